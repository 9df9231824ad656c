import { Buffer } from "node:buffer";
import { dirname } from "node:path";
import { type FileLayer, type OpenFile, type SyncLabel } from "../src/journal/file-layer.ts";
import {
  changeContent,
  changeNames,
  type DiskNode,
  type FileNode,
  type FolderNode,
  makeDurable,
  newFile,
  newFolder,
} from "./forgetful-disk.ts";

export interface ForgetfulOptions {
  readonly root?: FolderNode;
  /** A sync that is left out everywhere: it returns as if it had been done. */
  readonly without?: SyncLabel | undefined;
  /** Called after every change and every sync. */
  readonly onBoundary?: (root: FolderNode) => void;
}

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
const partsOf = (path: string): readonly string[] => path.split("/").filter((part) => part !== "");
const nameOf = (path: string): string => partsOf(path).at(-1) ?? "";

/** A file system in memory, with absolute POSIX paths, on a disk that forgets what was not synced. */
export function createForgetfulFiles(options: ForgetfulOptions = {}): FileLayer {
  const { root = newFolder(), without, onBoundary = () => {} } = options;
  let serial = 0;

  const find = (path: string): DiskNode | undefined =>
    partsOf(path).reduce<DiskNode | undefined>(
      (node, part) => (node?.kind === "folder" ? node.current.get(part) : undefined),
      root,
    );
  const folderAt = (path: string): FolderNode => {
    const node = find(path);
    if (node?.kind !== "folder") throw missing(path);
    return node;
  };

  function rename(folder: FolderNode, gone: readonly string[], made: readonly (readonly [string, DiskNode])[]): void {
    changeNames(folder, { kind: "name", serial: serial++, gone, made });
    onBoundary(root);
  }

  function sync(node: DiskNode, label: SyncLabel): void {
    if (label !== without) makeDurable(node);
    onBoundary(root);
  }

  function truncate(file: FileNode, length: number): void {
    changeContent(file, { kind: "truncate", serial: serial++, length });
    onBoundary(root);
  }

  function write(file: FileNode, bytes: Uint8Array, position: number): number {
    changeContent(file, { kind: "write", serial: serial++, position, bytes: Buffer.from(bytes) });
    onBoundary(root);
    return bytes.length;
  }

  const handleOf = (file: FileNode): OpenFile => ({
    write: async (bytes, position) => write(file, bytes, position),
    truncate: async (length) => truncate(file, length),
    sync: async (label) => sync(file, label),
    close: async () => {},
  });

  function openEmpty(path: string): FileNode {
    const found = find(path);
    if (found?.kind === "file") {
      truncate(found, 0);
      return found;
    }
    const file = newFile();
    rename(folderAt(dirname(path)), [], [[nameOf(path), file]]);
    return file;
  }

  async function open(path: string, how: "empty" | "existing"): Promise<OpenFile> {
    const file = how === "empty" ? openEmpty(path) : find(path);
    if (file?.kind !== "file") throw missing(path);
    return handleOf(file);
  }

  async function makeFolder(path: string): Promise<void> {
    if (find(path)) return;
    if (dirname(path) !== path) await makeFolder(dirname(path));
    rename(folderAt(dirname(path)), [], [[nameOf(path), newFolder()]]);
  }

  return {
    open,
    read: async (path, length) => {
      const node = find(path);
      return node?.kind === "file" ? Buffer.from(node.current.subarray(0, length)) : undefined;
    },
    list: async (path) => {
      const node = find(path);
      return node?.kind === "folder" ? [...node.current.keys()] : undefined;
    },
    rename: async (from, to) => {
      const node = find(from);
      if (!node) throw missing(from);
      rename(folderAt(dirname(to)), [nameOf(from)], [[nameOf(to), node]]);
    },
    remove: async (path) => {
      if (!find(path)) throw missing(path);
      rename(folderAt(dirname(path)), [nameOf(path)], []);
    },
    makeFolder,
    syncFolder: async (path, label) => sync(folderAt(path), label),
    freeBytes: async () => Number.MAX_SAFE_INTEGER,
  };
}
