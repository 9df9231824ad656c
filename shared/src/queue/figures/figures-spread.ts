import { type FiguresRow } from "../rows.ts";

/** Count, mean, median and P90 (both by nearest rank) of durations in milliseconds; zeros where there is none. */
export function spreadOf(durations: readonly number[]): FiguresRow["waiting"] {
  const count = durations.length;
  if (count === 0) return { count, meanMs: 0, medianMs: 0, p90Ms: 0 };
  const inOrder = Float64Array.from(durations).sort();
  const ranked = (percent: number): number => inOrder[Math.ceil((percent * count) / 100) - 1] ?? 0;
  const sum = durations.reduce((total, duration) => total + duration, 0);
  return { count, meanMs: Math.round(sum / count), medianMs: ranked(50), p90Ms: ranked(90) };
}
