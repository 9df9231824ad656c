// The weeks on which something is on, Monday first, with what stands on each day. Pure.
import { addDays, type CivilDate, weekdayOf } from "./civil-days.ts";
import { firstDayOf, isOn, lastDayOf, type Moment, todayOf } from "../listing.ts";
import { type Listed } from "../told.ts";

export type DayMark = "today" | "changed" | "cancelled";

export interface Day {
  readonly day: CivilDate;
  /** “16”; the first day of another month with it: “10/1”. */
  readonly date: string;
  /** Of those that take place. */
  readonly count: number;
  readonly marks: readonly DayMark[];
  readonly isPast: boolean;
  readonly kinds: readonly Listed["row"]["kind"][];
}

export interface Week {
  readonly monday: CivilDate;
  readonly days: readonly Day[];
}

export const mondayOf = (day: CivilDate): CivilDate => addDays(day, -((weekdayOf(day) + 6) % 7));

/** From the first of this month: those with something on, and this week. */
export function weeksOf(listed: readonly Listed[], moment: Moment): readonly Week[] {
  const today = todayOf(moment);
  const first = `${today.slice(0, 7)}-01`;
  const mondays = new Set<CivilDate>();
  for (const one of listed) {
    const last = lastDayOf(one, moment.timeZone);
    const from = firstDayOf(one, moment.timeZone);
    for (let day = mondayOf(from < first ? first : from); day <= last; day = addDays(day, 7)) mondays.add(day);
  }
  if (mondays.size === 0) return [];
  mondays.add(mondayOf(today));
  return [...mondays].toSorted().map((monday, index) => ({
    monday,
    days: Array.from({ length: 7 }, (_, at) => dayOf(addDays(monday, at), index === 0 && at === 0, listed, moment)),
  }));
}

function dayOf(day: CivilDate, isFirst: boolean, listed: readonly Listed[], moment: Moment): Day {
  const today = todayOf(moment);
  const all = listed.filter((one) => isOn(one, day, moment.timeZone));
  const on = all.filter(({ row }) => row.status !== "cancelled");
  const isChanged = on.some(({ row }) => row.mark !== undefined && row.status !== "ended");
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const isAnother = isFirst
    ? day.slice(0, 7) !== today.slice(0, 7)
    : date === 1 && day.slice(0, 7) !== today.slice(0, 7);
  return {
    day,
    date: isAnother ? `${month}/${date}` : `${date}`,
    count: on.length,
    marks: [
      ...(day === today ? (["today"] as const) : []),
      ...(isChanged ? (["changed"] as const) : []),
      ...(on.length < all.length ? (["cancelled"] as const) : []),
    ],
    isPast: day < today,
    kinds: [...new Set(on.map(({ row }) => row.kind))],
  };
}
