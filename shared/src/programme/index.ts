export { type Foreseen, foreseeImport } from "./decide/decide-import.ts";
export {
  type FileRefusal,
  fileRefusals,
  type ImportNote,
  importNotes,
  type ImportPreview,
  importPreviewSchema,
  type ImportProblem,
  importProblems,
  type ImportRow,
  importRowSchema,
} from "./import-preview.ts";
export { delayPlan, isSamePlan, type PlannedEntry, type PlannedMove } from "./plan/delay-plan.ts";
export { isLiveAt } from "./plan/moments.ts";
export { type Occupying, type Overlap, overlapsOf } from "./plan/overlaps.ts";
export { markOf } from "./plan/time-and-place.ts";
export { type EntryProblem, entryProblems, type WrongEntryRow } from "./problems.ts";
export { type EntryStatus, type KnownEntry, mostEntries, type ProgrammeReads, type ProgrammeState } from "./state.ts";
export { programmeTopic } from "./topic.ts";
export { type ImportedEntry, type ProgrammeCommand, programmeCommands } from "./commands.ts";
export {
  type Effect,
  effectSchema,
  entryIdSchema,
  type EntryKind,
  entryKinds,
  entrySchema,
  pledgeStates,
  type ProgrammeEntry,
  type Source,
  sourceSchema,
  wordsItemOf,
} from "./entry.ts";
export {
  entryOfRow,
  type EntryRow,
  entryRowSchema,
  entryStatuses,
  type StaffEntryRow,
  staffEntryRowSchema,
} from "./rows.ts";
export { type PublicProgramme, publicProgrammeSchema } from "./public-programme.ts";
