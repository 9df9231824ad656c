// What a replay says: how far off the estimate was and how often the shown range held, beside what other halls show.
import { type Measure, quantile } from "../report.ts";
import { byService } from "./by-service.ts";
import { type Replay, type Scored } from "./replay.ts";

/** One or several replays of one kind of hall; several give the mean, and ours a spread. */
export function measuresOf(replays: readonly Replay[], hall = ""): Measure[] {
  const of = hall === "" ? "" : `, ${hall}`;
  const mean = (figure: Figure): number => meanOf(replays.map(({ scored }) => figure(scored)));
  const ours = (figure: Figure): Pick<Measure, "ours" | "spread"> => {
    const each = replays.map(({ scored }) => figure(scored));
    const spread: readonly [number, number] = [Math.min(...each), Math.max(...each)];
    return { ours: meanOf(each), ...(each.length > 1 ? { spread } : {}) };
  };
  const off = (name: string, figure: (guess: Guess) => Figure, guess: Guess, goal: Measure["goal"]): Measure => ({
    bench: "eta",
    measure: `${name}, beside ${peers[guess]}${of}`,
    ...ours(figure("estimateMs")),
    peer: mean(figure(guess)),
    peerName: peers[guess],
    unit: "min",
    goal,
  });
  const inside = (limit: string, peer: number, goal: Measure["goal"]): Measure => ({
    bench: "eta",
    measure: `waits inside the shown range, ${limit}${of}`,
    ...ours(coverage),
    peer,
    peerName: limit,
    unit: "%",
    goal,
  });
  return [
    off("mean absolute error", meanError, "byServiceTimeMs", { most: 0.6 }),
    off("mean absolute error", meanError, "byThreeMinutesMs", { most: 1 }),
    off("P90 error", p90Error, "byServiceTimeMs", { most: 1 }),
    off("P90 error", p90Error, "byThreeMinutesMs", { most: 1 }),
    inside("at least", 80, { least: 1 }),
    inside("at most", 95, { most: 1 }),
  ];
}

type Figure = (scored: readonly Scored[]) => number;
type Guess = "estimateMs" | "byServiceTimeMs" | "byThreeMinutesMs";

const peers = { estimateMs: "ours", byServiceTimeMs: "ahead × mean service time", byThreeMinutesMs: "ahead × 3 min" };

const errorsOf = (scored: readonly Scored[], guess: Guess): number[] =>
  scored.map((each) => Math.abs(each[guess] - each.waitedMs) / 60_000);

const meanError =
  (guess: Guess): Figure =>
  (scored) =>
    meanOf(errorsOf(scored, guess));

const p90Error =
  (guess: Guess): Figure =>
  (scored) =>
    quantile(errorsOf(scored, guess), 0.9);

const coverage: Figure = (scored) => (100 * scored.filter(({ isInside }) => isInside).length) / scored.length;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What was replayed, what of it could be scored, and how each service fared. */
export function notesOf({ scored, days, withoutEstimate, calledAtOnce, neverStarted }: Replay): string[] {
  const services = [...byService(scored)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    `Fitted on ${days.fitted} days, replayed ${days.replayed}.`,
    `${scored.length} visits scored; ${withoutEstimate} had no estimate yet, ${calledAtOnce} were called within 30 s, ` +
      `${neverStarted} never started: not scored.`,
    ...services.map(([service, own]) => {
      const error = meanError("estimateMs")(own).toFixed(1);
      const peer = meanError("byServiceTimeMs")(own).toFixed(1);
      return `  ${service}: ${own.length} scored, off by ${error} min (${peer} by service time), ${coverage(own).toFixed(0)} % inside the range`;
    }),
  ];
}
