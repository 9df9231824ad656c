// The lines of a card in a column: which words stand beside each other, and where they break. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { bolder, widthOfText, wrapText } from "../../sizing/wrap-text.ts";
import { type SceneUnit } from "../scene-unit.ts";
import { type Card, type Part } from "./card.ts";

export interface Line {
  readonly kind: Part["kind"];
  readonly colour: Part["colour"];
  readonly direction: Part["direction"];
  /** More than one: of both languages beside each other. */
  readonly spans: readonly { readonly text: string; readonly language: Language; readonly isFirst: boolean }[];
  /** Of the type, in multiples of its size. */
  readonly scale: number;
  readonly height: number;
}

export interface Column extends SceneUnit {
  readonly width: number;
  readonly order: readonly Language[];
  /** Parts with a higher rank are left out. */
  readonly most: Part["rank"];
  /** Of the title of what goes on. */
  readonly liveScale: number;
}

/** In multiples of the type's size. */
export const leading = { first: 1.28, second: 1.24 } as const;
const gapBeside = 0.7;
const arrowRoom = 1.5;
/** Of a mark's ground. */
const markRoom = 0.7;
/** What stands in few words has both languages on one line where they have room. */
const brief: readonly Part["kind"][] = ["mark", "soon", "state", "place", "lead"];
const bold: readonly Part["kind"][] = ["title", "mark", "soon", "state", "lead"];

export function linesOf({ parts, tone }: Pick<Card, "parts" | "tone">, column: Column): readonly Line[] {
  return parts
    .filter(({ rank, text }) => rank <= column.most && (text.zh !== "" || text.en !== ""))
    .flatMap((part) => linesOfPart(part, column, tone === "live" && part.kind === "title" ? column.liveScale : 1));
}

function linesOfPart(part: Part, column: Column, scale: number): readonly Line[] {
  const { kind, colour, direction, text } = part;
  const base = { kind, colour, direction: undefined, scale };
  const room = column.width - roomOf(part, column);
  const words = wordsIn(text, column.order);
  const sizeOf = (isFirst: boolean): number =>
    scale * (isFirst ? column.unit : column.second) * (bold.includes(kind) ? bolder : 1);
  const widths = words.map(({ text: said, isFirst }) => widthOfText(said) * sizeOf(isFirst));
  const beside = widths.reduce((sum, width) => sum + width, (words.length - 1) * gapBeside * column.unit);
  if (brief.includes(kind) && beside <= room)
    return [{ ...base, direction, spans: words, height: scale * leading.first * column.unit }];
  const lines = words.flatMap(({ text: said, language, isFirst }) =>
    wrapText(said, room / sizeOf(isFirst)).map((line) => ({
      ...base,
      spans: [{ text: line, language, isFirst }],
      height: scale * (isFirst ? leading.first * column.unit : leading.second * column.second),
    })),
  );
  return lines.map((line, index) => (index === 0 ? { ...line, direction } : line));
}

const roomOf = ({ kind, direction }: Part, { unit }: Column): number =>
  (direction === undefined ? 0 : arrowRoom * unit) + (kind === "mark" ? markRoom * unit : 0);

/** What is the same in both is said once; what a language lacks, in the other. */
function wordsIn(text: Bilingual, order: readonly Language[]): Line["spans"] {
  const all = order.map((language, index) => ({ text: text[language], language, isFirst: index === 0 }));
  const said = all.filter(
    ({ text: one }, index) => one !== "" && all.findIndex((other) => other.text === one) === index,
  );
  const [only] = said;
  if (only || order.length === 0) return said;
  const other = order.includes("zh") ? ("en" as const) : ("zh" as const);
  return text[other] === "" ? [] : [{ text: text[other], language: other, isFirst: true }];
}
