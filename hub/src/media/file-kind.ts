// What a file is, by its content, and what its name says that it is.
import { open } from "node:fs/promises";
import { extname } from "node:path";
import { fileTypeFromFile } from "file-type";
import { refused, type Refused } from "./media-job.ts";

export type Kind = "image" | "pdf" | "video";

/** By the sniffed type; of a video the only demuxer of ffmpeg that may open it. */
const kinds = {
  jpg: { kind: "image" },
  png: { kind: "image" },
  apng: { kind: "image" },
  gif: { kind: "image" },
  webp: { kind: "image" },
  pdf: { kind: "pdf" },
  mp4: { kind: "video", demuxer: "mov" },
  m4v: { kind: "video", demuxer: "mov" },
  mov: { kind: "video", demuxer: "mov" },
  webm: { kind: "video", demuxer: "matroska" },
  mkv: { kind: "video", demuxer: "matroska" },
} as const;

export type FileKind = (typeof kinds)[keyof typeof kinds];

const known: ReadonlyMap<string, FileKind> = new Map(Object.entries(kinds));

const named: ReadonlyMap<string, Kind> = new Map(
  [...known]
    .map(([extension, { kind }]) => [extension, kind] as const)
    .concat([
      ["jpeg", "image"],
      ["jpe", "image"],
      ["jfif", "image"],
    ]),
);

/** Undefined where the name says nothing, `other` where it says something that is not taken. */
function kindInName(name: string): Kind | "other" | undefined {
  const extension = extname(name).slice(1).toLowerCase();
  return extension === "" ? undefined : (named.get(extension) ?? "other");
}

/** The kind of a file. Refused: `medium-hostile`, `medium-type-differs`, `medium-type-unknown`, `medium-broken`. */
export async function kindOf(
  path: string,
  name: string,
): Promise<{ readonly ok: true; readonly is: FileKind } | Refused> {
  const head = await headOf(path);
  if (head === "") return refused("medium-broken");
  if (isDrawing(head)) return refused("medium-hostile");
  const is = known.get((await fileTypeFromFile(path))?.ext ?? "");
  const said = kindInName(name);
  if (!is) return refused(said === undefined || said === "other" ? "medium-type-unknown" : "medium-type-differs");
  if (said !== undefined && said !== is.kind) return refused("medium-type-differs");
  return is.kind === "image" && holdsProgram(head) ? refused("medium-hostile") : { ok: true, is };
}

const headBytes = 4_096;

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** SVG is a program, and is never drawn here, whatever it is called. */
const isDrawing = (head: string): boolean => /^[\s\xEF\xBB\xBF]*</.test(head) && /<svg[\s>]/i.test(head);

/** A picture that is a page, a script or a document as well. */
const holdsProgram = (head: string): boolean =>
  /<script|<html|<!doctype|<svg|<\?php|%PDF-/i.test(head) || /^GIF8[79]a(?:\/\*|=)/.test(head);
