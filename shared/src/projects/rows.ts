// Rows of the projects' streams. The schemas are the audience's contract.
import * as z from "zod/mini";
import { dossierRowSchema } from "../publishing/index.ts";
import {
  accidentCauses,
  exceedanceActions,
  fundsSchema,
  indicators,
  inspectionSchema,
  levels,
  limitSchema,
  planReasons,
  planSchema,
  projectCategories,
  projectSchema,
  safetySchema,
} from "./project.ts";

/** When figures came in, and what they were before where they have been corrected. */
const reported = { at: z.string(), correctedAt: z.optional(z.string()) };

const planRowSchema = z.object({
  version: z.int(),
  /** Since when it holds. */
  at: z.string(),
  points: planSchema.shape.points,
  because: z.enum(planReasons),
});

const progressRowSchema = z.object({
  asOf: z.string(),
  tenths: z.int(),
  /** Of the plan that holds, on the same day; a straight line between its points. */
  plannedTenths: z.int(),
  /** Actual less planned, in tenths of a point. */
  deviation: z.int(),
  level: z.enum(levels),
  forecastFinish: z.optional(z.string()),
  /** What was said of the day at first. */
  was: z.optional(z.object({ tenths: z.int() })),
  /** Why it is behind, as approved; a red one always has it. */
  explanation: z.optional(
    z.object({ ...z.pick(dossierRowSchema, { title: true, body: true, approvedAt: true, correction: true }).shape }),
  ),
  ...reported,
});

const milestoneRowSchema = z.object({
  id: z.string(),
  title: dossierRowSchema.shape.title,
  /** By the plan that holds. */
  planned: z.string(),
  /** By the first plan that had it, where that is another day. */
  first: z.optional(z.string()),
  passed: z.optional(z.string()),
  /** When it was said to have been passed at first. */
  was: z.optional(z.string()),
  forecast: z.optional(z.string()),
});
export type MilestoneRow = z.infer<typeof milestoneRowSchema>;

const fundsRowSchema = z.object({
  ...fundsSchema.shape,
  /** Paid of the total. */
  paidTenths: z.int(),
  ...reported,
});

const safetyRowSchema = z.object({
  /** The first safe day: the start, or the day after the last accident. */
  since: z.string(),
  /** All of them, the newest first. */
  accidents: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      cause: z.enum(accidentCauses),
      retracted: z.optional(z.object({ because: z.enum(["not-here", "no-accident", "twice"]), at: z.string() })),
    }),
  ),
  latest: z.optional(z.object({ ...safetySchema.shape, ...reported })),
});

const facts = {
  code: z.string(),
  category: z.enum(projectCategories),
  departmentId: z.string(),
  venueId: z.string(),
  /** Time zone of its civil days. */
  timeZone: z.string(),
  start: z.string(),
  contractDays: z.optional(z.int()),
  plan: z.optional(planRowSchema),
  /** Those before the one that holds, the first one first. */
  earlierPlans: z.array(planRowSchema),
  /** The latest that may be shown. */
  progress: z.optional(progressRowSchema),
  /** Actual progress, in order of days, as far as it may be shown; at most 400. */
  series: z.array(z.object({ asOf: z.string(), tenths: z.int() })),
  funds: z.optional(fundsRowSchema),
  /** The newest first, at most 20. */
  inspections: z.array(inspectionSchema),
  /** Of all inspections. */
  defects: z.object({ found: z.int(), rectified: z.int() }),
  safety: safetyRowSchema,
};

/** `projects.hall/<hall>` (kiosk, display, staff), key `project/<id>`: projects whose dossier has been let through for this hall, with all but readings. */
export const projectRowSchema = z.object({
  ...facts,
  milestones: z.array(milestoneRowSchema),
  ...dossierRowSchema.shape,
  departmentId: z.string(),
});
export type ProjectRow = z.infer<typeof projectRowSchema>;

const latestSchema = z.object({ at: z.string(), minutes: z.int(), tenths: z.int(), isOver: z.boolean() });
const exceedanceSchema = z.object({
  indicator: z.enum(indicators),
  on: z.string(),
  /** Values over their limit on that day, the highest of them, and when that was. */
  count: z.int(),
  tenths: z.int(),
  at: z.string(),
  limitTenths: z.int(),
  minutes: z.int(),
  actions: z.array(z.enum(exceedanceActions)),
});
export type ExceedanceRow = z.infer<typeof exceedanceSchema>;

/** `projects.hall/<hall>`, key `environment/<project>`: small, because it changes with every reading. A value older than two hours is no longer live: “数据中断”. */
export const environmentRowSchema = z.object({
  limits: z.array(limitSchema),
  latest: z.partialRecord(z.enum(indicators), latestSchema),
  /** Of today and the seven days before it, the newest first. */
  exceedances: z.array(exceedanceSchema),
  leaseMinutes: z.int(),
});
export type EnvironmentRow = z.infer<typeof environmentRowSchema>;

/** `projects.hall/<hall>`, key `question/<id>`: a question of the public with its answer, as approved. */
export const questionRowSchema = z.object({
  projectId: z.string(),
  askedAt: z.string(),
  ...dossierRowSchema.shape,
});
export type QuestionRow = z.infer<typeof questionRowSchema>;

/** Slots of a day of readings: 144 of ten minutes. */
export const slotMinutes = 10;

/**
 * `projects.readings/<project>` (kiosk, display, staff), key `day/<indicator>.<civil date>`: the mean of each ten minutes in tenths, null where nothing
 * was read; the last seven days and today. Only of a project that some hall shows.
 */
export const readingDayRowSchema = z.object({ slots: z.array(z.nullable(z.int())) });
export type ReadingDayRow = z.infer<typeof readingDayRowSchema>;

/** `projects.staff/all` (staff), key `project/<id>`: also without words, and what is held. */
export const staffProjectRowSchema = z.object({
  ...facts,
  owners: projectSchema.shape.owners,
  retired: z.optional(z.literal(true)),
  milestones: z.array(
    z.object({
      id: z.string(),
      planned: z.string(),
      first: z.optional(z.string()),
      passed: z.optional(z.string()),
      was: z.optional(z.string()),
      forecast: z.optional(z.string()),
    }),
  ),
  limits: z.array(limitSchema),
  latest: environmentRowSchema.shape.latest,
  exceedances: environmentRowSchema.shape.exceedances,
  /** The newest report, where the public does not see it: it waits for its explanation. */
  held: z.optional(
    z.object({ asOf: z.string(), tenths: z.int(), deviation: z.int(), at: z.string(), explanationId: z.string() }),
  ),
  /** What has been let through, for whichever halls; absent: nothing yet. */
  words: z.optional(dossierRowSchema),
  hallIds: z.array(z.string()),
  /** Sender id of who last reported or changed anything but readings. */
  by: z.string(),
});
export type StaffProjectRow = z.infer<typeof staffProjectRowSchema>;

/** `projects.staff/all`, key `question/<id>`. */
export const staffQuestionRowSchema = z.object({
  projectId: z.string(),
  text: z.string(),
  language: z.enum(["zh", "en"]),
  askedAt: z.string(),
  state: z.enum(["open", "answered", "closed"]),
  closedBecause: z.optional(z.string()),
});
export type StaffQuestionRow = z.infer<typeof staffQuestionRowSchema>;
