import { readFile } from "node:fs/promises";
import sharp, { type Metadata } from "sharp";
import { type Findings } from "./findings.ts";
import { newHash, type Size, writeForms } from "./forms.ts";
import { textsOfImage } from "./image-metadata.ts";
import { limits } from "./limits.ts";
import { type Made, type MediaJob, refused, type Refused } from "./media-job.ts";

/** A picture: the first frame of one that moves, turned as its camera was held. */
export async function prepareImage({ source, folder }: MediaJob, findings: Findings): Promise<Made | Refused> {
  const bytes = await readFile(source);
  if (bytes.length > limits.bytes.image) return refused("medium-too-large", { limit: limits.bytes.image });
  const opened = await sizeOf(bytes);
  if (!opened.ok) return opened;
  const { texts, place } = await textsOfImage(opened.metadata);
  if (texts.reduce((sum, { length }) => sum + length, 0) > limits.metadataText) return refused("medium-too-heavy");
  for (const text of texts) findings.scan(text, "metadata");
  if (place) findings.addPlace();
  const found = findings.refusal();
  if (found) return found;
  const hash = newHash();
  const size = await draw(bytes, folder, hash);
  if (!size) return refused("medium-broken");
  return { ok: true, mediumId: hash.digest("hex"), type: "image", ...size, pages: 1, findings: findings.warnings() };
}

type Opened = { readonly ok: true; readonly metadata: Metadata } | Refused;

async function sizeOf(bytes: Buffer): Promise<Opened> {
  // The bound is ours to name, so the library's own is lifted for the look at the header.
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata?.width || !metadata.height) return refused("medium-broken");
  if (metadata.width * metadata.height > limits.pixels)
    return refused("medium-too-many-pixels", { limit: limits.pixels });
  return { ok: true, metadata };
}

/** Undefined where it cannot be decoded to its end. */
async function draw(bytes: Buffer, folder: string, hash: ReturnType<typeof newHash>): Promise<Size | undefined> {
  const picture = sharp(bytes, { limitInputPixels: limits.pixels, failOn: "error", sequentialRead: true });
  try {
    return await writeForms(picture.autoOrient(), 1, folder, hash);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return undefined;
  }
}

const isDiskFull = (error: unknown): boolean => error instanceof Error && /ENOSPC|No space left/i.test(error.message);
