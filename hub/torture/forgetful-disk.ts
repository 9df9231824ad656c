// What a disk may look like after the power went. It keeps what is durable apart from what only the running system has
// seen: every change waits until its file, or its folder, is synced, and in a crash each waiting change may survive, be
// lost or be torn, whatever becomes of those before it.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

type Content =
  | { readonly kind: "write"; readonly serial: number; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly serial: number; readonly length: number };

type Naming = {
  readonly kind: "name";
  readonly serial: number;
  /** Names that are gone with it. */
  readonly gone: readonly string[];
  readonly made: readonly (readonly [string, DiskNode])[];
};

export interface FileNode {
  readonly kind: "file";
  durable: Buffer;
  current: Buffer;
  waiting: readonly Content[];
}

export interface FolderNode {
  readonly kind: "folder";
  durable: ReadonlyMap<string, DiskNode>;
  current: ReadonlyMap<string, DiskNode>;
  waiting: readonly Naming[];
}

export type DiskNode = FileNode | FolderNode;

/** A change that no sync has made durable. `bytes` is what a write would tear. */
export interface WaitingChange {
  readonly serial: number;
  readonly kind: "write" | "truncate" | "name";
  readonly bytes: number;
}

/** What becomes of a waiting change: so many bytes of it, or its length with zeros in place of its bytes. */
export type Fate = "kept" | "lost" | "zeros" | { readonly bytes: number };

const noBytes = Buffer.alloc(0);

export const newFile = (durable: Buffer = noBytes): FileNode => ({
  kind: "file",
  durable,
  current: durable,
  waiting: [],
});

export const newFolder = (durable: ReadonlyMap<string, DiskNode> = new Map()): FolderNode => ({
  kind: "folder",
  durable,
  current: durable,
  waiting: [],
});

function applyWrite(content: Buffer, position: number, bytes: Buffer): Buffer {
  const result = Buffer.alloc(Math.max(content.length, position + bytes.length));
  content.copy(result);
  bytes.copy(result, position);
  return result;
}

function applyContent(content: Buffer, change: Content, fate: Fate): Buffer {
  if (fate === "lost") return content;
  if (change.kind === "truncate") return content.subarray(0, change.length);
  if (fate === "kept") return applyWrite(content, change.position, change.bytes);
  if (fate === "zeros") return applyWrite(content, change.position, Buffer.alloc(change.bytes.length));
  return applyWrite(content, change.position, change.bytes.subarray(0, fate.bytes));
}

function applyNaming(names: ReadonlyMap<string, DiskNode>, change: Naming): ReadonlyMap<string, DiskNode> {
  const result = new Map(names);
  for (const name of change.gone) result.delete(name);
  for (const [name, node] of change.made) result.set(name, node);
  return result;
}

export function changeContent(file: FileNode, change: Content): void {
  file.current = applyContent(file.current, change, "kept");
  file.waiting = [...file.waiting, change];
}

export function changeNames(folder: FolderNode, change: Naming): void {
  folder.current = applyNaming(folder.current, change);
  folder.waiting = [...folder.waiting, change];
}

export function makeDurable(node: DiskNode): void {
  if (node.kind === "file") node.durable = node.current;
  else node.durable = node.current;
  node.waiting = [];
}

function* nodesOf(node: DiskNode, seen = new Set<DiskNode>()): Generator<DiskNode> {
  if (seen.has(node)) return;
  seen.add(node);
  yield node;
  if (node.kind === "file") return;
  for (const inside of [...node.durable.values(), ...node.current.values()]) yield* nodesOf(inside, seen);
}

/** Everything that a crash at this moment may still undo, in the order it was done. */
export function waitingChanges(root: FolderNode): readonly WaitingChange[] {
  return [...nodesOf(root)]
    .flatMap((node): readonly (Content | Naming)[] => node.waiting)
    .map((change) => ({
      serial: change.serial,
      kind: change.kind,
      bytes: change.kind === "write" ? change.bytes.length : 0,
    }))
    .toSorted((a, b) => a.serial - b.serial);
}

/** The disk as it is found after a crash in which each waiting change had its fate. */
export function afterCrash(root: FolderNode, fateOf: (serial: number) => Fate): FolderNode {
  const restored = new Map<DiskNode, DiskNode>();
  const restore = (node: DiskNode): DiskNode => {
    const known = restored.get(node);
    if (known) return known;
    const made = node.kind === "file" ? restoreFile(node) : restoreFolder(node);
    restored.set(node, made);
    return made;
  };
  const restoreFile = (file: FileNode): FileNode =>
    newFile(
      file.waiting.reduce((content, change) => applyContent(content, change, fateOf(change.serial)), file.durable),
    );
  const restoreFolder = (folder: FolderNode): FolderNode => {
    const kept = folder.waiting.filter((change) => fateOf(change.serial) !== "lost");
    const names = kept.reduce(applyNaming, folder.durable);
    return newFolder(new Map([...names].map(([name, node]) => [name, restore(node)])));
  };
  return restoreFolder(root);
}

/** Says which disks hold the same. */
export function digestOf(root: FolderNode): string {
  const hash = createHash("sha256");
  const visit = (node: DiskNode, path: string): void => {
    hash.update(`${node.kind} ${path}\n`);
    if (node.kind === "file") hash.update(`${node.current.length}\n`).update(node.current);
    else for (const [name, inside] of [...node.current].toSorted()) visit(inside, `${path}/${name}`);
  };
  visit(root, "");
  return hash.digest("base64");
}
