// Who comes to a made-up hall in a day, when, and how patient.
import { type Chance } from "./chance.ts";
import { type Hall, type Service } from "./hall.ts";

const minuteMs = 60_000;

export interface Visitor {
  readonly arrivedMs: number;
  readonly orderMs: number;
  readonly leavesMs: number;
}

/** More in the middle of the morning and after lunch; the last number is given out twenty minutes before the end. */
export function visitorsOf(hall: Hall, service: Service, chance: Chance): Visitor[] {
  const opens = Math.min(...service.shifts.map(({ from }) => from)) * minuteMs;
  const closes = (Math.max(...service.shifts.map(({ to }) => to)) - 20) * minuteMs;
  const expected = service.visitsPerDay * chance.around(1, hall.daySpread.visits);
  const arrivals: number[] = [];
  for (let left = chance.poisson(expected * hall.early.share); left > 0; left -= 1) {
    arrivals.push(
      opens - Math.min(chance.exponential(hall.early.minutes * minuteMs * 0.4), hall.early.minutes * minuteMs),
    );
  }
  for (let left = chance.poisson(expected * (1 - hall.early.share)); left > 0; left -= 1) {
    arrivals.push(opens + curve(chance) * (closes - opens));
  }
  for (let left = chance.poisson(hall.groups); left > 0; left -= 1) {
    const at = opens + curve(chance) * (closes - opens);
    for (let member = 0; member < 10; member += 1) arrivals.push(at + member * 8_000);
  }
  return arrivals
    .toSorted((a, b) => a - b)
    .map((arrivedMs) => ({
      arrivedMs,
      orderMs: arrivedMs - (chance.next() < hall.priority ? 15 * minuteMs : 0),
      leavesMs: chance.next() < hall.leaving ? arrivedMs + chance.exponential(30 * minuteMs) : Number.POSITIVE_INFINITY,
    }));
}

/** A share of the day: two humps on a plain. */
function curve(chance: Chance): number {
  const which = chance.next();
  if (which < 0.3) return chance.next();
  for (;;) {
    const at = which < 0.7 ? 0.18 + 0.1 * chance.normal() : 0.65 + 0.12 * chance.normal();
    if (at >= 0 && at < 1) return at;
  }
}
