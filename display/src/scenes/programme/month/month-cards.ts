// The days of the month on which something is on, each with its entries in a line or two. Pure.
import {
  type Bilingual,
  type CivilDate,
  civilDateAt,
  instantOf,
  instantOfCivil,
  type Language,
} from "@openhall/shared/core";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { both, type Card, type Part } from "../cards/card.ts";
import { firstDayOf, lastDayOf, type Moment, ofVenue, todayOf } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;
const dayMs = 86_400_000;
/** A longer day stands in pieces, each under its heading. */
const mostInCard = 2;

/** The month from its first day; on a glass with little room from this week, from today, of few days. */
export function monthCards(
  told: ProgrammeTold,
  moment: Moment,
  venueId: string | undefined,
): readonly (readonly Card[])[] {
  const today = todayOf(moment);
  const days = daysOf(ofVenue(told.listed, venueId), moment);
  if (days.length === 0) return [];
  const from = (first: CivilDate, most = Infinity): readonly Card[] =>
    days
      .filter(([day]) => day >= first)
      .slice(0, most)
      .flatMap(([day, all]) => cardsOfDay(day, all, moment));
  const lists = [from(""), from(weekOf(today)), from(today), from(today, 7), from(today, 4), from(today, 2)];
  return lists.filter((cards) => cards.length > 0);
}

/** What goes on over several days stands on its first in this month. */
function daysOf(listed: readonly Listed[], moment: Moment): readonly (readonly [CivilDate, readonly Listed[]])[] {
  const { timeZone } = moment;
  const month = todayOf(moment).slice(0, 7);
  const days = new Map<CivilDate, Listed[]>();
  for (const one of listed) {
    const first = firstDayOf(one, timeZone);
    if (first.slice(0, 7) > month || lastDayOf(one, timeZone).slice(0, 7) < month) continue;
    const day = first.slice(0, 7) < month ? `${month}-01` : first;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function cardsOfDay(day: CivilDate, all: readonly Listed[], moment: Moment): readonly Card[] {
  const today = todayOf(moment);
  const isPast = day < today && all.every((one) => lastDayOf(one, moment.timeZone) < today);
  return Array.from({ length: Math.ceil(all.length / mostInCard) }, (_, piece): Card => {
    const some = all.slice(piece * mostInCard, (piece + 1) * mostInCard);
    return {
      key: `${day} ${piece}`,
      section: dayHeading(day, today, moment.timeZone),
      tone: isPast ? "past" : day === today ? "live" : "usual",
      lead: undefined,
      parts: some.map((one) => lineOf(one, moment)),
    };
  });
}

function lineOf({ row }: Listed, { timeZone }: Moment): Part {
  // In both, because they may stand on pages of their own.
  const time = timeOfDay(row.startsAt, timeZone);
  const say = (language: Language): string =>
    row.title[language] === "" ? "" : `${row.allDay ? programmeWords[language].allDay : time} ${row.title[language]}`;
  const text = both(say("zh"), say("en"));
  const mark = row.status === "cancelled" ? both(zh.cancelled, en.cancelled) : markInShort(row);
  if (!mark) return { kind: "item", text, rank: 0 };
  return {
    kind: "item",
    text: both(`${text.zh}（${mark.zh}）`, text.en === "" ? "" : `${text.en} (${mark.en.toLowerCase()})`),
    rank: 0,
    colour: row.status === "cancelled" ? "bad" : "warn",
  };
}

function markInShort({ mark, status }: Listed["row"]): Bilingual | undefined {
  if (mark === undefined || status === "ended") return undefined;
  return mark === "delayed" ? both(zh.delayed, en.delayed) : both(zh.moved, en.moved);
}

function dayHeading(day: CivilDate, today: CivilDate, timeZone: string): Bilingual {
  const noon = instantOfCivil(day, "12:00", timeZone);
  const [chinese, english] = [dayInWords(noon, timeZone, "zh"), dayInWords(noon, timeZone, "en")];
  if (day !== today) return both(chinese, english);
  return both(`${chinese} · ${zh.today}`, `${english}, ${en.today.toLowerCase()}`);
}

/** Its Monday. */
function weekOf(day: CivilDate): CivilDate {
  const ms = Date.parse(day);
  const sinceMonday = (new Date(ms).getUTCDay() + 6) % 7;
  return civilDateAt(instantOf(ms - sinceMonday * dayMs), "UTC");
}
