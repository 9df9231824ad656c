// What goes on now and what comes next. Pure.
import { both, type Card } from "../card.ts";
import { cardOf } from "../entry-card.ts";
import { goesOn, type Moment, ofVenue, onToday } from "../listing.ts";
import { nothingToday } from "../note-cards.ts";
import { programmeWords } from "../programme-words.ts";
import { type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;
/** What a reader takes in; the whole day stands in another view. */
const most = [8, 6, 5, 4, 3, 2, 1] as const;

interface Cards {
  readonly tries: readonly (readonly Card[])[];
  readonly mostPages: number;
}

/** Without the hub nothing goes on and nothing is next: then it is today's, by its times. */
export function nowNextCards(told: ProgrammeTold, moment: Moment, venueId: string | undefined): Cards {
  const listed = ofVenue(told.listed, venueId);
  const today = onToday(listed, moment);
  if (today.length === 0) return nothingToday(listed, told, moment);
  const form = { hasHosts: true, hasCode: true, hasSoon: true };
  const now = today
    .filter((one) => goesOn(one, moment))
    .map((one) => cardOf(one, told, moment, { ...form, section: both(zh.now, en.now) }));
  const section = moment.isLive ? both(zh.next, en.next) : both(zh.today, en.today);
  const next = today
    .filter((one) => !goesOn(one, moment))
    .map((one) => cardOf(one, told, moment, { ...form, section }));
  return { tries: most.map((count) => [...now, ...next.slice(0, count)]), mostPages: 3 };
}
