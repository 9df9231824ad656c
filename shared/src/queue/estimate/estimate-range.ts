// How wrong our estimates have been, and the range that follows from it. Errors are counted as ratios of what came to what was
// estimated, both with a few minutes added, so that the small waits do not drown the rest; long waits, whose errors even out, count less.

/** Errors by size, from far too long to far too short. */
export type Errors = number[];

const bins = 48;
/** Size of the largest error that is told from larger ones: a wait e² times the estimated half hour. */
const largest = 2;
/** A day counts so much less than the one after it. */
const fading = 0.92;
const addedMs = 300_000;
const halfHourMs = 1_800_000;
/** A wait of four hours errs by a third less of itself than one of half an hour. Found by the bench. */
const evening = -0.2;

/** Shares of the waits that may come sooner than the range begins, and later than it ends. */
const outside = 0.07;

/** What is believed before anything is known: so many errors, spread like this. */
const assumed = { errors: 20, spread: 0.4 };

const sizes = Array.from({ length: bins }, (_, bin) => sizeAt(bin + 0.5));
const bells = sizes.map((size) => Math.exp(-((size / assumed.spread) ** 2) / 2));
const assumedErrors = bells.map((bell) => (bell / sum(bells)) * assumed.errors);

export const noErrors = (): Errors => Array.from({ length: bins }, () => 0);

export function noteError(errors: Errors, estimatedMs: number, actualMs: number): void {
  const size = Math.log((actualMs + addedMs) / (estimatedMs + addedMs)) / weightOf(estimatedMs);
  const bin = Math.min(bins - 1, Math.max(0, Math.floor(((size / largest + 1) / 2) * bins)));
  errors[bin] = (errors[bin] ?? 0) + 1;
}

/** The range that would have held what came, all but the outermost; low ≤ estimated ≤ high, both rise with it. */
export function rangeAround(errors: Errors, estimatedMs: number): { lowMs: number; highMs: number } {
  const at = (share: number): number =>
    (estimatedMs + addedMs) * Math.exp(sizeOfShare(errors, share) * weightOf(estimatedMs)) - addedMs;
  return {
    lowMs: Math.max(0, Math.min(estimatedMs, at(outside))),
    highMs: Math.max(estimatedMs, at(1 - outside)),
  };
}

/** A day is over: its errors weigh less from now on. */
export const fadeErrors = (errors: Errors): Errors => errors.map((count) => Math.round(count * fading * 1000) / 1000);

const weightOf = (estimatedMs: number): number => ((estimatedMs + addedMs) / halfHourMs) ** evening;

/** Such a share of the errors is smaller. */
function sizeOfShare(errors: Errors, share: number): number {
  let left = share * (sum(errors) + assumed.errors);
  for (const [bin, known] of errors.entries()) {
    const count = known + (assumedErrors[bin] ?? 0);
    if (count >= left) return sizeAt(bin + left / count);
    left -= count;
  }
  return largest;
}

function sizeAt(bin: number): number {
  return ((bin / bins) * 2 - 1) * largest;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
