import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema } from "../venue/index.ts";
import {
  accidentCauses,
  civilDay,
  exceedanceActions,
  fundsSchema,
  indicators,
  inspectionSchema,
  limitSchema,
  planSchema,
  projectIdSchema,
  projectSchema,
  readingSchema,
  safetySchema,
  tenthsSchema,
} from "./project.ts";
import { plainQuestion } from "./questions.ts";

const project = { projectId: projectIdSchema };
const milestone = { ...project, milestoneId: idSchema };

/** Who sets projects up. */
const planners = ["editor", "manager", "system"] as const;
/** Who reports; a project owner only for projects that name them: refused `not-your-project`. */
const reporters = ["project-owner", ...planners] as const;

const progress = z.strictObject({
  ...project,
  /** The day that it is true of; a day that is known already is corrected. */
  asOf: civilDay,
  tenths: tenthsSchema,
  forecastFinish: z.exactOptional(civilDay),
});
const funds = z.strictObject({ ...project, ...fundsSchema.shape });
const passed = z.strictObject({ ...milestone, on: civilDay });
const readings = z.strictObject({
  ...project,
  readings: z.array(readingSchema).check(z.minLength(1), z.maxLength(1_000)),
});

/** Every command may be refused `unknown-project`; those of reporters `not-your-project`. */
export const projectsCommands = {
  /** A new project, or all of a known one. Refused: `unknown-department`, `unknown-venue`, `code-taken`, `too-many-projects`. */
  "put-project": { payload: projectSchema, roles: planners },
  /** It leaves every screen; what was reported stays. */
  "retire-project": { payload: z.strictObject(project), roles: planners },
  /** All of them, instead of those before; what has exceeded is judged anew. Refused: `limit-twice`. */
  "set-limits": {
    payload: z.strictObject({ ...project, limits: z.array(limitSchema).check(z.maxLength(20)) }),
    roles: planners,
  },
  /**
   * A new version; those before are kept. Answers `{ version }`. Refused: `plan-not-rising`, `plan-not-whole` (does not end at
   * 100 %), `milestone-twice`, `milestone-lost` (one that has been passed is missing), `same-plan`, `too-many` (40 versions).
   */
  "put-plan": { payload: z.strictObject({ ...project, ...planSchema.shape }), roles: planners },
  /**
   * Answers `{ plannedTenths, deviation, level, held?, explanationId? }`. A red one is held, and the last shown figures stay, until the explanation
   * `explanationId` has passed the gate. Refused: `no-plan`, `in-the-future`, `before-the-start`.
   */
  "report-progress": { payload: progress, roles: reporters },
  /** A day that is known already is corrected. Refused, each with the figures: `sources-not-total` with `sumFen`, `source-twice`, `paid-over-total`, `allocated-over-budget`, `in-the-future`, `before-the-start`. */
  "report-funds": { payload: funds, roles: reporters },
  /** Passed, or passed on another day than was said. Refused: `unknown-milestone`, `in-the-future`, `before-the-start`. */
  "pass-milestone": { payload: passed, roles: reporters },
  /** Not passed after all. Refused: `unknown-milestone`, `not-passed`. */
  "reopen-milestone": { payload: z.strictObject(milestone), roles: reporters },
  /** When it is expected now; absent: as planned. Refused: `unknown-milestone`, `already-passed`. */
  "forecast-milestone": {
    payload: z.strictObject({ ...milestone, on: z.exactOptional(civilDay) }),
    roles: reporters,
  },
  /**
   * All or none. Answers `{ recorded, repeated, tooOld }`: those of more than seven civil days ago are only counted. Late, repeated
   * and disordered ones settle to the same board. Refused: `readings-wrong` with `rows: { index, problem, least?, most? }[]` (`impossible-value`,
   * `in-the-future`: two minutes and more, `period-off-clock`: it does not end at a whole multiple of its period in UTC), `not-your-project` (a sensor's token is good for one project).
   */
  "record-readings": { payload: readings, roles: ["sensor", ...reporters] },
  /** What was done about the exceedance of a day. Refused: `no-exceedance`. */
  "record-action": {
    payload: z.strictObject({
      ...project,
      indicator: z.enum(indicators),
      on: civilDay,
      actions: z.array(z.enum(exceedanceActions)).check(z.minLength(1), z.maxLength(exceedanceActions.length)),
    }),
    roles: reporters,
  },
  /** New, or all of a known one. Refused: `too-many` (2,000), `rectified-over-found`, `in-the-future`, `before-the-start`. */
  "record-inspection": { payload: z.strictObject({ ...project, ...inspectionSchema.shape }), roles: reporters },
  /** Refused: `closed-over-found`, `in-the-future`, `before-the-start`. */
  "report-safety": { payload: z.strictObject({ ...project, ...safetySchema.shape }), roles: reporters },
  /** Safe days are counted from the day after it. Answers `{ accidentId }`. Refused: `too-many` (200), `in-the-future`, `before-the-start`. */
  "record-accident": {
    payload: z.strictObject({ ...project, on: civilDay, cause: z.enum(accidentCauses) }),
    roles: reporters,
  },
  /** Recorded by mistake; that it was stays on the record. Refused: `unknown-accident`, `already-retracted`. */
  "retract-accident": {
    payload: z.strictObject({
      ...project,
      accidentId: idSchema,
      because: z.enum(["not-here", "no-accident", "twice"]),
    }),
    roles: ["manager", "system"],
  },
  /**
   * A question of the public. Only staff read it; its answer is a dossier `answer.<questionId>`. Answers `{ questionId }`. Refused:
   * `secrecy-mark`, `privacy-findings` (nothing of it is kept), `too-many-questions` with `limit`, `unknown-project` also where whoever asks does not
   * see the project.
   */
  ask: {
    payload: z.strictObject({
      ...project,
      text: z.string().check(z.overwrite(plainQuestion), z.minLength(2), z.maxLength(200)),
      language: z.enum(["zh", "en"]),
    }),
    roles: ["visitor", "kiosk", "system"],
  },
  /** It gets no answer of its own. Refused: `unknown-question`. */
  "close-question": {
    payload: z.strictObject({
      questionId: idSchema,
      because: z.enum(["answered-elsewhere", "not-about-it", "not-understood", "personal-matter"]),
    }),
    roles: reporters,
  },
  /**
   * All of a file or nothing, each row after those before it. Answers counts `{ progress, funds, milestones, recorded, repeated,
   * tooOld }`, of the first three those that say anything new. Refused: `rows-wrong` with `rows: { part, index, refusal }[]`. */
  import: {
    payload: z.strictObject({
      progress: z._default(z.array(progress).check(z.maxLength(1_000)), []),
      funds: z._default(z.array(funds).check(z.maxLength(1_000)), []),
      milestones: z._default(z.array(passed).check(z.maxLength(1_000)), []),
      readings: z._default(z.array(readings).check(z.maxLength(100)), []),
    }),
    roles: reporters,
  },
  /** Readings of more than seven days ago, questions of more than two years. */
  forget: { payload: z.strictObject({}), roles: ["system"] },
} as const satisfies Record<string, CommandRule>;

export type ProjectsCommand = CommandOf<typeof projectsCommands>;
