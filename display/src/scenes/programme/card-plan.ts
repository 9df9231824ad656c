// Cards of the programme on a glass: in the largest type with which all of them stand on one page; where none does, in the
// smallest, in pages. What is less needed is given up before there are many pages. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Glass } from "../../sizing/glass.ts";
import { bolder, widthOfText, wrapText } from "../../sizing/wrap-text.ts";
import { listUnits, type SceneUnit, sceneUnitOf } from "../scene-unit.ts";
import { type Card, type Part } from "./card.ts";
import { type Column, leading, linesOf } from "./card-lines.ts";
import { type ColumnOfCards, fillPages } from "./fill-pages.ts";
import { type PlannedCard } from "./planned-card.ts";

export interface CardPlan extends SceneUnit {
  readonly columns: number;
  readonly leadWidth: number;
  readonly frame: Frame;
  readonly pages: readonly CardPage[];
  /** False: this glass is too small for its reader. All of it stands, in type below the floor. */
  readonly fits: boolean;
}

const untitled = { lines: [], isBeside: false, height: 0 };

interface Title {
  readonly lines: readonly { readonly text: string; readonly language: Language; readonly isFirst: boolean }[];
  readonly isBeside: boolean;
}

export interface CardPage {
  readonly title: Title;
  readonly columns: readonly ColumnOfCards[];
  readonly needsMs: number;
}

export interface CardRoom {
  readonly glass: Glass;
  readonly order: readonly Language[];
  readonly title: Bilingual;
  readonly mostColumns: number;
  /** Narrowest column beside others, in units. */
  readonly leastColumn: number;
  /** Cards of one group stand on one page where they can. */
  readonly byGroup?: boolean;
  readonly liveScale?: number;
  /** More than so many only where nothing can be given up; 3 where it is not said. */
  readonly mostPages?: number;
  /** Of the figures before the words, in multiples of the type's size. */
  readonly leadScale?: number;
  /** Above it where the title would not stand in one line. */
  readonly shortTitle?: Bilingual;
  /** Height that something else needs, CSS pixels. */
  readonly takes?: number;
}

/** In units. */
const frames = {
  usual: { padding: 0.7, headLine: 1.35, headAir: 0.45, titleScale: 1.2, foot: 1.35, cardAir: 0.7, sectionAir: 0.5 },
  tight: { padding: 0.3, headLine: 1.25, headAir: 0.2, titleScale: 1, foot: 1.15, cardAir: 0.4, sectionAir: 0.15 },
} as const;
export type Frame = (typeof frames)["usual" | "tight"];
const gap = 1;
/** Of the height, in units: what is lower than that has no room for air. */
const leastForAir = 13;
const leadRoom = 0.7;
const codeUnits = 4.6;
/** From here on details are given up. */
const mostPages = 3;
/** In units: below it a column has no place for the time before the words. */
const leastForLead = 11;
const leastForCode = 17;
const leastWidth = 4;
const belowFloor = [0.85, 0.7, 0.55, 0.4, 0.3, 0.22, 0.16] as const;

/** @param tries lists of cards from the longest; the others are for a glass on which it would take too many pages */
export function planCards(tries: readonly (readonly Card[])[], room: CardRoom): CardPlan {
  const sizes = listUnits(room.glass);
  const [all = []] = tries;
  for (const size of sizes) {
    const plan = fewest(room, (columns) => planAt(all, room, size, columns, 3));
    if (plan && plan.pages.length <= 1) return plan;
  }
  return inPages(tries, room, sizes.at(-1) ?? sceneUnitOf(room.glass));
}

/** One after the other, each with fewer and fewer details of fewer and fewer cards; two languages may have twice the pages. */
const passes = [
  { plan: planAt, ranks: [3, 2, 1], pages: 1 },
  { plan: planApart, ranks: [2, 1], pages: 2 },
  { plan: planApart, ranks: [0], pages: 2 },
] as const;

