// When an entry of a playlist may be shown, in words; empty where nothing restrains it. Pure.
import { instantOf, type Language } from "@openhall/shared/core";
import { type Entry } from "@openhall/shared/screens";
import { dayInWords, defineWords } from "@openhall/shared/ui";
import { entryText, type Named } from "./scene-text.ts";

const words = defineWords({
  zh: {
    day: ({ day }: { day: number }) => `周${"一二三四五六日".charAt(day - 1)}`,
    days: ({ first, last }: { first: string; last: string }) => `${first}至${last}`,
    list: "、",
    part: ({ from, until }: { from: string; until: string }) => `${from}–${until}`,
    overNight: ({ from, until }: { from: string; until: string }) => `${from} 到次日 ${until}`,
    first: ({ day }: { day: string }) => `${day} 起`,
    last: ({ day }: { day: string }) => `到 ${day} 为止`,
    deskOpen: ({ desk }: { desk: string }) => `${desk} 号窗口开着时`,
    entryLive: ({ entry }: { entry: string }) => `“${entry}”进行时`,
    separator: "，",
  },
  en: {
    day: ({ day }) => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day - 1] ?? `${day}`,
    days: ({ first, last }) => `${first}–${last}`,
    list: ", ",
    part: ({ from, until }) => `${from}–${until}`,
    overNight: ({ from, until }) => `${from} to ${until} on the next day`,
    first: ({ day }) => `from ${day}`,
    last: ({ day }) => `up to ${day}`,
    deskOpen: ({ desk }) => `while desk ${desk} is open`,
    entryLive: ({ entry }) => `while "${entry}" goes on`,
    separator: "; ",
  },
});

type Rules = Pick<Entry, "days" | "dayPart" | "firstDay" | "lastDay" | "when">;

export function rulesText({ days, dayPart, firstDay, lastDay, when }: Rules, named: Named, language: Language): string {
  const said = words[language];
  return [
    ...(days ? [daysText(days, language)] : []),
    ...(dayPart ? [(dayPart.from < dayPart.until ? said.part : said.overNight)(dayPart)] : []),
    ...(firstDay === undefined ? [] : [said.first({ day: civilDay(firstDay, language) })]),
    ...(lastDay === undefined ? [] : [said.last({ day: civilDay(lastDay, language) })]),
    ...(when ? [conditionText(when, named, language)] : []),
  ].join(said.separator);
}

const conditionText = (when: NonNullable<Rules["when"]>, named: Named, language: Language): string =>
  "deskOpen" in when
    ? words[language].deskOpen({ desk: named.desk(when.deskOpen) })
    : words[language].entryLive({ entry: entryText(when.entryLive, named, language) });

/** “周一至周五”, “周一、周三”. */
function daysText(days: readonly number[], language: Language): string {
  const said = words[language];
  const inOrder = days.toSorted((one, other) => one - other);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return "";
  const isRow = inOrder.length > 2 && last - first === inOrder.length - 1;
  if (isRow) return said.days({ first: said.day({ day: first }), last: said.day({ day: last }) });
  return inOrder.map((day) => said.day({ day })).join(said.list);
}

/** A civil date has no zone: it is read as a day of London, where it is that day too. */
export const civilDay = (date: string, language: Language): string =>
  dayInWords(instantOf(Date.parse(date)), "UTC", language);
