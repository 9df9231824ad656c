// Cards into columns, columns into pages. A section's heading stands above the first of its cards in every column. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type PlannedCard } from "./planned-card.ts";

export interface ColumnOfCards {
  readonly cards: readonly PlannedCard[];
}

interface Sizes {
  readonly height: number;
  readonly columns: number;
}

type Page = readonly ColumnOfCards[];

/** Undefined where a card has no room in a column of its own. */
export function fillPages(cards: readonly PlannedCard[], sizes: Sizes): readonly Page[] | undefined {
  const tallest = Math.max(0, ...cards.map((card) => card.height + headingOf(card, undefined)));
  if (tallest > sizes.height) return undefined;
  return fill(cards, sizes).map((page) => even(page, sizes));
}

export const isHeaded = ({ card }: PlannedCard, before: PlannedCard | undefined): boolean =>
  card.section !== undefined && !isSame(card.section, before?.card.section);

const isSame = (one: Bilingual, other: Bilingual | undefined): boolean => one.zh === other?.zh && one.en === other.en;

const headingOf = (card: PlannedCard, before: PlannedCard | undefined): number =>
  isHeaded(card, before) ? card.heading.height : 0;

export const heightOfColumn = (column: ColumnOfCards | undefined): number =>
  (column?.cards ?? []).reduce((sum, card, at, all) => sum + card.height + headingOf(card, all[at - 1]), 0);

function fill(cards: readonly PlannedCard[], sizes: Sizes): readonly Page[] {
  const columns: PlannedCard[][] = [];
  let used = Infinity;
  for (const card of cards) {
    const column = columns.at(-1);
    const more = card.height + headingOf(card, column?.at(-1));
    if (column && used + more <= sizes.height) {
      column.push(card);
      used += more;
    } else {
      columns.push([card]);
      used = card.height + headingOf(card, undefined);
    }
  }
  return Array.from({ length: Math.ceil(columns.length / sizes.columns) }, (_, page) =>
    columns.slice(page * sizes.columns, (page + 1) * sizes.columns).map((all) => ({ cards: all })),
  );
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
