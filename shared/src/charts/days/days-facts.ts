// What a chart of readings is drawn from, and what of it is still live. Pure.
import { type CivilDate, civilDateAt, civilTimeAt, type Instant, instantOf } from "../../core/index.ts";
import {
  dayAfter,
  type EnvironmentRow,
  type Indicator,
  isStale,
  type ReadingDayRow,
  slotMinutes,
} from "../../projects/index.ts";

const shownDays = 7;

export interface DaysFacts {
  readonly indicator: Indicator;
  /** By `<indicator>.<civil date>`, as in the rows. */
  readonly readings: Readonly<Record<string, ReadingDayRow>>;
  readonly environment: Pick<EnvironmentRow, "limits" | "latest" | "exceedances">;
  /** Of the site. */
  readonly timeZone: string;
  /** The hub's clock, milliseconds. */
  readonly now: number;
}

/** The last seven days and today's: the oldest first. */
export function shownDaysOf({ now, timeZone }: Pick<DaysFacts, "now" | "timeZone">): readonly CivilDate[] {
  const today = civilDateAt(instantOf(now), timeZone);
  return Array.from({ length: shownDays }, (_, index) => dayAfter(today, index - shownDays + 1));
}

/** False: nothing has been read for two hours, and no value may be shown as live. */
export const isFresh = (latest: { readonly at: Instant } | undefined, now: number): boolean =>
  latest !== undefined && !isStale(latest.at, instantOf(now));

export const slotsOfDay = (24 * 60) / slotMinutes;

/** Of a moment among the slots of the days shown; before the first it is negative. */
export function slotAt(at: Instant, days: readonly CivilDate[], timeZone: string): number {
  const date = civilDateAt(at, timeZone);
  const day = days.indexOf(date);
  const [hours = 0, minutes = 0] = civilTimeAt(at, timeZone).split(":").map(Number);
  return (day < 0 ? -1 : day) * slotsOfDay + (hours * 60 + minutes) / slotMinutes;
}
