import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema } from "../venue/index.ts";
import { effectSchema, entryIdSchema, entrySchema, pledgeStates, sourceSchema } from "./entry.ts";

const entry = { entryId: entryIdSchema };
const instant = z.iso.datetime({ precision: 3 });

/** Who writes the programme, and who runs it on the day. */
const planners = ["editor", "manager"] as const;
const runners = ["greeter", "editor", "manager"] as const;

/** An entry with where it comes from; `cancelled` where the file says that it will not be. */
const importedSchema = z.strictObject({
  ...entrySchema.shape,
  source: sourceSchema,
  cancelled: z.exactOptional(z.literal(true)),
});

export const programmeCommands = {
  /**
   * A new entry, or all of a known one. What the public can read is marked with what it was before. Answers
   * `{ entryId, changed, overlaps: { entryId, room, hosts }[] }`: overlaps of room or host are named and refuse nothing. Every
   * hall is a place, also without a row of its own among the venues. Refused, with what it is about as `other`: `unknown-venue`,
   * `unknown-room`, `unknown-department`, `ends-before-it-starts`, `too-long`, `step-after-end`, `step-twice`, `entry-over`,
   * `live-starts-later`, `too-many-entries`.
   */
  "put-entry": { payload: entrySchema, roles: [...planners, "system"] },
  /**
   * The days of a demo: entries as if they were new, whatever became of them; their effects and pledges stay. Refused as
   * `put-entry`, and nothing is done then.
   */
  "date-entries": {
    payload: z.strictObject({ entries: z.array(entrySchema).check(z.maxLength(100)) }),
    roles: ["system"],
  },
  /** A mistake of planning. Refused: `unknown-entry`, `entry-is-public` (cancel it: people may be on their way). */
  "remove-entry": { payload: z.strictObject(entry), roles: planners },
  /** All of them, instead of those before. Refused: `unknown-entry`, `unknown-service`, `unknown-display`, `unknown-playlist`, `entry-over`. */
  "set-effects": {
    payload: z.strictObject({ ...entry, effects: z.array(effectSchema).check(z.maxLength(50)) }),
    roles: ["manager", "system"],
  },
  /** By hand, also before its time. Refused: `unknown-entry`, `entry-over`, `already-live`. */
  begin: { payload: z.strictObject(entry), roles: runners },
  /** Refused: `unknown-entry`, `not-live`. */
  end: { payload: z.strictObject(entry), roles: runners },
  /** Refused: `unknown-entry`, `entry-over`. */
  cancel: { payload: z.strictObject(entry), roles: planners },
  /**
   * Ended or cancelled by mistake: live again where it had begun or would be on by the clock now, announced otherwise; by hand
   * until twelve hours after its end. What has been cancelled is restored by planners. Refused: `unknown-entry`, `not-over`,
   * `cancelled-by-planners`, `already-past`.
   */
  restore: { payload: z.strictObject(entry), roles: runners },
  /** To the step after `from` (absent: to the first). Refused: `unknown-entry`, `not-live`, `not-this-step`, `no-more-steps`. */
  "next-step": { payload: z.strictObject({ ...entry, from: z.exactOptional(idSchema) }), roles: runners },
  /**
   * Later (or earlier, below zero) by so many minutes: of a live entry its end and the steps that have not begun. With `follow`
   * what follows in the same room on the same day gives way as far as it must. `seen` is the plan that the sender has before
   * them (`delayPlan`). Refused: `unknown-entry`, `entry-over`, `plan-changed` with the `plan` as it is now, `into-the-past`, `ends-before-it-starts`,
   * `too-long`.
   */
  delay: {
    payload: z.strictObject({
      ...entry,
      minutes: z.int().check(
        z.minimum(-240),
        z.maximum(240),
        z.refine((minutes) => minutes !== 0, "no time at all"),
      ),
      follow: z.boolean(),
      seen: z
        .array(z.strictObject({ entryId: entryIdSchema, startsAt: instant, endsAt: instant }))
        .check(z.maxLength(200)),
    }),
    roles: runners,
  },
  /** What a ceremony unveils is shown, or covered again. Refused: `unknown-entry`, `not-live`. */
  unveil: { payload: z.strictObject({ ...entry, unveiled: z.boolean() }), roles: runners },
  /** Refused: `unknown-entry`, `unknown-pledge`. */
  "set-pledge": {
    payload: z.strictObject({ ...entry, pledgeId: idSchema, state: z.enum(pledgeStates) }),
    roles: planners,
  },
  /**
   * All or nothing. What comes from an older file than is known changes nothing. Answers counts `{ added, changed, unchanged,
   * older }`. What is known is found by its source, and keeps its id. A row that says what its file has said before changes
   * nothing, also where somebody has changed the entry since. Refused: `entries-wrong` with `rows: { index, entryId, problem,
   * other? }[]` (`problems.ts`), `too-many-entries`.
   */
  import: {
    payload: z.strictObject({ entries: z.array(importedSchema).check(z.maxLength(1_000)) }),
    roles: planners,
  },
  /** Its start, a step, or its end has come by the clock. */
  "reach-time": { payload: z.strictObject(entry), roles: ["system"] },
  /** What has been over for 60 days leaves the public's streams, and after 400 the hub's memory. */
  forget: { payload: z.strictObject({}), roles: ["system"] },
} as const satisfies Record<string, CommandRule>;

export type ProgrammeCommand = CommandOf<typeof programmeCommands>;
export type ImportedEntry = z.infer<typeof importedSchema>;
