// The limit of an indicator through the days: it may differ by part of the day. Pure.
import { type Indicator, type Limit, slotMinutes } from "../../projects/index.ts";
import { slotsOfDay } from "./days-facts.ts";

/** Those of one averaging period, that of the first: what is drawn is the mean of the same time. */
export function limitsOf(limits: readonly Limit[], indicator: Indicator): readonly Limit[] {
  const own = limits.filter((limit) => limit.indicator === indicator);
  return own.filter(({ minutes }) => minutes === own[0]?.minutes);
}

/** Of a time of day in minutes; those of a part of the day come before one of the whole day. */
export function limitAt(limits: readonly Limit[], minute: number): Limit | undefined {
  return limits.find(({ part }) => part && isIn(part, minute)) ?? limits.find(({ part }) => !part);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isIn({ from, until }: NonNullable<Limit["part"]>, minute: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  return start < end ? start <= minute && minute < end : minute >= start || minute < end;
}

export interface Step {
  /** From the first day's midnight, in slots. */
  readonly from: number;
  readonly to: number;
  readonly tenths: number;
}

/** As long as it does not change. */
export function limitSteps(limits: readonly Limit[], days: number): readonly Step[] {
  const steps: Step[] = [];
  for (let slot = 0; slot < days * slotsOfDay; slot += 1) {
    const tenths = limitAt(limits, (slot % slotsOfDay) * slotMinutes)?.tenths;
    const last = steps.at(-1);
    if (tenths === undefined) continue;
    if (last && last.to === slot && last.tenths === tenths) steps[steps.length - 1] = { ...last, to: slot + 1 };
    else steps.push({ from: slot, to: slot + 1, tenths });
  }
  return steps;
}
