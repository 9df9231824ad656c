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
