// How fast a queue moves, by half hour of the day: opening late, lunch and the number of desks show in it by themselves.
// Knows neither who waits nor what was promised to them.
const halfHourMs = 1_800_000;
const halfHours = 48;
const dayMs = halfHours * halfHourMs;

/** What a half hour has in common with the others until it has shown its own pace: so many milliseconds of people waiting. */
const kinshipMs = 300_000;

/** A day counts so much less than the one after it. */
const fading = 0.92;

/** Today's pace is held against the half hours' own: it weighs `trust` starts, and what is `memory` starts old weighs a third. */
const trust = 20;
const memory = 40;

/** By half hour of the day in UTC; where clocks change, twice a year, a week or so of days moves it over. */
export interface PaceByHour {
  /** Milliseconds in which people waited, and visits that began in them. */
  busyMs: number[];
  starts: number[];
}

/** Today's starts, beside those that the half hours let expect. */
export interface PaceToday {
  starts: number;
  expected: number;
}

export const emptyPaceByHour = (): PaceByHour => ({ busyMs: zeros(), starts: zeros() });

const zeros = (): number[] => Array.from({ length: halfHours }, () => 0);

/** People waited from one start to the next one. */
export function noteGap(byHour: PaceByHour, today: PaceToday, fromMs: number, toMs: number): void {
  const sinceMs = Math.max(fromMs, toMs - dayMs);
  const expected = knownStarts(byHour) > 0 ? usualStarts(byHour, sinceMs, toMs) : 1;
  const kept = Math.exp(-Math.max(expected, 1) / memory);
  today.starts = today.starts * kept + 1;
  today.expected = today.expected * kept + expected;
  const pieces = sinceMs < toMs ? [...piecesOf(sinceMs, toMs)] : [{ halfHour: halfHourOf(toMs), lengthMs: 0 }];
  for (const { halfHour, lengthMs } of pieces) {
    add(byHour.busyMs, halfHour, lengthMs);
    add(byHour.starts, halfHour, sinceMs < toMs ? lengthMs / (toMs - sinceMs) : 1);
  }
}

/** People waited, and nobody was at work: doors, lunch. Says nothing of how fast it goes when somebody is. */
export function noteClosed(byHour: PaceByHour, fromMs: number, toMs: number): void {
  for (const { halfHour, lengthMs } of piecesOf(Math.max(fromMs, toMs - dayMs), toMs)) {
    add(byHour.busyMs, halfHour, lengthMs);
  }
}

/** Starts that are remembered, those of older days in part. */
export const knownStarts = (byHour: PaceByHour): number => sum(byHour.starts);

/** Time between two starts in the mean; infinite while none is known. */
export const meanGapMs = (byHour: PaceByHour): number => 1 / meanRate(byHour);

/** Milliseconds until so many visits more have begun, from `fromMs` on. */
export function timeUntilStarts(byHour: PaceByHour, today: PaceToday, fromMs: number, starts: number): number {
  const level = levelOf(today);
  const mean = meanRate(byHour);
  let left = starts;
  let atMs = fromMs;
  while (atMs < fromMs + dayMs) {
    const rate = rateIn(byHour, halfHourOf(atMs), mean) * level;
    const endMs = endOfHalfHour(atMs);
    if ((endMs - atMs) * rate >= left) return atMs + left / rate - fromMs;
    left -= (endMs - atMs) * rate;
    atMs = endMs;
  }
  return atMs + left / (mean * level) - fromMs;
}

/** Visits that begin between two instants, as long as people wait. */
export const startsBetween = (byHour: PaceByHour, today: PaceToday, fromMs: number, toMs: number): number =>
  usualStarts(byHour, fromMs, toMs) * levelOf(today);

/** A day is over: it weighs less from now on. Rounded, so that the state stays short as text. */
export function fadePace(byHour: PaceByHour): void {
  byHour.busyMs = byHour.busyMs.map((busyMs) => Math.round(busyMs * fading));
  byHour.starts = byHour.starts.map((starts) => Math.round(starts * fading * 1000) / 1000);
}

/** Starts per millisecond while people waited, over the whole day. */
function meanRate(byHour: PaceByHour): number {
  const starts = knownStarts(byHour);
  // At least a second between starts, also where a whole row of them carries one and the same time.
  return starts > 0 ? starts / Math.max(sum(byHour.busyMs), starts * 1000) : 0;
}

function usualStarts(byHour: PaceByHour, fromMs: number, toMs: number): number {
  const mean = meanRate(byHour);
  let starts = 0;
  for (const { halfHour, lengthMs } of piecesOf(fromMs, toMs)) starts += lengthMs * rateIn(byHour, halfHour, mean);
  return starts;
}

const levelOf = (today: PaceToday): number => (today.starts + trust) / (today.expected + trust);

const rateIn = (byHour: PaceByHour, halfHour: number, mean: number): number =>
  ((byHour.starts[halfHour] ?? 0) + kinshipMs * mean) / ((byHour.busyMs[halfHour] ?? 0) + kinshipMs);

function* piecesOf(fromMs: number, toMs: number): Generator<{ halfHour: number; lengthMs: number }> {
  for (let atMs = fromMs; atMs < toMs; atMs = endOfHalfHour(atMs)) {
    yield { halfHour: halfHourOf(atMs), lengthMs: Math.min(toMs, endOfHalfHour(atMs)) - atMs };
  }
}

const halfHourOf = (atMs: number): number => Math.floor((((atMs % dayMs) + dayMs) % dayMs) / halfHourMs);

const endOfHalfHour = (atMs: number): number => (Math.floor(atMs / halfHourMs) + 1) * halfHourMs;

const add = (values: number[], at: number, value: number): void => {
  values[at] = (values[at] ?? 0) + value;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
