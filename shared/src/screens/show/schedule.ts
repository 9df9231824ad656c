// Days, day-parts and dates of an entry on the hall's calendar.
import { type CivilDate } from "../../core/index.ts";
import { type CivilCalendar, dateAfter, weekdayOf } from "./civil-calendar.ts";
import { type Entry } from "../scenes.ts";
import { type Lost } from "./show.ts";
import { always, type Standing } from "./standing.ts";

type Schedule = Pick<Entry, "days" | "dayPart" | "firstDay" | "lastDay">;

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** A week, and a day more: it holds the same hour of the next week. */
const daysSeen = 8;

/** A day-part over midnight belongs to the day, and the dates, on which it begins. */
export function scheduleAt(schedule: Schedule, ms: number, calendar: CivilCalendar): Standing {
  if (hasNoRule(schedule)) return always;
  const today = calendar.dateAt(ms);
  const current = [dateAfter(today, -1), today].find((date) => holds(stretchOf(schedule, date, calendar), ms));
  if (current !== undefined) return { why: undefined, ...reachOf(schedule, current, calendar) };
  return { why: whyNot(schedule, today), ...gapAround(schedule, today, ms, calendar) };
}

const hasNoRule = ({ days, dayPart, firstDay, lastDay }: Schedule): boolean =>
  [days, dayPart, firstDay, lastDay].every((rule) => rule === undefined);

const holds = (stretch: Stretch | undefined, ms: number): boolean =>
  stretch !== undefined && stretch.from <= ms && ms < stretch.until;

/** Undefined on a day that is not meant, and for a day-part that a clock change leaves out. */
function stretchOf(schedule: Schedule, date: CivilDate, calendar: CivilCalendar): Stretch | undefined {
  if (dateProblem(schedule, date) !== undefined) return undefined;
  const { from, until } = schedule.dayPart ?? { from: "00:00", until: "24:00" };
  const lastDate = until <= from ? dateAfter(date, 1) : date;
  const stretch = { from: calendar.momentOf(date, from), until: calendar.momentOf(lastDate, until) };
  return stretch.from < stretch.until ? stretch : undefined;
}

function dateProblem({ days, firstDay, lastDay }: Schedule, date: CivilDate): Lost | undefined {
  if (firstDay !== undefined && date < firstDay) return "before-first-day";
  if (lastDay !== undefined && date > lastDay) return "after-last-day";
  return days && !days.includes(weekdayOf(date)) ? "not-this-day" : undefined;
}

const whyNot = (schedule: Schedule, today: CivilDate): Lost => dateProblem(schedule, today) ?? "not-this-time";

/** The stretch of this day with those that join it on either side. */
function reachOf(schedule: Schedule, date: CivilDate, calendar: CivilCalendar): Pick<Standing, "from" | "until"> {
  return { from: edgeOf(schedule, date, -1, calendar), until: edgeOf(schedule, date, 1, calendar) };
}

function edgeOf(schedule: Schedule, date: CivilDate, step: 1 | -1, calendar: CivilCalendar): number | undefined {
  let edge = stretchOf(schedule, date, calendar);
  for (let days = 1; days <= daysSeen && edge; days += 1) {
    const beyond = stretchOf(schedule, dateAfter(date, days * step), calendar);
    const joins = beyond && (step === 1 ? beyond.from <= edge.until : beyond.until >= edge.from);
    if (!joins) return step === 1 ? edge.until : edge.from;
    edge = beyond;
  }
  return step === 1 ? edge?.until : undefined;
}

/** From the end of the last stretch to the beginning of the next. */
function gapAround(
  schedule: Schedule,
  today: CivilDate,
  ms: number,
  calendar: CivilCalendar,
): Pick<Standing, "from" | "until"> {
  const { firstDay = today, lastDay = today } = schedule;
  const ahead = firstDay > today ? firstDay : today;
  const behind = lastDay < today ? lastDay : today;
  return {
    from: stretches(schedule, behind, -1, calendar).find(({ until }) => until <= ms)?.until,
    until: stretches(schedule, ahead, 1, calendar).find(({ from }) => from > ms)?.from,
  };
}

const stretches = (schedule: Schedule, date: CivilDate, step: 1 | -1, calendar: CivilCalendar): Stretch[] =>
  Array.from({ length: daysSeen + 1 }, (_, days) => stretchOf(schedule, dateAfter(date, days * step), calendar)).filter(
    (stretch) => stretch !== undefined,
  );
