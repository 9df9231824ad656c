// Cards of the programme on a glass: in the largest type with which all of them stand on one page, all told; then with less and
// less of what is less needed; then in pages. Both languages stand on every page. Pure; CSS pixels.
import { bolder, holdsWords } from "../../../sizing/wrap-text.ts";
import { listUnits, type SceneUnit, sceneUnitOf } from "../../scene-unit.ts";
import {
  type FrameBox,
  frameAt,
  type FramePlan,
  type FrameRoom,
  isTight,
  needsOf,
  type Title,
} from "../frame/frame-plan.ts";
import { type Aside, type AsidePlan, asideWithin, planAside } from "./aside-plan.ts";
import { type Card, type Rank } from "./card.ts";
import { type ColumnOfCards, fillPages, heightOfColumn } from "./fill-pages.ts";
import { sizesAt } from "./card-lines.ts";
import { leadOf, leastForLead, measureCard } from "./measure-card.ts";
import { splitCard } from "./split-card.ts";
import { tightFrame } from "../frame/frame-plan.ts";

export interface CardPlan extends FramePlan {
  readonly columns: number;
  readonly leadWidth: number;
  /** Of headings at the left of their cards; 0: above them. */
  readonly headWidth: number;
  readonly pages: readonly CardPage[];
}

/** What a column of headings may take more for its longest word, in units. */
const wider = [0, 1, 2, 3] as const;

export interface CardPage {
  readonly title: Title;
  readonly columns: readonly ColumnOfCards[];
  readonly aside: AsidePlan | undefined;
  readonly needsMs: number;
}

export interface CardRoom extends FrameRoom {
  readonly mostColumns: number;
  /** Narrowest column beside others, in units. */
  readonly leastColumn: number;
  readonly liveScale?: number;
  /** Their order matters less than the number of pages. */
  readonly isLoose?: boolean;
  /** More pages before fewer cards. */
  readonly keepsAll?: boolean;
  /** Of headings at the left of their cards where there is room for that, in units. */
  readonly sideHeading?: number;
  /** More than so many only where nothing can be given up; 3 where it is not said. */
  readonly mostPages?: number;
  /** Height that something else needs, CSS pixels. */
  readonly takes?: number;
  readonly aside?: Aside | undefined;
}

const gap = 1;
const usualPages = 3;
const leastWidth = 4;
const belowFloor = [0.85, 0.7, 0.55, 0.4, 0.3, 0.22, 0.16] as const;

interface Form {
  readonly most: Rank;
  /** `within`: only where it takes nothing from the cards; `perhaps`: where there is room for it. */
  readonly aside: "beside" | "within" | "perhaps";
  readonly cardsAre?: "whole" | "pieces" | undefined;
}

/** Each with less than the one before. */
const forms: readonly Form[] = [
  { most: 3, aside: "beside" },
  { most: 3, aside: "within" },
  { most: 2, aside: "beside" },
  { most: 2, aside: "within" },
  { most: 1, aside: "beside" },
  { most: 1, aside: "within" },
  { most: 1, aside: "perhaps" },
  { most: 0, aside: "perhaps" },
];

const fuller = forms.filter(({ most }) => most > 0);
const barest = forms.filter(({ most }) => most === 0);

/** @param tries lists of cards from the longest; the others are for a glass on which it would take too many pages */
export function planCards(tries: readonly (readonly Card[])[], room: CardRoom): CardPlan {
  const sizes = listUnits(room.glass);
  const [all = []] = tries;
  for (const form of forms.filter(({ most }) => most > 0))
    for (const size of sizes) {
      const plan = fewest(room, (columns) => planAt(all, room, size, columns, form));
      if (plan && plan.pages.length <= 1) return plan;
    }
  return inPages(tries, room, sizes.at(-1) ?? sceneUnitOf(room.glass));
}

/** Cards stay whole; they come in pieces, a sentence over two pages, only where a glass has no room for one as it is. */
const inPages = (tries: readonly (readonly Card[])[], room: CardRoom, size: SceneUnit): CardPlan =>
  pagesOf(tries, room, size, "whole") ?? pagesOf(tries, room, size, "pieces") ?? below(tries.at(-1) ?? [], room, size);

/** One page of fewer, then with nothing that can be given up, then a few pages of all; then as many as there must be. */
function pagesOf(
  tries: readonly (readonly Card[])[],
  room: CardRoom,
  size: SceneUnit,
  cardsAre: Form["cardsAre"],
): CardPlan | undefined {
  let least: CardPlan | undefined;
  for (const { pages, some, cards } of stepsOf(tries, room))
    for (const form of some) {
      const one = fewest(room, (columns) => planAt(cards, room, size, columns, { ...form, cardsAre }));
      if (one && one.pages.length <= pages) return one;
      if (one && (!least || one.pages.length < least.pages.length)) least = one;
    }
  return least;
}

function stepsOf(tries: readonly (readonly Card[])[], room: CardRoom) {
  const goals = goalsOf(room);
  return room.keepsAll
    ? tries.flatMap((cards) => goals.map((goal) => ({ ...goal, cards })))
    : goals.flatMap((goal) => tries.map((cards) => ({ ...goal, cards })));
}

