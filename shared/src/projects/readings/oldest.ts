import { type DayReadings, type KnownProject, unread } from "../state.ts";
import { dayMinutes } from "./clock-periods.ts";

const known = new WeakMap<KnownProject["readings"], { readonly start: number | undefined }>();

/** When the oldest reading begins, in minutes since 1970. */
export function oldestStart({ readings }: KnownProject): number | undefined {
  const before = known.get(readings) ?? { start: reckon(readings) };
  known.set(readings, before);
  return before.start;
}

function reckon(readings: KnownProject["readings"]): number | undefined {
  const days = Object.keys(readings).map((key) => Number(key.slice(key.indexOf(".") + 1)));
  const first = Math.min(...days);
  const starts = Object.entries(readings).flatMap(([key, day]) =>
    key.endsWith(`.${first}`) ? startsOf(day, first * dayMinutes) : [],
  );
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

const startsOf = ({ tenths }: DayReadings, begins: number): number[] =>
  Object.entries(tenths).flatMap(([minutes, list]) => {
    const slot = list.findIndex((value) => value !== unread);
    return slot < 0 ? [] : [begins + slot * Number(minutes)];
  });
