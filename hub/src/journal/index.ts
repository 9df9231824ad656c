// The door of the journal: how the hub keeps its word on the disk.
export { type DataFolder, type Mark, openDataFolder } from "./data-folder.ts";
export { type DurableDocument, openDocument } from "./durable-document.ts";
export { type EventLog, type JournalRecord, type LogHead, type Retention } from "./event-log.ts";
export {
  DiskFullError,
  folderFaultOf,
  FolderInUseError,
  FolderUnusableError,
  hasCode,
  JournalDamagedError,
  JournalFault,
  MissingDataError,
} from "./faults.ts";
export { type FileLayer, type OpenFile } from "./file-layer.ts";
export { openFileLog } from "./file-log.ts";
export { type Lock, openLock } from "./lock.ts";
export { createMemoryLog } from "./memory-log.ts";
export { nodeFiles } from "./node-files.ts";
export { type Cut, type Damage, type Findings } from "./recover-journal.ts";
export { createSnapshotStore, type Snapshot, type SnapshotStore } from "./snapshot-store.ts";