const goalsOf = ({ mostPages }: CardRoom) =>
  Array.from({ length: mostPages ?? usualPages }, (_, index) => index + 1).flatMap((pages) => [
    { pages, some: fuller },
    { pages, some: barest },
  ]);

function below(cards: readonly Card[], room: CardRoom, size: SceneUnit): CardPlan {
  for (const share of belowFloor) {
    const smaller = { unit: share * size.unit, second: share * size.second };
    const plan = planAt(cards, room, smaller, 1, { most: 1, aside: "perhaps", cardsAre: "pieces" });
    if (plan) return { ...plan, fits: false };
  }
  const empty = {
    columns: 1,
    leadWidth: 0,
    headWidth: 0,
    foot: tightFrame.foot,
    footTitle: [],
    pages: [],
    fits: false,
  };
  return { ...size, ...empty, frame: tightFrame };
}

/** Of one column or more. */
function fewest(room: CardRoom, plan: (columns: number) => CardPlan | undefined): CardPlan | undefined {
  const plans = Array.from({ length: room.mostColumns }, (_, index) => plan(index + 1)).filter(
    (one) => one !== undefined,
  );
  return plans.toSorted((one, other) => one.pages.length - other.pages.length)[0];
}

/** Undefined where columns so many are too narrow, or a card has no room in one. */
function planAt(
  cards: readonly Card[],
  room: CardRoom,
  size: SceneUnit,
  columns: number,
  form: Form,
): CardPlan | undefined {
  const box = frameAt(room, size);
  const whole =
    room.hasAge === true || isTight(box.frame)
      ? undefined
      : planIn(cards, room, size, columns, form, { ...box, height: box.wholeHeight });
  if (whole && whole.pages.length <= 1) return { ...whole, foot: 0 };
  return planIn(cards, room, size, columns, form, box);
}

function planIn(
  cards: readonly Card[],
  room: CardRoom,
  size: SceneUnit,
  columns: number,
  { most, aside: form, cardsAre = "whole" }: Form,
  { frame, title, footTitle, width, height: high }: FrameBox,
): CardPlan | undefined {
  const { unit } = size;
  const inner = { width, height: high - (room.takes ?? 0) };
  const aside = form === "beside" && room.aside ? planAside(room.aside, room.order, inner, size) : undefined;
  if (form === "beside" && room.aside && !aside) return undefined;
  const height = inner.height - (aside?.at === "below" ? aside.takes : 0);
  const whole = (width - (aside?.at === "right" ? aside.takes : 0) - (columns - 1) * gap * unit) / columns;
  const headWidth = headWidthOf(room, cards, whole, columns, size);
  const column = whole - (headWidth ?? 0);
  if (columns > 1 && column < room.leastColumn * unit) return undefined;
  if (column < leastWidth * unit) return undefined;
  const hasLead = column >= leastForLead * unit;
  const leadWidth = hasLead ? leadOf(cards, unit) : 0;
  const measured = cards.map((card) =>
    splitCard(
      measureCard(card, {
        column,
        headWidth,
        leadWidth,
        hasLead,
        order: room.order,
        liveScale: room.liveScale ?? 1,
        most,
        size,
        frame,
      }),
      height,
      headWidth !== undefined,
    ),
  );
  if (measured.some((pieces) => !pieces || (cardsAre === "whole" && pieces.length > 1))) return undefined;
  const pages = fillPages(
    measured.flatMap((pieces) => pieces ?? []),
    { height, columns, isSide: headWidth !== undefined, isLoose: room.isLoose ?? false },
  );
  if (!pages) return undefined;
  const leftIn = (page: readonly ColumnOfCards[]): readonly number[] =>
    Array.from({ length: columns }, (_, at) => height - heightOfColumn(page[at], headWidth !== undefined));
  const codeOn = (page: readonly ColumnOfCards[]): AsidePlan | undefined =>
    aside ?? (room.aside && asideWithin(room.aside, room.order, { width: column, left: leftIn(page) }, size));
  const asides = pages.map(codeOn);
  if (form === "within" && room.aside && asides.includes(undefined)) return undefined;
  return {
    ...size,
    columns,
    leadWidth,
    headWidth: headWidth ?? 0,
    frame,
    foot: frame.foot,
    footTitle,
    pages: pages.map((page, at) => ({ title, columns: page, aside: asides[at], needsMs: needsOf(spansOf(page)) })),
    fits: true,
  };
}

/** Beside cards that are still wide enough for a line each; no word of a heading is torn. */
function headWidthOf(
  { sideHeading, order }: CardRoom,
  cards: readonly Card[],
  width: number,
  columns: number,
  size: SceneUnit,
): number | undefined {
  if (sideHeading === undefined || columns > 1) return undefined;
  const { first, second } = sizesAt(size, 1);
  const holds = (wide: number): boolean =>
    cards.every(({ section }) =>
      order.every((language, at) =>
        holdsWords(section?.[language] ?? "", wide / (bolder * (at === 0 ? first : second))),
      ),
    );
  const wide = wider.map((more) => (sideHeading + more) * size.unit).find(holds);
  return wide !== undefined && width >= wide + leastForLead * size.unit ? wide : undefined;
}

const spansOf = (page: readonly ColumnOfCards[]) =>
  page.flatMap(({ cards }) => cards.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)));
