// Hours of a week on the calendar: which stretches of time they are, clock changes and midnights included.
import {
  type CivilDate,
  civilDateAt,
  type Instant,
  instantOf,
  instantOfCivil,
  millisecondsOf,
} from "../../core/index.ts";
import { type OpeningHours } from "../../venue/index.ts";

export interface Opening {
  readonly isOpen: boolean;
  /** When it opens or closes next; absent where it does not within eight days. */
  readonly changesAt?: Instant;
  /** Open time after `changesAt` on the civil day on which it opened: the afternoon, for a hall with a lunch break. */
  readonly laterTodayMs?: number;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const dayMs = 24 * 3_600_000;

/** A time that a clock change repeats counts the first time, one that it leaves out at the moment of the change. */
export function openingByHours(hours: readonly OpeningHours[], now: Instant, timeZone: string): Opening {
  // Most changes are today's or tomorrow's; a week, and a day more, holds the same hour of the next week.
  const near = openingWithin(1, hours, now, timeZone);
  return near.changesAt === undefined ? openingWithin(8, hours, now, timeZone) : near;
}

function openingWithin(days: number, hours: readonly OpeningHours[], now: Instant, timeZone: string): Opening {
  const today = civilDateAt(now, timeZone);
  const stretches = merged(stretchesAround(today, days, hours, timeZone));
  const current = stretches.find(({ from, to }) => from <= now && now < to);
  if (current)
    return openUntil(current, stretches, instantOfCivil(dateAfter(today, days), "24:00", timeZone), timeZone);
  const next = stretches.find(({ from }) => from > now);
  return { isOpen: false, ...(next ? { changesAt: next.from } : {}) };
}

/** What goes on to the horizon is not known to end. */
function openUntil(current: Stretch, stretches: readonly Stretch[], horizon: Instant, timeZone: string): Opening {
  if (current.to >= horizon) return { isOpen: true };
  const openedOn = civilDateAt(current.from, timeZone);
  const laterTodayMs = stretches
    .filter(({ from }) => from > current.to && civilDateAt(from, timeZone) === openedOn)
    .reduce((sum, { from, to }) => sum + millisecondsOf(to) - millisecondsOf(from), 0);
  return { isOpen: true, changesAt: current.to, laterTodayMs };
}

/** From yesterday, whose stretch may reach over midnight. */
function stretchesAround(
  today: CivilDate,
  daysAhead: number,
  hours: readonly OpeningHours[],
  timeZone: string,
): Stretch[] {
  return Array.from({ length: daysAhead + 2 }, (_, index) => dateAfter(today, index - 1)).flatMap((date) =>
    hours
      .filter(({ days }) => days.includes(weekdayOf(date)))
      .map(({ from, to }) => ({
        from: instantOfCivil(date, from, timeZone),
        to: instantOfCivil(date, to, timeZone),
      })),
  );
}

/** In order, with what overlaps or meets made one, and what a clock change leaves out dropped. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches
    .filter(({ from, to }) => from < to)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const result: Stretch[] = [];
  for (const stretch of inOrder) {
    const last = result.at(-1);
    if (!last || last.to < stretch.from) result.push(stretch);
    else if (stretch.to > last.to) result[result.length - 1] = { from: last.from, to: stretch.to };
  }
  return result;
}

const dateAfter = (date: CivilDate, days: number): CivilDate => instantOf(Date.parse(date) + days * dayMs).slice(0, 10);

/** 1 Monday … 7 Sunday; the first day of 1970 was a Thursday. */
const weekdayOf = (date: CivilDate): number => ((Date.parse(date) / dayMs + 3) % 7) + 1;
