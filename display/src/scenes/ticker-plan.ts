// A notice in one line: pieces that take turns. Pure.
import { type Language } from "@openhall/shared/core";
import { type Glass, floorOf } from "../sizing/glass.ts";
import { widthOfText, wrapText } from "../sizing/wrap-text.ts";
import { type NoticeItem } from "./notice-plan.ts";
import { sceneWords } from "./scene-words.ts";

export interface TickerPage {
  readonly texts: readonly { readonly language: Language; readonly place: "first" | "second"; readonly text: string }[];
  readonly needsMs: number;
}

export interface TickerPlan {
  readonly unit: number;
  readonly second: number;
  readonly pages: readonly TickerPage[];
  readonly fits: boolean;
}

/** Of the line's height, and of the whole glass's smaller side for how high that is. */
const typeShare = 0.58;
const lineShare = 0.075;
const secondShare = 0.8;
const padding = 0.7;
const markWidth = 3;
/** Units that either language needs to stand beside the other. */
const leastBeside = 13;
const leastMs = 5_000;
const readingMs = { zh: 500, en: 125 } as const;

/** Height of the line on a whole panel, CSS pixels: its type is never below the floor. */
export function tickerHeight(panel: Glass): number {
  const { width, height } = panel.size;
  return Math.max(floorOf(panel) / typeShare, lineShare * Math.min(width, height));
}

export function planTicker(item: NoticeItem, glass: Glass, order: readonly Language[]): TickerPlan {
  const floor = floorOf(glass);
  const unit = Math.max(floor, typeShare * glass.size.height);
  const second = Math.max(floor, secondShare * unit);
  const mark = item.correction ? widthOfText(sceneWords.zh.correction) + 0.6 : 0;
  const width = glass.size.width - (2 * padding + markWidth + mark) * unit;
  const said = order.map((language) => ({ language, text: oneLine(item, language) })).filter(({ text }) => text !== "");
  return { unit, second, pages: pagesOf(said, width, unit, second), fits: width >= leastBeside * unit * 0.6 };
}

function oneLine({ title, body, correction }: NoticeItem, language: Language): string {
  const parts = [correction?.[language] ?? "", title[language], body[language]].map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );
  return parts.filter((text) => text !== "").join(language === "zh" ? "　" : " – ");
}

interface Said {
  readonly language: Language;
  readonly text: string;
}

function pagesOf(said: readonly Said[], width: number, unit: number, second: number): readonly TickerPage[] {
  const [one, other] = said;
  if (!one) return [{ texts: [], needsMs: leastMs }];
  if (!other) return inTurn(one, "first", width / unit);
  const gap = unit;
  const whole = widthOfText(one.text) * unit + gap + widthOfText(other.text) * second;
  if (whole <= width) return beside([one.text], [other.text], one.language, other.language);
  const half = (width - gap) / 2;
  if (half < leastBeside * unit)
    return [...inTurn(one, "first", width / unit), ...inTurn(other, "second", width / second)];
  return beside(wrapText(one.text, half / unit), wrapText(other.text, half / second), one.language, other.language);
}

const inTurn = ({ language, text }: Said, place: "first" | "second", width: number): readonly TickerPage[] =>
  wrapText(text, width).map((line) => page([{ language, place, text: line }]));

function beside(
  firsts: readonly string[],
  seconds: readonly string[],
  first: Language,
  second: Language,
): readonly TickerPage[] {
  const pages = Math.max(firsts.length, seconds.length);
  return Array.from({ length: pages }, (_, at) =>
    page([
      { language: first, place: "first", text: firsts[Math.floor((at * firsts.length) / pages)] ?? "" },
      { language: second, place: "second", text: seconds[Math.floor((at * seconds.length) / pages)] ?? "" },
    ]),
  );
}

const page = (texts: TickerPage["texts"]): TickerPage => ({
  texts,
  needsMs: Math.max(leastMs, ...texts.map(({ language, text }) => text.length * readingMs[language])),
});
