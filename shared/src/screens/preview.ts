// What the console tells the wall's page in its frame (`/display/preview.html`), and what that answers: `postMessage` within one
// origin. Nothing of it crosses the network; what is previewed need not be approved.
import * as z from "zod/mini";
// Not by their indexes: their topics read this one.
import { publicDepartmentsSchema } from "../departments/public-departments.ts";
import { entryRowSchema } from "../programme/rows.ts";
import { publicProjectSchema } from "../projects/public-projects.ts";
import { publicItemRowSchema } from "../publishing/index.ts";
import { departmentRowSchema, placeRowSchema, serviceRowSchema } from "../venue/index.ts";
import { playlistSchema, sceneSchema, zones } from "./scenes.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const positive = z.number().check(z.positive(), z.maximum(20_000));

/** Text and media as in a public row. The frame fetches media from the hub with the sign-in of the staff who look. */
const previewItemSchema = z.extend(
  z.pick(publicItemRowSchema, { title: true, body: true, media: true, correction: true }),
  /** Absent while nobody has approved it: then it is drawn as if that were now. */
  { approvedAt: z.optional(publicItemRowSchema.shape.approvedAt) },
);

const shown = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("notice"), zone: z.enum(zones), item: previewItemSchema }),
  /** Over the whole glass, until a moment that stands on it. */
  z.object({ kind: z.literal("takeover"), item: previewItemSchema, endsAt: z.string() }),
  /** A scene without an item: clock, wayfinding, a view of `programme`, a project, a department or a policy. Other scenes live by the hall's streams; the frame says so in words. */
  z.object({ kind: z.literal("scene"), zone: z.enum(zones), scene: sceneSchema }),
]);

/** What a scene of the programme is drawn from, by id: rows as in `programme.hall` and `venue.hall` of the screen's hall. */
const programmeRows = z.object({
  entries: z.record(z.string(), entryRowSchema),
  venues: z.record(z.string(), placeRowSchema),
  departments: z.record(z.string(), departmentRowSchema),
  /** Those that an entry opens or closes. */
  services: z.record(z.string(), z.pick(serviceRowSchema, { name: true, department: true })),
});

/** What scenes of projects are drawn from: as in `projects.hall` and `venue.hall`; readings are those of the scene's project. */
const projectRows = z.pick(publicProjectSchema, {
  projects: true,
  environment: true,
  questions: true,
  venues: true,
  departments: true,
  readings: true,
});
/** What scenes of departments and policies are drawn from: as in `departments.hall`, their names as in `venue.hall`. */
const departmentRows = z.pick(publicDepartmentsSchema, {
  departments: true,
  updates: true,
  policies: true,
  names: true,
});

/** To the frame, again at each change; the last one counts. To be sent after its `ready`. */
export const previewRequestSchema = z.object({
  type: z.literal("openhall.preview"),
  /** Chosen by the sender; stands in the answer. */
  id: z.int(),
  shown,
  /** CSS pixels of the glass: the frame's element has this size and is scaled by a transform. */
  panel: z.object({ width: positive, height: positive }),
  geometry: z.object({ diagonalInches: positive, readerMetres: positive, mountMetres: z.exactOptional(positive) }),
  theme: z.enum(["light", "dark"]),
  calm: z.boolean(),
  languages: z._default(playlistSchema.shape.languages, { stays: "zh", rotates: ["en"] }),
  hall: z.object({
    name: bilingual,
    timeZone: z.string(),
    /** By id, for wayfinding. */
    desks: z.record(z.string(), z.object({ number: z.int(), name: bilingual })),
  }),
  /** With a scene of the programme; absent: there is nothing on. */
  programme: z.optional(programmeRows),
  /** With a scene of a project, or of all. */
  projects: z.optional(projectRows),
  /** With a scene of a department or a policy. */
  departments: z.optional(departmentRows),
  /** The hub's time, for the clock and for what is said of times. */
  at: z.string(),
  /** From 0: holds this page still. Absent: pages take turns as on the wall. */
  page: z.optional(z.int()),
});
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

/** From the frame: once when it can be told something, then an answer to each request that it has drawn. */
export const previewAnswerSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("openhall.preview-ready") }),
  z.object({
    type: z.literal("openhall.previewed"),
    id: z.int(),
    /** The smallest text is not below what the farthest reader can read. False: this panel is too small for its reader. */
    fits: z.boolean(),
    /** Pages that take turns, each `dwellSeconds / pages` or so. */
    pages: z.int(),
    /** How long one round of all of them takes to read. */
    dwellSeconds: z.int(),
    /** Media that the frame could not fetch or draw. */
    missing: z.int(),
  }),
  /** The request was not of the promised shape. */
  z.object({ type: z.literal("openhall.preview-refused"), id: z.optional(z.int()) }),
]);
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;
