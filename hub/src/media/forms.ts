// The sizes in which a picture is kept.
import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { formOf, formWidths } from "./limits.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const largest = formWidths[formWidths.length - 1] ?? 0;
/** Text in a poster stays sharp; a photograph of 1920 pixels has about 400 KB. */
const webp = { quality: 90, effort: 3 } as const;

/**
 * Writes the forms of one page, as pixels and nothing else: no metadata, no profile, no transparency. Gives the size of
 * the largest, whose bytes go into `hash`.
 */
export async function writeForms(picture: Sharp, page: number, folder: string, hash: Hash): Promise<Size> {
  const { data, info } = await fitted(picture.flatten({ background: "#fff" }).toColourspace("srgb"), largest)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = (): Sharp => sharp(data, { raw: { width, height, channels } });
  let path = "";
  for (const formWidth of formWidths) {
    path = join(folder, formOf(page, formWidth));
    await fitted(pixels(), formWidth).webp(webp).toFile(path);
    if (width <= formWidth && height <= 2 * formWidth) break;
  }
  hash.update(await readFile(path));
  return { width, height };
}

const fitted = (picture: Sharp, width: number): Sharp =>
  picture.resize({ width, height: 2 * width, fit: "inside", withoutEnlargement: true });

export const newHash = (): Hash => createHash("sha256");
