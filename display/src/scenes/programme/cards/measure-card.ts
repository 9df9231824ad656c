// How much room a card needs in a column. Pure; CSS pixels.
import { type Language } from "@openhall/shared/core";
import { bolder, widthOfText } from "../../../sizing/wrap-text.ts";
import { type SceneUnit } from "../../scene-unit.ts";
import { type Frame } from "../frame/frame-plan.ts";
import { type Card, type Part, type Rank } from "./card.ts";
import { type Column, countScales, heightOf, leading, type Line, linesOf } from "./card-lines.ts";
import { type PlannedCard } from "./planned-card.ts";

export interface CardBox {
  readonly column: number;
  /** Of headings at the left of their cards; undefined: above them. */
  readonly headWidth: number | undefined;
  readonly leadWidth: number;
  readonly hasLead: boolean;
  readonly order: readonly Language[];
  readonly liveScale: number;
  readonly most: Rank;
  readonly size: SceneUnit;
  readonly frame: Frame;
}

/** In units: below it a column has no place for the time before the words, or for the countdown beside them. */
export const leastForLead = 18;
const leastForCount = 25;
const leadRoom = 0.7;
/** Of each level of a tree, with its branch. */
export const depthRoom = 1.3;
/** Of a card that goes on, around its words. */
const cardEdge = 0.8;
const countRoom = 1;

/** Wide enough for every time before it. */
export const leadOf = (cards: readonly Card[], unit: number): number => {
  const widest = Math.max(0, ...cards.map(({ lead }) => (lead ? widthOfLead(lead) : 0)));
  return widest === 0 ? 0 : (widest + leadRoom) * unit;
};

const widthOfLead = ({ text, under }: NonNullable<Card["lead"]>): number =>
  bolder * Math.max(widthOfText(text), under === undefined ? 0 : widthOfText(under));

export function measureCard(card: Card, box: CardBox): PlannedCard {
  const { column, leadWidth, hasLead, size, frame } = box;
  const { unit, second } = size;
  const inside = column - leadWidth - (cardEdge + depthRoom * (card.depth ?? 0)) * unit;
  const countdown = column >= leastForCount * unit ? countOf(card, box) : noCount;
  const width = inside - countdown.width;
  const words = { ...size, width, order: box.order, most: box.most, liveScale: box.liveScale };
  const leads = hasLead || !card.lead ? [] : [leadPart(card.lead, width / unit)];
  const counts = countdown.width > 0 || !card.countdown ? [] : [countPart(card.countdown)];
  const [title, ...others] = card.parts;
  const parts = title ? [...leads, title, ...counts, ...others] : leads;
  const lines = linesOf({ ...card, parts }, words);
  const leadHeight =
    hasLead && card.lead ? leading.first * unit + (card.lead.under === undefined ? 0 : leading.second * second) : 0;
  const height = Math.max(heightOf(lines), leadHeight, heightOf(countdown.lines)) + frame.cardAir * unit;
  const heading = headingOf(
    card.section,
    { ...words, width: box.headWidth ?? column },
    box.headWidth === undefined ? frame.sectionAir : frame.cardAir,
  );
  return { key: card.key, card, lines, heading, lead: hasLead && card.lead ? "column" : "none", countdown, height };
}

const countPart = (text: Part["text"]): Part => ({ kind: "count", text, rank: 0, colour: "live" });
const noCount = { lines: [], width: 0 } as const;

/** One language under the other. */
function countOf({ countdown }: Card, { size, order, most, liveScale }: CardBox): PlannedCard["countdown"] {
  if (!countdown) return noCount;
  const column: Column = { ...size, width: Infinity, order, most, liveScale };
  const lines = order.flatMap((language): readonly Line[] =>
    linesOf({ parts: [countPart({ zh: "", en: "", [language]: countdown[language] })], tone: "usual" }, column).map(
      (line) => ({ ...line, ...(language === order[0] ? {} : smaller(line)) }),
    ),
  );
  const widest = Math.max(
    0,
    ...order.map(
      (language, at) => widthOfText(countdown[language]) * (at === 0 ? countScales[0] * size.unit : size.second),
    ),
  );
  return { lines, width: bolder * widest + countRoom * size.unit };
}

/** The second language of a countdown. */
const smaller = ({ sizes, spans }: Line): Partial<Line> => ({
  spans: spans.map((span) => ({ ...span, isFirst: false })),
  height: leading.second * sizes.second,
});

function headingOf(section: Card["section"], box: Column, air: number): PlannedCard["heading"] {
  if (!section) return { lines: [], height: 0 };
  const lines = linesOf({ parts: [{ kind: "name", text: section, rank: 0 }], tone: "usual" }, box);
  return { lines, height: heightOf(lines) + air * box.unit };
}

function leadPart({ text, under }: NonNullable<Card["lead"]>, width: number): Part {
  const whole = under?.startsWith("–") ? `${text}${under}` : text;
  const said = bolder * widthOfText(whole) <= width ? whole : text;
  return { kind: "lead", text: { zh: said, en: said }, rank: 0 };
}
