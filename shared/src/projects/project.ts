// Figures of a project: checked values without free text, public at once. Its words are a dossier of `publishing` and pass the
// gate. Percentages are tenths of a per cent (815 is 81.5 %), money is fen, days are civil dates of the hall.
import * as z from "zod/mini";
import { idSchema } from "../venue/index.ts";

/** Short enough for the ids of its dossiers. */
export const projectIdSchema = idSchema.check(z.maxLength(30));

export const projectCategories = [
  "road",
  "transport",
  "hospital",
  "school",
  "environment",
  "water",
  "housing",
  "culture",
  "industry",
  "other",
] as const;

/** Of this century: what is reckoned from it still has a year of four digits. */
export const civilDay = z.iso.date().check(z.startsWith("20"));
export const tenthsSchema = z.int().check(z.minimum(0), z.maximum(1_000));
/** A hundred million yuan times a million at most. */
export const fenSchema = z.int().check(z.minimum(0), z.maximum(9_000_000_000_000_000));

export const projectSchema = z.strictObject({
  id: projectIdSchema,
  /** 项目统一代码. */
  code: z.string().check(z.regex(/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/)),
  category: z.enum(projectCategories),
  /** The department that leads it. */
  departmentId: idSchema,
  /** The site, among the venues. */
  venueId: idSchema,
  /** Safe days are counted from it. */
  start: civilDay,
  contractDays: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10_000))),
  /** People who sign in as project owners and report for it; editors and managers may for every project. */
  owners: z._default(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20)), []),
});
export type Project = z.infer<typeof projectSchema>;

export const planReasons = ["first", "design-change", "land", "weather", "funding", "other"] as const;

const milestoneId = idSchema.check(z.maxLength(30));

/** A version of the plan: none is ever overwritten. */
export const planSchema = z.strictObject({
  /** Rising in date and share; the last is 100 %, on the day of the planned finish. */
  points: z.array(z.strictObject({ on: civilDay, tenths: tenthsSchema })).check(z.minLength(2), z.maxLength(200)),
  milestones: z._default(z.array(z.strictObject({ id: milestoneId, on: civilDay })).check(z.maxLength(40)), []),
  because: z.enum(planReasons),
});
export type Plan = z.infer<typeof planSchema>;

export const fundSources = [
  "central",
  "province",
  "city",
  "district",
  "city-and-district",
  "special-bond",
  "higher-grant",
  "company",
  "residents",
  "utilities",
  "loan",
  "other",
] as const;

export const fundsSchema = z.strictObject({
  asOf: civilDay,
  totalFen: fenSchema,
  /** Each source once; their sum is the total. */
  sources: z
    .array(z.strictObject({ source: z.enum(fundSources), fen: fenSchema }))
    .check(z.minLength(1), z.maxLength(fundSources.length)),
  budgetYear: z.int().check(z.minimum(2000), z.maximum(2099)),
  budgetFen: fenSchema,
  allocatedFen: fenSchema,
  /** Since the project began. */
  paidFen: fenSchema,
});
export type Funds = z.infer<typeof fundsSchema>;

/** µg/m³ of the particles, dB(A) of the noise; a value is in tenths of these. */
export const indicators = ["pm10", "pm25", "noise"] as const;
export type Indicator = (typeof indicators)[number];

/** Minutes that a value is the mean of. */
export const averagingPeriods = [1, 5, 10, 15, 20, 30, 60] as const;

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What a value of one averaging period must not exceed; noise of the night has a limit of its own (GB 12523). */
export const limitSchema = z.strictObject({
  indicator: z.enum(indicators),
  minutes: z.literal([...averagingPeriods]),
  tenths: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Civil time of the site; where `until` is not later than `from` it ends on the day after. Absent: all day. */
  part: z.exactOptional(z.strictObject({ from: clockTime, until: clockTime })),
  /** The standard that says so, as `GB 12523`. */
  basis: z.exactOptional(z.string().check(z.regex(/^[A-Z0-9][A-Z0-9 /.-]{0,29}$/))),
});
export type Limit = z.infer<typeof limitSchema>;

export const readingSchema = z.strictObject({
  indicator: z.enum(indicators),
  /** UTC instant: the end of the time that it is the mean of. */
  at: z.iso.datetime({ offset: true }),
  minutes: z.literal([...averagingPeriods]),
  /** In µg/m³ or dB(A); rounded to a tenth. */
  value: z.number(),
  /** Of two values for one moment the one of the higher revision stands; of equal ones the higher value. */
  revision: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 0),
});
export type Reading = z.infer<typeof readingSchema>;

/** What has been done about an exceedance. */
export const exceedanceActions = [
  "stopped-earthworks",
  "more-water",
  "quieter-plant",
  "stopped-night-work",
  "covered-soil",
  "sensor-checked",
  "no-cause-found",
] as const;

export const inspectionKinds = ["spot-check", "special", "material-test", "acceptance-test", "self-check"] as const;
export const inspectionSchema = z.strictObject({
  id: idSchema.check(z.maxLength(40)),
  on: civilDay,
  kind: z.enum(inspectionKinds),
  result: z.enum(["pass", "fail", "pending"]),
  /** Defects found, and of them put right. */
  found: z.int().check(z.minimum(0), z.maximum(9_999)),
  rectified: z.int().check(z.minimum(0), z.maximum(9_999)),
});
export type Inspection = z.infer<typeof inspectionSchema>;

export const safetySchema = z.strictObject({
  asOf: civilDay,
  trained: z.int().check(z.minimum(0), z.maximum(9_999_999)),
  hazardsFound: z.int().check(z.minimum(0), z.maximum(99_999)),
  hazardsClosed: z.int().check(z.minimum(0), z.maximum(99_999)),
  lastDrillOn: z.exactOptional(civilDay),
});
export type Safety = z.infer<typeof safetySchema>;

/** GB 6441 has more; these are what a board says. */
export const accidentCauses = [
  "fall",
  "collapse",
  "struck",
  "machine",
  "electric",
  "fire",
  "traffic",
  "other",
] as const;

/** How far actual progress is behind its plan; a red one is shown only with its approved explanation. */
export const levels = ["on-course", "amber", "red"] as const;
export type Level = (typeof levels)[number];
/** Tenths of a point behind plan from which on it is amber, and red (domain-rules.md, “Project board”). */
export const amberFrom = -30;
export const redFrom = -80;

export const levelOf = (deviation: number): Level =>
  deviation <= redFrom ? "red" : deviation <= amberFrom ? "amber" : "on-course";
