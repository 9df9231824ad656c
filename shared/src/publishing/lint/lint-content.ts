import { type Bilingual } from "../../core/index.ts";
import { type Content } from "../content.ts";
import { type LintFinding } from "./findings.ts";
import { type LintedScreen, lintSizes, lintTime } from "./lint-screens.ts";
import { type LintedMedia, lintWords } from "./lint-words.ts";

interface LintOptions {
  readonly correction?: Bilingual;
  /** The turn that a playlist gives it. */
  readonly dwellSeconds?: number;
}

/**
 * [G70] How an item would be read on the screens that it is for. What stops can be told without a screen, and the gate asks the
 * same. Colours are not looked at: a text has none of its own, its tokens have a tested contrast, and what is inside a
 * picture only people can judge.
 */
export const lintContent = (
  content: Content,
  media: LintedMedia,
  screens: readonly LintedScreen[],
  { correction, dwellSeconds }: LintOptions = {},
): LintFinding[] => [
  ...lintWords(content, media, correction),
  ...screens.flatMap((screen) => lintSizes(content, media, screen)),
  ...lintTime(content, media, dwellSeconds),
];
