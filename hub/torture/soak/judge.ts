// Whether what a hub holds has levelled off: by the slope of the line through its evenings.
import { type Held } from "./measure.ts";

export interface Verdict {
  readonly what: keyof Held;
  /** What an evening holds on average, and how much more each day. */
  readonly level: number;
  readonly perDay: number;
  /** The most that it may be. */
  readonly mostPerDay: number;
  readonly isLevel: boolean;
}

/**
 * The most that each may grow in a day: a part of its level, or so much where that is more. A week is shorter than what the
 * hub keeps on purpose: a day's figures stay for 35 days, with their snapshots 0.15 MB of memory a day (measured
 * 2026-11-25, over 24 days), and its answers for two. A day whose tickets are never let go would cost ten times as much;
 * of connections, descriptors, files and timers not one may be left over.
 */
const limits: Readonly<Record<keyof Held, { readonly part: number; readonly least: number }>> = {
  memoryMb: { part: 0.01, least: 0.5 },
  files: { part: 0, least: 0.3 },
  diskMb: { part: 0.05, least: 0.1 },
  descriptors: { part: 0, least: 0.3 },
  timers: { part: 0, least: 0.3 },
  sockets: { part: 0, least: 0.3 },
};

/** Of the evenings given, which are those after the hub has run warm. */
export function judge(evenings: readonly Held[]): readonly Verdict[] {
  return keysOf(limits).map((what) => {
    const values = evenings.map((held) => held[what]);
    const level = mean(values);
    const perDay = slopeOf(values);
    const { part, least } = limits[what];
    const mostPerDay = Math.max(level * part, least);
    return { what, level, perDay, mostPerDay, isLevel: perDay <= mostPerDay };
  });
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares, one step from each value to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const level = mean(values);
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return values.reduce((sum, value, index) => sum + (index - middle) * (value - level), 0) / (spread || 1);
}
