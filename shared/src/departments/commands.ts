// What changes of a department from hour to hour: checked values without free text, public at once. Its words are dossiers of
// `publishing`; its name stands in the venue's set-up.
import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema } from "../venue/index.ts";

/** Short enough for the ids of its dossiers. */
const department = { departmentId: idSchema.check(z.maxLength(30)) };
const count = z.int().check(z.minimum(0), z.maximum(9_999_999));

export const closureReasons = ["not-today", "full", "works", "weather", "meeting", "safety"] as const;

/** Every command may be refused `unknown-department`. */
export const departmentsCommands = {
  /** A stop of the tour is closed, until somebody opens it or `until` has come. Refused: `unknown-stop`, `already-past`. */
  "close-stop": {
    payload: z.strictObject({
      ...department,
      stopId: idSchema,
      because: z.enum(closureReasons),
      until: z.exactOptional(z.iso.datetime({ precision: 3 })),
    }),
    roles: ["greeter", "project-owner", "editor", "manager", "system"],
  },
  /** Refused: `not-closed`. */
  "open-stop": {
    payload: z.strictObject({ ...department, stopId: idSchema }),
    roles: ["greeter", "project-owner", "editor", "manager", "system"],
  },
  /** How a commitment was kept in a span of days; one that is known is corrected. Refused: `unknown-commitment`, `kept-over-all`, `ends-before-it-starts`, `in-the-future`. */
  "report-commitment": {
    payload: z.strictObject({
      ...department,
      commitmentId: idSchema,
      from: z.iso.date(),
      /** Both days included. */
      to: z.iso.date(),
      kept: count,
      all: count,
    }),
    roles: ["editor", "project-owner", "manager", "system"],
  },
  /** Closures whose end has come. */
  "reach-time": { payload: z.strictObject({}), roles: ["system"] },
} as const satisfies Record<string, CommandRule>;

export type DepartmentsCommand = CommandOf<typeof departmentsCommands>;
