// What the sensors of the demo's sites measure: a quiet night, a busy day, and two exceedances five days before the demo began.
import { type Instant, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type Indicator, indicators, type Reading } from "@openhall/shared/projects";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The demo's venue keeps China's time all year. */
const zoneMs = 8 * 60 * minuteMs;

export interface Site {
  readonly id: string;
  /** What is usual at half past ten. */
  readonly levels: Readonly<Record<Indicator, number>>;
}

interface Peak {
  readonly projectId: string;
  readonly indicator: Indicator;
  /** Against the day on which the demo began. */
  readonly day: number;
  /** Hours of the clock. */
  readonly from: number;
  readonly until: number;
  readonly value: number;
}

export const demoPeaks: readonly Peak[] = [
  { projectId: "P1", indicator: "pm10", day: -5, from: 13, until: 15, value: 93 },
  { projectId: "P4", indicator: "noise", day: -5, from: 10, until: 10.4, value: 71.3 },
];

const night: Readonly<Record<Indicator, number>> = { pm10: 0.6, pm25: 0.75, noise: 0.78 };

/** Of one site, at every step of `minutes` after `from` until `to`, which is included. */
export function readingsOf(site: Site, minutes: 1 | 10, from: Instant, to: Instant, begun: string): Reading[] {
  const step = minutes * minuteMs;
  const first = Math.floor(millisecondsOf(from) / step) + 1;
  const last = Math.floor(millisecondsOf(to) / step);
  const moments = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  return moments.flatMap((ms) =>
    indicators.map((indicator) => ({
      indicator,
      at: instantOf(ms),
      minutes,
      value: valueAt(site, indicator, ms, begun),
      revision: 0,
    })),
  );
}

function valueAt({ id, levels }: Site, indicator: Indicator, ms: number, begun: string): number {
  const local = ms + zoneMs - minuteMs;
  const day = Math.floor((local - Date.parse(begun)) / dayMs);
  const hour = (local % dayMs) / (60 * minuteMs);
  const peak = demoPeaks.find(
    (one) =>
      one.projectId === id && one.indicator === indicator && one.day === day && hour >= one.from && hour < one.until,
  );
  if (peak) return peak.value;
  const isWork = (hour >= 7 && hour < 12) || (hour >= 14 && hour < 20);
  const usual = levels[indicator] * (isWork ? 1 : night[indicator]);
  const ripple = Math.sin(ms / 3.7e6 + id.length * 7 + indicator.length) + Math.sin(ms / 9.1e5 + id.charCodeAt(1));
  const swing = indicator === "noise" ? 1.2 : usual * 0.07;
  return Math.round((usual + ripple * swing) * 10) / 10;
}