/** Details first, then what is far off, then both languages on one page; then there are as many pages as there must be. */
function inPages(tries: readonly (readonly Card[])[], room: CardRoom, size: SceneUnit): CardPlan {
  const most = room.mostPages ?? mostPages;
  let least: CardPlan | undefined;
  for (const { plan, ranks, pages } of passes)
    for (const cards of tries)
      for (const rank of ranks) {
        const one = fewest(room, (columns) => plan(cards, room, size, columns, rank));
        if (one && one.pages.length <= pages * most) return one;
        if (one && (!least || one.pages.length < least.pages.length)) least = one;
      }
  return least ?? below(tries.at(-1) ?? [], room, size);
}

function below(cards: readonly Card[], room: CardRoom, size: SceneUnit): CardPlan {
  for (const share of belowFloor) {
    const smaller = { unit: share * size.unit, second: share * size.second };
    const plan = planAt(cards, room, smaller, 1, 1) ?? planApart(cards, room, smaller, 1, 0);
    if (plan) return { ...plan, fits: false };
  }
  return nothing(size);
}

/** Of one column or more. */
function fewest(room: CardRoom, plan: (columns: number) => CardPlan | undefined): CardPlan | undefined {
  const plans = Array.from({ length: room.mostColumns }, (_, index) => plan(index + 1)).filter(
    (one) => one !== undefined,
  );
  return plans.toSorted((one, other) => one.pages.length - other.pages.length)[0];
}

/** One language after the other, where both have no room on one page. */
function planApart(...[cards, room, size, columns, most]: Parameters<typeof planAt>): CardPlan | undefined {
  const plans = room.order.map((language) => planAt(cards, { ...room, order: [language] }, size, columns, most));
  const [first] = plans;
  if (!first || plans.includes(undefined)) return undefined;
  return { ...first, pages: plans.flatMap((plan) => plan?.pages ?? []) };
}

const nothing = (size: SceneUnit): CardPlan => ({
  ...size,
  columns: 1,
  leadWidth: 0,
  frame: frames.tight,
  pages: [],
  fits: false,
});

/** Undefined where columns so many are too narrow, or a card has no room in one. */
function planAt(
  cards: readonly Card[],
  room: CardRoom,
  size: SceneUnit,
  columns: number,
  most: Part["rank"],
): CardPlan | undefined {
  const { unit } = size;
  const frame = frames[room.glass.size.height < leastForAir * unit ? "tight" : "usual"];
  const width = room.glass.size.width - 2 * frame.padding * unit;
  const column = (width - (columns - 1) * gap * unit) / columns;
  if (columns > 1 && column < room.leastColumn * unit) return undefined;
  // Where all stand under headings of their own these say enough.
  const isUntitled = frame === frames.tight && cards.every(({ section }) => section !== undefined);
  const { height: titleHeight, ...title } = isUntitled ? untitled : planTitle(room, width, { ...size, frame });
  const around = 2 * frame.padding * unit + frame.foot * size.second + (room.takes ?? 0);
  const height = room.glass.size.height - around - titleHeight;
  const hasLead = column >= leastForLead * unit;
  const leadWidth = hasLead ? leadOf(cards, unit, room.leadScale ?? 1) : 0;
  const planned = cards.map((card) => planCard(card, { column, leadWidth, hasLead, room, most, size, frame }));
  const sizes = { height, columns, byGroup: room.byGroup ?? false };
  const pages = fillPages(planned, sizes);
  if (!pages || width < leastWidth * unit) return undefined;
  return {
    ...size,
    columns,
    leadWidth,
    frame,
    pages: pages.map((page) => ({ title, columns: page, needsMs: needsOf(page) })),
    fits: true,
  };
}

/** Wide enough for every time before it. */
const leadOf = (cards: readonly Card[], unit: number, scale: number): number => {
  const widest = Math.max(0, ...cards.map(({ lead }) => (lead ? bolder * widthOfText(lead.text) : 0)));
  return widest === 0 ? 0 : (widest * scale + leadRoom) * unit;
};

interface CardBox {
  readonly column: number;
  readonly leadWidth: number;
  readonly hasLead: boolean;
  readonly room: CardRoom;
  readonly most: Part["rank"];
  readonly size: SceneUnit;
  readonly frame: Frame;
}

