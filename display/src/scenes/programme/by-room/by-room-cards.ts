// Today by place, those of this hall first. Pure.
import { type Card } from "../cards/card.ts";
import { cardOf, placeOf } from "../cards/entry-card.ts";
import { type Moment, ofVenue, onToday } from "../listing.ts";
import { nothingToday } from "../cards/note-cards.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

/** Of each room; on a glass with little room fewer. */
const most = [Infinity, 3, 2, 1] as const;

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
  const inOrder = [...rooms].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const cards = inOrder.map(([, all]) =>
    all.map((one) => cardOf(one, told, moment, { section: placeOf(one.row, told), hasPlace: false })),
  );
  return { tries: most.map((count) => cards.flatMap((all) => all.slice(0, count))), mostPages: 4 };
}
