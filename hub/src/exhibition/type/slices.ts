// The hub's Chinese type lies in a hundred slices of a variable font, as browsers fetch it. A PDF gets of each slice that its
// text needs the signs that it needs, in one weight.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import * as z from "zod/mini";

const folder = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));

export const weights = { regular: 400, bold: 700 } as const;
export type Weight = keyof typeof weights;

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

export async function readSlices(): Promise<readonly Slice[]> {
  const said: unknown = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  const slices = Object.entries(z.record(z.string(), z.string()).parse(said)).map(([name, ranges]) => ({
    name: name.replaceAll(/[[\]]/g, ""),
    ranges: ranges.split(",").map(rangeOf),
  }));
  // What browsers take first where two have a sign: Latin, which the package names last.
  return slices.toReversed();
}

function rangeOf(range: string): [first: number, last: number] {
  const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** A sign that no slice has is drawn as the Latin slice draws what it lacks: as a box. */
export function sliceOf(slices: readonly Slice[], sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const slice = slices.find(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last));
  return slice?.name ?? "latin";
}

/** TrueType with these signs alone. */
export async function cutSlice(name: string, signs: string, weight: Weight): Promise<Buffer> {
  const bytes = await readFile(join(folder, "files", `noto-sans-sc-${name}-wght-normal.woff2`));
  return subsetFont(bytes, signs, { targetFormat: "truetype", variationAxes: { wght: weights[weight] } });
}
