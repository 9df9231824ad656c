// What goes on now and what comes next. Pure.
import { type Aside } from "../cards/aside-plan.ts";
import { both, type Card } from "../cards/card.ts";
import { cardOf } from "../cards/entry-card.ts";
import { asideOf, moreCard, nothingToday } from "../cards/note-cards.ts";
import { goesOn, type Moment, ofVenue, onToday } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;
/** What a reader takes in; the whole day stands in another view. */
const most = [8, 6, 5, 4, 3, 2, 1] as const;

interface Cards {
  readonly tries: readonly (readonly Card[])[];
  readonly mostPages: number;
  readonly aside: Aside | undefined;
}

/** Without the hub nothing goes on and nothing is next: then it is today's, by its times. */
export function nowNextCards(told: ProgrammeTold, moment: Moment, venueId: string | undefined): Cards {
  const listed = ofVenue(told.listed, venueId);
  const today = onToday(listed, moment);
  if (today.length === 0) return nothingToday(listed, told, moment);
  const now = today
    .filter((one) => goesOn(one, moment))
    .map((one) => cardOf(one, told, moment, { section: both(zh.now, en.now), isBrief: true }));
  const section = moment.isLive ? both(zh.next, en.next) : both(zh.today, en.today);
  const later = today.filter((one) => !goesOn(one, moment));
  const next = cardsOfNext(later, told, moment, section);
  const tries = most
    .filter((count, index) => index === 0 || count < next.length)
    .map((count) => [...now, ...next.slice(0, count), ...moreCard(next.length - count, section)]);
  return { tries, mostPages: 3, aside: asideOf(told, today.length === 1 ? today[0]?.id : undefined) };
}

/** The first that takes place is told whole, with how long until then. */
function cardsOfNext(
  later: readonly Listed[],
  told: ProgrammeTold,
  moment: Moment,
  section: Card["section"],
): readonly Card[] {
  const first = later.find(({ row }) => row.status !== "cancelled");
  return later.map((one) => {
    const isFirst = one.row.startsAt === first?.row.startsAt;
    return cardOf(one, told, moment, { section, hasSoon: isFirst, isBrief: !isFirst, placeRank: isFirst ? 0 : 2 });
  });
}
