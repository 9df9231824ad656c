// The words that a camera or a program has written into a picture. They are scanned, and never kept.
import exifr from "exifr";
import { type Metadata } from "sharp";

export interface ImageTexts {
  readonly texts: readonly string[];
  /** Whether it says where it was taken. */
  readonly place: boolean;
}

export async function textsOfImage({ exif, xmp, iptc, comments }: Metadata): Promise<ImageTexts> {
  const tags: unknown = exif ? await tagsOf(exif) : undefined;
  const blocks = [xmp, iptc].map((block) => (block ? block.toString("utf8") : ""));
  const said = (comments ?? []).map(({ text }) => text);
  const texts = [...stringsIn(tags), ...blocks.map(wordsOf), ...said].filter((text) => text.trim() !== "");
  return { texts, place: hasPlace(tags) || blocks.some((block) => /GPSL(?:at|ong)itude/.test(block)) };
}

const exifMark = Buffer.from("Exif\0\0", "latin1");

/** Undefined where the block is damaged: it goes with the rest of the metadata. */
async function tagsOf(exif: Buffer): Promise<unknown> {
  const tiff = exif.subarray(0, exifMark.length).equals(exifMark) ? exif.subarray(exifMark.length) : exif;
  const options = { tiff: true, exif: true, gps: true, userComment: true, mergeOutput: false, translateValues: false };
  return exifr.parse(tiff, options).catch(() => undefined);
}

const hasPlace = (tags: unknown): boolean =>
  typeof tags === "object" && tags !== null && "gps" in tags && typeof tags.gps === "object" && tags.gps !== null
    ? "GPSLatitude" in tags.gps || "latitude" in tags.gps
    : false;

/** Markup and control characters end a word; what stands in an attribute is one too. */
const wordsOf = (block: string): string => block.replaceAll(/[<>"'\p{Cc}\u{FFFD}]+/gu, "\n");

function* stringsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value instanceof Uint8Array) yield wordsOf(Buffer.from(value).toString("utf8"));
  else if (typeof value === "object" && value !== null && depth < 5)
    for (const inner of Object.values(value)) yield* stringsIn(inner, depth + 1);
}