function planCard(card: Card, { column, leadWidth, hasLead, room, most, size, frame }: CardBox): PlannedCard {
  const { unit, second } = size;
  const code = card.code !== undefined && most === 3 && column >= leastForCode * unit ? codeUnits * unit : 0;
  const width = column - leadWidth - (code === 0 ? 0 : code + unit) - cardEdge * unit;
  const box = { ...size, width, order: room.order, most, liveScale: room.liveScale ?? 1 };
  const leads = hasLead || !card.lead ? [] : [leadPart(card.lead, width / unit)];
  const lines = linesOf({ ...card, parts: [...leads, ...card.parts] }, box);
  const text = lines.reduce((sum, line) => sum + line.height, 0);
  const leadHeight =
    hasLead && card.lead
      ? (room.leadScale ?? 1) * leading.first * unit + (card.lead.under ? leading.second * second : 0)
      : 0;
  const height =
    Math.max(text, leadHeight, code === 0 ? 0 : code + room.order.length * codeLine * second) + frame.cardAir * unit;
  return {
    card,
    lines,
    heading: headingOf(card.section, { ...box, width: column, air: frame.sectionAir * unit }),
    lead: hasLead && card.lead ? "column" : "none",
    code,
    height,
  };
}

function headingOf(section: Card["section"], box: Column & { readonly air: number }): PlannedCard["heading"] {
  if (!section) return { lines: [], height: 0 };
  const lines = linesOf({ parts: [{ kind: "state", text: section, rank: 0 }], tone: "usual" }, box);
  return { lines, height: lines.reduce((sum, line) => sum + line.height, 0) + box.air };
}

/** Of a card that goes on, around its words. */
const cardEdge = 0.9;
const codeLine = 1.3;

function leadPart({ text, under }: NonNullable<Card["lead"]>, width: number): Part {
  const whole = under?.startsWith("–") ? `${text}${under}` : text;
  const said = bolder * widthOfText(whole) <= width ? whole : text;
  return { kind: "lead", text: { zh: said, en: said }, rank: 0 };
}

interface Framed extends SceneUnit {
  readonly frame: Frame;
}

function planTitle({ title, shortTitle, order }: CardRoom, width: number, size: Framed): Title & { height: number } {
  const whole = titleIn(title, order, width, size);
  const isLong = !whole.isBeside && whole.lines.length > order.length;
  return shortTitle && isLong ? titleIn(shortTitle, order, width, size) : whole;
}

function titleIn(title: Bilingual, order: readonly Language[], width: number, { unit, second, frame }: Framed) {
  const { titleScale } = frame;
  const said = order
    .map((language, index) => ({ text: title[language], language, isFirst: index === 0 }))
    .filter(({ text }) => text !== "");
  if (said.length === 0) return untitled;
  const sizeOf = (isFirst: boolean): number => (isFirst ? bolder * titleScale * unit : second);
  const beside = said.reduce((sum, { text, isFirst }) => sum + widthOfText(text) * sizeOf(isFirst) + second, -second);
  const air = frame.headAir * unit;
  if (beside <= width) return { lines: said, isBeside: true, height: frame.headLine * titleScale * unit + air };
  const lines = said.flatMap(({ text, ...one }) =>
    wrapText(text, width / sizeOf(one.isFirst)).map((line) => ({ ...one, text: line })),
  );
  const high = lines.reduce((sum, { isFirst }) => sum + titleLine * (isFirst ? titleScale * unit : second), 0);
  return { lines, isBeside: false, height: high + air };
}

const titleLine = 1.2;

/** Source: screens.md, “Displays”. */
const readingMs = { zh: 500, en: 125 } as const;
const leastMs = 8_000;

function needsOf(page: readonly ColumnOfCards[]): number {
  const spans = page.flatMap(({ cards }) => cards.flatMap(({ lines }) => lines.flatMap((line) => line.spans)));
  const of = (language: Language): number =>
    spans.reduce((sum, span) => sum + (span.language === language ? span.text.length * readingMs[language] : 0), 0);
  return Math.max(leastMs, of("zh"), of("en"));
}
