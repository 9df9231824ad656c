// Today by place, those of this hall first. Pure.
import { type Card } from "../cards/card.ts";
import { cardOf, placeOf } from "../cards/entry-card.ts";
import { goesOn, type Moment, ofVenue, onToday } from "../listing.ts";
import { moreCard, nothingToday } from "../cards/note-cards.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

/** Of each room; on a glass with little room fewer. */
const most = [Infinity, 4, 3, 2, 1] as const;

interface Cards {
  readonly tries: readonly (readonly Card[])[];
  readonly mostPages: number;
}

export function byRoomCards(told: ProgrammeTold, moment: Moment, venueId: string | undefined): Cards {
  const listed = ofVenue(told.listed, venueId);
  const today = onToday(listed, moment);
  if (today.length === 0) return nothingToday(listed, told, moment);
  const rooms = new Map<string, Listed[]>();
  for (const one of today) {
    const key = [one.row.venueId === told.hallId ? "" : one.row.venueId, one.row.roomId ?? ""].join(" ");
    rooms.set(key, [...(rooms.get(key) ?? []), one]);
  }
  const hasNow = (all: readonly Listed[]): boolean => all.some((one) => goesOn(one, moment));
  const inOrder = [...rooms].toSorted(([one, some], [other, others]) =>
    hasNow(some) === hasNow(others) ? (one < other ? -1 : 1) : hasNow(some) ? -1 : 1,
  );
  const cards = inOrder.map(([, all]) =>
    all.map((one) =>
      cardOf(one, told, moment, { section: placeOf(one.row, told), hasPlace: false, isBrief: true, saysNow: true }),
    ),
  );
  return { tries: most.map((count) => cards.flatMap((all) => someOf(all, count))), mostPages: 4 };
}

/** The others are counted. */
function someOf(all: readonly Card[], count: number): readonly Card[] {
  const [first] = all;
  return first && all.length > count ? [...all.slice(0, count), ...moreCard(all.length - count, first.section)] : all;
}
