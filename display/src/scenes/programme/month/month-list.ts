// What stands beside a month's calendar, and in its place where there is no room for one. Pure.
import { type Bilingual, instantOfCivil } from "@openhall/shared/core";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { both, type Card } from "../cards/card.ts";
import { daysInWords, markParts } from "../cards/entry-card.ts";
import { goesOn, isOver, type Moment, todayOf } from "../listing.ts";
import { monthNames, programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";
import { addDays } from "./civil-days.ts";
import { mondayOf, type Week } from "./month-days.ts";
import { weekWords } from "./month-words.ts";

const { zh, en } = programmeWords;
const most = 3;

/** The first that are still to come and take place. */
export function nextCards(listed: readonly Listed[], told: ProgrammeTold, moment: Moment): readonly Card[] {
  return listed
    .filter((one) => one.row.status !== "cancelled" && !isOver(one, moment) && !goesOn(one, moment))
    .slice(0, most)
    .map((one): Card => {
      const { row } = one;
      const days = daysInWords(one, moment);
      const at = row.allDay ? undefined : timeOfDay(row.startsAt, moment.timeZone);
      const when = at === undefined ? days : both(`${days.zh} ${at}`, days.en);
      return {
        key: one.id,
        section: both(zh.next, en.next),
        tone: "usual",
        lead: undefined,
        parts: [
          { kind: "name", text: when, rank: 0, secondRank: 1, colour: "live" },
          { kind: "title", text: row.title, rank: 0 },
          ...markParts(one, told, moment).map((part) => ({ ...part, rank: 1 as const })),
        ],
      };
    });
}

/** “9月14日–20日 · 6场” */
export function weekCards(weeks: readonly Week[], moment: Moment): readonly Card[] {
  const thisWeek = mondayOf(todayOf(moment));
  return weeks.map(({ monday, days }): Card => {
    const count = days.reduce((sum, day) => sum + day.count, 0);
    const isNow = monday === thisWeek;
    const say = (language: "zh" | "en"): string => {
      const { from, to } = spanOf(monday, moment.timeZone, language);
      return weekWords[language].week({ from, to, count });
    };
    const text = both(say("zh"), say("en"));
    const now: Bilingual = both(weekWords.zh.thisWeek, weekWords.en.thisWeek);
    return {
      key: monday,
      section: undefined,
      tone: isNow ? "live" : monday < thisWeek ? "past" : "usual",
      lead: undefined,
      parts: [
        { kind: "name", text, rank: 0 },
        ...(isNow ? [{ kind: "soon" as const, text: now, rank: 1 as const, colour: "live" as const }] : []),
      ],
    };
  });
}

/** “9月14日”, “20日”; “14”, “20 Sep”. */
function spanOf(monday: string, timeZone: string, language: "zh" | "en") {
  const day = (date: string): string => dayInWords(instantOfCivil(date, "12:00", timeZone), timeZone, language);
  const sunday = addDays(monday, 6);
  const isOneMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const [first, last] = [day(monday), day(sunday)];
  if (language === "zh") {
    const [from = "", to = ""] = [first.split(" ")[0], last.split(" ")[0]];
    return { from, to: isOneMonth ? to.replace(/^\d+月/, "") : to };
  }
  const [from, to] = [first, last].map((said) => said.split(" ").slice(1).join(" "));
  return { from: isOneMonth ? ((from ?? "").split(" ")[0] ?? "") : (from ?? ""), to: to ?? "" };
}

/** “9月活动”, “9–10月活动”. */
export function monthTitle(weeks: readonly Week[], moment: Moment): Bilingual {
  const first = Number(todayOf(moment).slice(5, 7));
  const days = weeks.flatMap((week) => week.days).filter(({ count, marks }) => count + marks.length > 0);
  const last = Number((days.at(-1)?.day ?? todayOf(moment)).slice(5, 7));
  const name = (month: number): string => monthNames[month - 1] ?? "";
  if (last === first) return both(zh.month({ month: `${first}` }), en.month({ month: name(first) }));
  return both(
    weekWords.zh.months({ from: `${first}`, to: `${last}` }),
    weekWords.en.months({ from: name(first), to: name(last) }),
  );
}
