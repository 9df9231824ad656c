import { type FileLayer, type OpenFile } from "../journal/index.ts";

const written = async (bytes: Uint8Array): Promise<number> => bytes.length;
const nothing = async (): Promise<void> => undefined;
const page: OpenFile = { write: written, truncate: nothing, sync: nothing, close: nothing };

/** Files that can be read, also while their hub is at work; whatever is written goes nowhere. */
export const lookOnly = (files: FileLayer): FileLayer => ({
  read: files.read,
  list: files.list,
  freeBytes: files.freeBytes,
  open: async () => page,
  rename: nothing,
  remove: nothing,
  makeFolder: nothing,
  syncFolder: nothing,
});
