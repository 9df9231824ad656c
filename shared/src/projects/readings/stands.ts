import { lookup } from "../../core/index.ts";
import { type Indicator, type Reading } from "../project.ts";
import { type KnownProject, unread } from "../state.ts";
import { dayKey, dayOf, minuteOf, periodOf } from "./clock-periods.ts";

/** A reading as it is kept. */
export interface Value {
  readonly indicator: Indicator;
  readonly minutes: number;
  /** When it begins, in minutes since 1970. */
  readonly start: number;
  readonly tenths: number;
  readonly revision: number;
}

export const valueOf = ({ indicator, at, minutes, value, revision }: Reading): Value => ({
  indicator,
  minutes,
  start: minuteOf(at) - minutes,
  tenths: Math.round(value * 10),
  revision,
});

export const momentOf = ({ indicator, minutes, start }: Value): string => `${indicator}.${minutes}.${start}`;

/** [J134] Of two for one moment the higher revision, of equal ones the higher value: whichever came first. */
export const beats = (one: Value, other: Value | undefined): boolean =>
  !other || one.revision > other.revision || (one.revision === other.revision && one.tenths > other.tenths);

export function keptAt({ readings }: KnownProject, { indicator, minutes, start }: Value): Value | undefined {
  const day = lookup(readings, dayKey(indicator, dayOf(start)));
  const slot = periodOf(start, minutes);
  const tenths = (day && lookup(day.tenths, String(minutes)))?.[slot] ?? unread;
  if (!day || tenths === unread) return undefined;
  return { indicator, minutes, start, tenths, revision: lookup(day.revisions, `${minutes}.${slot}`) ?? 0 };
}
