// A notice in one line: pieces that take turns. Pure.
import { type Language } from "@openhall/shared/core";
import { type Glass, floorOf } from "../sizing/glass.ts";
import { bolder, widthOfText, wrapText } from "../sizing/wrap-text.ts";
import { type NoticeItem } from "./notice-plan.ts";
import { sceneWords } from "./scene-words.ts";
import { typeShare } from "./ticker-height.ts";

export interface TickerPage {
  readonly texts: readonly { readonly language: Language; readonly place: "first" | "second"; readonly text: string }[];
  readonly needsMs: number;
}

export interface TickerPlan {
  readonly unit: number;
  readonly second: number;
  readonly pages: readonly TickerPage[];
  /** False: this glass is too small for its reader, and its type is below the floor. */
  readonly fits: boolean;
}

const secondShare = 0.8;
const padding = 0.7;
/** For “2/4” and the room before it, in digits and in units. */
const digitWidth = 0.61;
const slashWidth = 0.43;
const markGap = 0.6;
/** Units that either language needs to stand beside the other. */
const leastBeside = 13;
/** Units that a line needs. */
const leastAlone = 5;
const leastMs = 5_000;
const readingMs = { zh: 500, en: 125 } as const;

export function planTicker(item: NoticeItem, glass: Glass, order: readonly Language[]): TickerPlan {
  const said = order
    .map((language) => ({ language, parts: partsOf(item, language) }))
    .filter(({ parts }) => parts.length > 0);
  const corrected = item.correction ? widthOfText(sceneWords.zh.correction) + 0.6 : 0;
  // The more pages, the wider what counts them.
  for (let digits = 1; ; digits += 1) {
    const around = 2 * padding + corrected + markGap + slashWidth + 2 * digits * digitWidth + markGap;
    const plan = planBeside(said, glass, around);
    if (String(plan.pages.length).length <= digits) return plan;
  }
}

/** @param around what else stands on the line, in units */
function planBeside(said: readonly Said[], glass: Glass, around: number): TickerPlan {
  const floor = floorOf(glass);
  const wanted = Math.max(floor, typeShare * glass.size.height);
  // On a glass that holds hardly a word of it at the floor it is smaller: pieces of two characters are nothing to read.
  const unit = Math.min(wanted, glass.size.width / (leastAlone + around));
  const second = Math.min(unit, Math.max(floor, secondShare * unit));
  const width = glass.size.width - around * unit;
  return { unit, second, pages: pagesOf(said, width, unit, second), fits: unit >= floor };
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
  // The first language stands in bold.
  const bold = bolder * unit;
  if (!other) return inTurn(one, "first", width / bold);
  const gap = unit;
  const [text, otherText] = [oneLine(one), oneLine(other)];
  const whole = widthOfText(text) * bold + gap + widthOfText(otherText) * second;
  if (whole <= width) return beside([text], [otherText], one.language, other.language);
  const half = (width - gap) / 2;
  if (half < leastBeside * unit)
    return [...inTurn(one, "first", width / bold), ...inTurn(other, "second", width / second)];
  return beside(linesOf(one, half / bold), linesOf(other, half / second), one.language, other.language);
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
