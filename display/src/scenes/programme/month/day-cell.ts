// What stands in the cell of a day, in as many lines as it needs. Pure; lengths in units.
import { type Language } from "@openhall/shared/core";
import { bolder, widthOfText } from "../../../sizing/wrap-text.ts";
import { type Day, type DayMark } from "./month-days.ts";
import { kindWords, markSigns } from "./month-words.ts";

export interface Token {
  readonly kind: "date" | "count" | DayMark;
  readonly text: string;
}

export interface PlannedDay {
  readonly day: Day;
  readonly lines: readonly (readonly Token[])[];
  /** What kinds of entries, where there is room for it. */
  readonly words: readonly { readonly language: Language; readonly text: string; readonly isFirst: boolean }[];
}

export const tokenGap = 0.1;
/** Of a ground around it. */
const ground = 0.2;

const widthOfToken = ({ kind, text }: Token): number => bolder * widthOfText(text) + (kind === "date" ? 0 : ground);

export function planDay(day: Day, width: number, order: readonly Language[] | undefined, second: number): PlannedDay {
  const tokens: Token[] = [
    { kind: "date", text: day.date },
    ...signsOf(day, true),
    ...(day.count > 0 ? [{ kind: "count" as const, text: `${day.count}` }] : []),
    ...signsOf(day, false),
  ];
  const lines: Token[][] = [];
  let used = 0;
  for (const token of tokens) {
    const wide = widthOfToken(token);
    const line = lines.at(-1);
    if (line && used + tokenGap + wide <= width) {
      line.push(token);
      used += tokenGap + wide;
    } else {
      lines.push([token]);
      used = wide;
    }
  }
  return { day, lines, words: order ? kindsIn(day, width, order, second) : [] };
}

const signsOf = ({ marks }: Day, isToday: boolean): readonly Token[] =>
  marks.filter((mark) => (mark === "today") === isToday).map((mark) => ({ kind: mark, text: markSigns[mark] }));

/** As many as stand in a line in every language. */
function kindsIn({ kinds }: Day, width: number, order: readonly Language[], second: number): PlannedDay["words"] {
  for (let count = kinds.length; count > 0; count -= 1) {
    const words = order.map((language, index) => ({
      language,
      isFirst: index === 0,
      text: kinds
        .slice(0, count)
        .map((kind) => kindWords[language][kind])
        .join(language === "zh" ? "、" : ", "),
    }));
    if (words.every(({ text, isFirst }) => widthOfText(text) * (isFirst ? 1 : second) <= width)) return words;
  }
  return [];
}

/** Whether it holds what it has to say. */
export const holdsDay = ({ lines }: PlannedDay, width: number): boolean =>
  lines.every((line) => line.every((token) => widthOfToken(token) <= width));
