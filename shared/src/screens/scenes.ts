// What a screen can show, and when: the playlist of one or more screens of a hall.
import * as z from "zod/mini";
import { dossierIdOf } from "../publishing/index.ts";
import { directions, idSchema } from "../venue/index.ts";

export const facilities = [
  "entrance",
  "exit",
  "lift",
  "stairs",
  "toilets",
  "accessible-toilet",
  "baby-care",
  "water",
  "waiting-area",
  "self-service",
  "staff-help",
] as const;
export const programmeViews = ["now-next", "by-room", "month", "ceremony", "pledges", "closing"] as const;
export type ProgrammeView = (typeof programmeViews)[number];

export const projectViews = [
  "board",
  "progress",
  "milestones",
  "funds",
  "environment",
  "quality-safety",
  "parties",
  "pictures",
  "impacts",
  "questions",
] as const;
export type ProjectView = (typeof projectViews)[number];
/** `exhibition` is the board of exactly five sections. */
export const departmentViews = [
  "overview",
  "exhibition",
  "offices",
  "process",
  "commitments",
  "tour",
  "updates",
] as const;
export type DepartmentView = (typeof departmentViews)[number];

/** One line of a wayfinding scene: no free text, so that nothing of it needs the gate. */
const waySchema = z.strictObject({
  to: z.union([
    /** Desks of the hall, shown as “1–4 号窗口”. */
    z.strictObject({ deskIds: z.array(idSchema).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ facility: z.enum(facilities) }),
  ]),
  direction: z.enum(directions),
  metres: z.exactOptional(z.int().check(z.minimum(1), z.maximum(500))),
});

export const sceneSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hall-board") }),
  z.strictObject({ kind: z.literal("desk-panel"), deskId: idSchema }),
  z.strictObject({ kind: z.literal("waiting-overview") }),
  /** An item of `publishing`; its text, pictures, video or pages. */
  z.strictObject({ kind: z.literal("notice"), itemId: idSchema }),
  z.strictObject({ kind: z.literal("clock") }),
  /** What the programme says, in one of its views. */
  z
    .strictObject({
      kind: z.literal("programme"),
      view: z.enum(programmeViews),
      /** The one entry of a ceremony or a closing; of pledges: absent for those of every entry. */
      entryId: z.exactOptional(idSchema),
      /** Of the other views: what is on in one venue. */
      venueId: z.exactOptional(idSchema),
    })
    .check(
      z.refine(
        ({ view, entryId }) => entryId !== undefined || (view !== "ceremony" && view !== "closing"),
        "needs an entry",
      ),
    ),
  /** One project: its whole board, or one panel of it large. */
  z.strictObject({ kind: z.literal("project"), projectId: idSchema, view: z._default(z.enum(projectViews), "board") }),
  /** All projects of the hall. */
  z.strictObject({ kind: z.literal("projects") }),
  z.strictObject({
    kind: z.literal("department"),
    departmentId: idSchema,
    view: z._default(z.enum(departmentViews), "overview"),
  }),
  z.strictObject({ kind: z.literal("policy"), policyId: idSchema }),
  z.strictObject({ kind: z.literal("wayfinding"), ways: z.array(waySchema).check(z.minLength(1), z.maxLength(12)) }),
]);
export type Scene = z.infer<typeof sceneSchema>;
export type SceneKind = Scene["kind"];

/** The dossier that a scene cannot do without. */
export function dossierOfScene(scene: Scene): string | undefined {
  switch (scene.kind) {
    case "project":
      return dossierIdOf("project", scene.projectId);
    case "department":
      return dossierIdOf("department", scene.departmentId);
    case "policy":
      return dossierIdOf("policy", scene.policyId);
    default:
      return undefined;
  }
}

export const zones = ["main", "side", "ticker"] as const;
export type Zone = (typeof zones)[number];

/** The scenes that a zone can show. */
export const scenesOfZone: Readonly<Record<Zone, readonly SceneKind[]>> = {
  main: [
    "hall-board",
    "desk-panel",
    "waiting-overview",
    "notice",
    "clock",
    "wayfinding",
    "programme",
    "project",
    "projects",
    "department",
    "policy",
  ],
  side: ["notice", "clock", "wayfinding", "programme", "project", "department", "policy"],
  ticker: ["notice"],
};

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const civilDate = z.iso.date();

/** A scene in its zone and its rules; all that are given must hold. */
export const entrySchema = z.strictObject({
  id: idSchema,
  scene: sceneSchema,
  zone: z._default(z.enum(zones), "main"),
  /** How long it stands in its turn; absent: as long as its words take to read, at least 15 s (screens.md, “Displays”). */
  dwellSeconds: z.exactOptional(z.int().check(z.minimum(5), z.maximum(600))),
  /** 1 Monday … 7 Sunday. */
  days: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7))),
  /** Civil time of the hall; where `until` is not later than `from` it ends on the day after. */
  dayPart: z.exactOptional(z.strictObject({ from: clockTime, until: clockTime })),
  /** Civil dates of the hall, both included. */
  firstDay: z.exactOptional(civilDate),
  lastDay: z.exactOptional(civilDate),
  when: z.exactOptional(z.union([z.strictObject({ deskOpen: idSchema }), z.strictObject({ entryLive: idSchema })])),
  /** Of the scenes of a zone that may be shown only those of the highest priority take turns. */
  priority: z._default(z.int().check(z.minimum(0), z.maximum(9)), 0),
});
export type Entry = z.infer<typeof entrySchema>;

export const playlistSchema = z.strictObject({
  id: idSchema,
  hallId: idSchema,
  /** For staff. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  entries: z.array(entrySchema).check(z.maxLength(100)),
  /** The language that stays, and the one that stands or rotates beside it; without it only one is shown. */
  languages: z._default(
    z.strictObject({ stays: z.enum(["zh", "en"]), rotates: z.array(z.enum(["zh", "en"])).check(z.maxLength(1)) }),
    { stays: "zh", rotates: ["en"] },
  ),
  /** Whether a call breaks into its other scenes. */
  carriesCalls: z._default(z.boolean(), true),
});
export type Playlist = z.infer<typeof playlistSchema>;
