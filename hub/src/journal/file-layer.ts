import { type Buffer } from "node:buffer";

/** The promises that syncs keep; the power torture takes each away in turn and must then see something lost. */
export const syncLabels = [
  "parent folder",
  "data folder",
  "segment file",
  "segment folder",
  "mark file",
  "mark folder",
  "journal batch",
  "cut",
  "retention folder",
  "snapshot file",
  "snapshot folder",
  "document file",
  "document folder",
] as const;
export type SyncLabel = (typeof syncLabels)[number];

/** A file open for writing. Nothing is durable before `sync` returns; after a failed `sync` nothing may be believed. */
export interface OpenFile {
  /** Returns the number of bytes written, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  sync(label: SyncLabel): Promise<void>;
  close(): Promise<void>;
}

/**
 * The little of a file system that durability needs. A name that is created, renamed or removed is durable only after
 * its folder's `syncFolder`; what a file holds only after its own `sync`.
 */
export interface FileLayer {
  /** `empty` creates the file or empties it; `existing` refuses where there is none. */
  open(path: string, how: "empty" | "existing"): Promise<OpenFile>;
  /** The first `length` bytes, all by default; undefined where there is no such file. */
  read(path: string, length?: number): Promise<Buffer | undefined>;
  /** Names in a folder, in no order; undefined where there is no such folder. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Replaces `to`; both stand in one folder. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the folder and those above it; an existing one is left as it is. */
  makeFolder(folder: string): Promise<void>;
  syncFolder(folder: string, label: SyncLabel): Promise<void>;
  /** Bytes that may still be written in this folder. */
  freeBytes(folder: string): Promise<number>;
}
