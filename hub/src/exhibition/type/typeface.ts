// Type for one document: which of its fonts has which sign, and how wide signs are.
import { cutSlice, readSlices, sliceOf, type Weight } from "./slices.ts";

export interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Typeface {
  readonly fonts: ReadonlyMap<string, Buffer>;
  /** Parts of a line of text, each in one font. */
  runsOf(text: string, weight: Weight): readonly Run[];
}

/** @param texts everything that will be set, by weight */
export async function openTypeface(texts: Readonly<Record<Weight, string>>): Promise<Typeface> {
  const slices = await readSlices();
  const fonts = new Map<string, Buffer>();
  const fontOf = new Map<string, string>();
  for (const weight of ["regular", "bold"] as const) {
    const signs = new Map<string, string>();
    for (const sign of new Set(texts[weight])) {
      const slice = sliceOf(slices, sign);
      fontOf.set(weight + sign, `${weight} ${slice}`);
      signs.set(slice, (signs.get(slice) ?? "") + sign);
    }
    for (const [slice, needed] of signs) fonts.set(`${weight} ${slice}`, await cutSlice(slice, needed, weight));
  }
  return {
    fonts,
    runsOf(text, weight) {
      const runs: { font: string; text: string }[] = [];
      for (const sign of text) {
        const font = fontOf.get(weight + sign);
        if (font === undefined) throw new Error(`The sign ${JSON.stringify(sign)} was not asked for.`);
        const last = runs.at(-1);
        if (last?.font === font) last.text += sign;
        else runs.push({ font, text: sign });
      }
      return runs;
    },
  };
}
