import { encodeBatch } from "./batch.ts";
import { type JournalRecord } from "./event-log.ts";
import { type FileLayer, type OpenFile } from "./file-layer.ts";
import { advance } from "./record-order.ts";
import { type ChainEnd, createSegment, type Segment } from "./segment.ts";
import { writeAll } from "./write-whole.ts";

/** Where the journal ends and what it is written to. */
interface Writing {
  readonly segments: Segment[];
  end: ChainEnd;
  /** Bytes in the last segment. */
  length: number;
}

/** Writes batches at the end of a journal, one call at a time; after a throw it must not be called again. */
export function createBatchWriter(
  place: { readonly files: FileLayer; readonly folder: string; readonly segmentBytes: number },
  writing: Writing,
) {
  const { files, folder, segmentBytes } = place;
  let open: OpenFile | undefined;

  async function close(): Promise<void> {
    await open?.close();
    open = undefined;
  }

  async function fileFor(bytes: number): Promise<OpenFile> {
    const last = writing.segments.at(-1);
    const isEmpty = last !== undefined && last.first > writing.end.sequence;
    if (last && (isEmpty || writing.length + bytes <= segmentBytes)) {
      return (open ??= await files.open(last.path, "existing"));
    }
    await close();
    const { segment, length } = await createSegment(files, folder, writing.end);
    writing.segments.push(segment);
    writing.length = length;
    return (open = await files.open(segment.path, "existing"));
  }

  async function write(records: readonly JournalRecord[]): Promise<void> {
    const head = advance(writing.end, records);
    const { bytes, hash } = encodeBatch(records, writing.end.sequence + 1, writing.end.hash);
    const file = await fileFor(bytes.length);
    await writeAll(file, bytes, writing.length);
    await file.sync("journal batch");
    writing.length += bytes.length;
    writing.end = { ...head, hash };
  }

  return { write, close };
}
