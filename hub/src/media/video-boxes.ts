// The boxes of an MP4 or QuickTime file, read before any demuxer sees them: whether all of it is there, and whether what it
// plays stands in it.
import { open, type FileHandle } from "node:fs/promises";

/** `broken`: cut off, or no movie. `elsewhere`: it plays what stands in another file or at an address. */
export type BoxProblem = "broken" | "elsewhere";

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

const mostMovieBytes = 32 * 1024 * 1024;

export async function problemOfBoxes(path: string): Promise<BoxProblem | undefined> {
  const file = await open(path);
  try {
    const movie = await movieOf(file, (await file.stat()).size);
    return movie ? problemOfMovie(movie) : "broken";
  } finally {
    await file.close();
  }
}

/** The content of `moov`; undefined where a box does not end in the file, or there is none. */
async function movieOf(file: FileHandle, size: number): Promise<Buffer | undefined> {
  let movie: Buffer | undefined;
  for (let at = 0; at < size;) {
    const head = Buffer.alloc(16);
    const { bytesRead } = await file.read(head, 0, 16, at);
    const box = boxAt(head.subarray(0, bytesRead), 0, size - at);
    if (!box) return undefined;
    if (box.type === "moov") {
      if (box.to - box.from > mostMovieBytes) return undefined;
      movie = Buffer.alloc(box.to - box.from);
      await file.read(movie, 0, movie.length, at + box.from);
    }
    at += box.to;
  }
  return movie;
}

/** Undefined where it is none, or does not end within `room` bytes. */
function boxAt(bytes: Buffer, at: number, room: number): Box | undefined {
  if (bytes.length < at + 8) return undefined;
  const type = bytes.toString("latin1", at + 4, at + 8);
  const short = bytes.readUInt32BE(at);
  if (short === 0) return { type, from: at + 8, to: at + room };
  const isLong = short === 1;
  if (isLong && bytes.length < at + 16) return undefined;
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  const head = isLong ? 16 : 8;
  return length < head || length > room ? undefined : { type, from: at + head, to: at + length };
}

const containers = new Set(["trak", "mdia", "minf", "dinf"]);

function problemOfMovie(movie: Buffer, from = 0, to = movie.length): BoxProblem | undefined {
  for (let at = from; to - at >= 8;) {
    const box = boxAt(movie, at, to - at);
    if (!box) return "broken";
    // A movie that names other movies.
    if (box.type === "rmra") return "elsewhere";
    const problem = containers.has(box.type)
      ? problemOfMovie(movie, box.from, box.to)
      : box.type === "dref"
        ? problemOfReferences(movie, box)
        : undefined;
    if (problem) return problem;
    at = box.to;
  }
  return undefined;
}

/** Each says by its lowest flag that the data stands in this very file. */
function problemOfReferences(movie: Buffer, { from, to }: Box): BoxProblem | undefined {
  for (let at = from + 8; to - at >= 12;) {
    const entry = boxAt(movie, at, to - at);
    if (!entry) return "broken";
    if (((movie[entry.from + 3] ?? 0) & 1) === 0) return "elsewhere";
    at = entry.to;
  }
  return undefined;
}
