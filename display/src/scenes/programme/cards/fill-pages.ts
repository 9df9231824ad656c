// Cards into columns, columns into pages. A section's heading stands above the first of its cards in every column. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type PlannedCard } from "./planned-card.ts";

export interface ColumnOfCards {
  readonly cards: readonly PlannedCard[];
}

interface Sizes {
  readonly height: number;
  readonly columns: number;
  /** Headings stand at the left of their cards. */
  readonly isSide: boolean;
  /** A card may come before one that needs more room. */
  readonly isLoose: boolean;
}

type Page = readonly ColumnOfCards[];

/** Undefined where a card has no room in a column of its own. */
export function fillPages(cards: readonly PlannedCard[], sizes: Sizes): readonly Page[] | undefined {
  const tallest = Math.max(0, ...cards.map((card) => heightOfColumn({ cards: [card] }, sizes.isSide)));
  if (tallest > sizes.height) return undefined;
  return fill(cards, sizes).map((page) => even(page, sizes));
}

const isHeaded = ({ card }: PlannedCard, before: PlannedCard | undefined): boolean =>
  card.section !== undefined && !isSame(card.section, before?.card.section);

const isSame = (one: Bilingual, other: Bilingual | undefined): boolean => one.zh === other?.zh && one.en === other.en;

interface Filled {
  readonly cards: readonly PlannedCard[];
  /** Where the next card comes, and where the heading at its left ends. */
  readonly y: number;
  readonly headEnd: number;
}

const empty: Filled = { cards: [], y: 0, headEnd: 0 };

function put({ cards, y, headEnd }: Filled, card: PlannedCard, isSide: boolean): Filled {
  const isNew = isHeaded(card, cards.at(-1));
  const head = isNew ? card.heading.height : 0;
  const all = [...cards, card];
  if (!isSide) return { cards: all, y: y + head + card.height, headEnd: 0 };
  const start = isNew ? Math.max(y, headEnd) : y;
  return { cards: all, y: start + card.height, headEnd: isNew ? start + head : headEnd };
}

const bottomOf = ({ y, headEnd }: Filled): number => Math.max(y, headEnd);

export const heightOfColumn = (column: ColumnOfCards | undefined, isSide: boolean): number =>
  bottomOf((column?.cards ?? []).reduce((filled, card) => put(filled, card, isSide), empty));

function fill(cards: readonly PlannedCard[], { height, columns: count, isSide, isLoose }: Sizes): readonly Page[] {
  const columns: Filled[] = [];
  for (const card of cards) {
    const at = columns.findIndex(
      (column, index) => (isLoose || index === columns.length - 1) && bottomOf(put(column, card, isSide)) <= height,
    );
    columns[at < 0 ? columns.length : at] = put(columns[at] ?? empty, card, isSide);
  }
  return Array.from({ length: Math.ceil(columns.length / count) }, (_, page) =>
    columns.slice(page * count, (page + 1) * count).map(({ cards: all }) => ({ cards: all })),
  );
}

/** Those under one heading. */
export function groupsOf({ cards }: ColumnOfCards): readonly (readonly PlannedCard[])[] {
  const groups: PlannedCard[][] = [];
  for (const [index, card] of cards.entries()) {
    const last = groups.at(-1);
    if (last && !isHeaded(card, cards[index - 1])) last.push(card);
    else groups.push([card]);
  }
  return groups;
}

/** As even as the columns of one page can be: no column taller than it must be. */
function even(page: Page, sizes: Sizes): Page {
  const cards = page.flatMap((column) => column.cards);
  if (page.length < 2) return page;
  for (let share = 0.5; share < 1; share += 0.05) {
    const tighter = fill(cards, { ...sizes, height: share * sizes.height });
    const [only] = tighter;
    if (tighter.length === 1 && only && only.length <= page.length) return only;
  }
  return page;
}
