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
  const said = order
    .map((language) => ({ language, parts: partsOf(item, language) }))
    .filter(({ parts }) => parts.length > 0);
  return { unit, second, pages: pagesOf(said, width, unit, second), fits: width >= leastBeside * unit * 0.6 };
}

const partsOf = ({ title, body, correction }: NoticeItem, language: Language): readonly string[] =>
  [correction?.[language] ?? "", title[language], body[language]]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");

const oneLine = ({ language, parts }: Said): string => parts.join(language === "zh" ? "　" : " – ");

/** Behind a mark that ends a clause. */
const clauseEnd = /(?<=[，。；！？：、])|(?<=[,.;!?:]) /u;

interface Said {
  readonly language: Language;
  /** What was corrected, the title, the text: each begins a line of its own where they do not all fit on one. */
  readonly parts: readonly string[];
}

function pagesOf(said: readonly Said[], width: number, unit: number, second: number): readonly TickerPage[] {
  const [one, other] = said;
  if (!one) return [{ texts: [], needsMs: leastMs }];
  if (!other) return inTurn(one, "first", width / unit);
  const gap = unit;
  const [text, otherText] = [oneLine(one), oneLine(other)];
  const whole = widthOfText(text) * unit + gap + widthOfText(otherText) * second;
  if (whole <= width) return beside([text], [otherText], one.language, other.language);
  const half = (width - gap) / 2;
  if (half < leastBeside * unit)
    return [...inTurn(one, "first", width / unit), ...inTurn(other, "second", width / second)];
  return beside(linesOf(one, half / unit), linesOf(other, half / second), one.language, other.language);
}

const linesOf = ({ parts }: Said, width: number): readonly string[] =>
  parts.flatMap((part) => clauseLines(part, width));

/** As many clauses as one line holds: it turns where a reader takes breath. */
function clauseLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const clause of text.split(clauseEnd).flatMap((part) => wrapText(part, width))) {
    const last = lines.at(-1);
    const joined = `${last ?? ""}${/[\u2e80-\uffff]$/.test(last ?? "") ? "" : " "}${clause}`;
    if (last === undefined || widthOfText(joined) > width) lines.push(clause);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

const inTurn = (said: Said, place: "first" | "second", width: number): readonly TickerPage[] =>
  linesOf(said, width).map((text) => page([{ language: said.language, place, text }]));

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
