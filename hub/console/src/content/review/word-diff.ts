// The words that changed between two texts. Pure; exact to the last space, because an approval binds to every one of them.
import { diffArrays } from "diff";

export interface DiffPiece {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

/** Chinese has no spaces between its words: the engine's own dictionary cuts them. */
const segmenters = {
  zh: new Intl.Segmenter("zh", { granularity: "word" }),
  en: new Intl.Segmenter("en", { granularity: "word" }),
};

const wordsOf = (text: string, language: "zh" | "en"): string[] =>
  Array.from(segmenters[language].segment(text), ({ segment }) => segment);

export const wordDiff = (before: string, after: string, language: "zh" | "en"): readonly DiffPiece[] =>
  diffArrays(wordsOf(before, language), wordsOf(after, language)).map(({ value, added, removed }) => ({
    text: value.join(""),
    change: added ? "added" : removed ? "removed" : "same",
  }));
