// How every bench says what it found: one line per measure, beside its limit or peer and its goal.

export interface Measure {
  readonly bench: string;
  readonly measure: string;
  /** Ours and the peer's, in `unit`. */
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  /** `ours / peer` at most (`most`) or at least (`least`) this. */
  readonly goal: { readonly most: number } | { readonly least: number };
  /** Smallest and largest of the rounds, ours. */
  readonly spread?: readonly [number, number];
}

export const isMet = ({ ours, peer, goal }: Measure): boolean =>
  "most" in goal ? ours / peer <= goal.most : ours / peer >= goal.least;

export function printMeasure(measure: Measure, asJson: boolean): void {
  const { bench, ours, peer, goal } = measure;
  const ratio = round(ours / peer);
  const ok = isMet(measure);
  const goalText = "most" in goal ? `<= ${goal.most}` : `>= ${goal.least}`;
  const line = { bench, measure: measure.measure, ours: round(ours), peer: round(peer), ratio, goal: goalText, ok };
  const spread = measure.spread ? ` (${measure.spread.map(round).join("–")})` : "";
  console.log(
    asJson
      ? JSON.stringify(line)
      : `${ok ? "ok  " : "MISS"} ${measure.measure}: ${line.ours} ${measure.unit}${spread}; ${measure.peerName} ${line.peer} ${measure.unit}; ratio ${ratio}, goal ${goalText}`,
  );
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The value at `share` (0–1) of the sorted values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spreadOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
