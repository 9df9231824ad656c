// What was shown on a day of a hall, out of the files of the play log.
import { type CivilDate, civilDateAt, type Instant, instantOf, instantOfCivil, later } from "@openhall/shared/core";
import { type DayOfPlay, type PlayHistory } from "../http/play-log/play-log-routes.ts";
import { type Play } from "./open-play.ts";
import { foldPlay, type PlayInterval } from "./intervals.ts";

const dayMs = 24 * 3_600_000;

interface Parts extends Pick<PlayHistory, "timeZoneOf" | "displaysOf" | "titleOf" | "hallIds"> {
  readonly play: Pick<Play, "log" | "glass">;
  now(): Instant;
}

/** [N51] One question at a time: a day of many screens is a long file, and memory is for what is open in it alone. */
export function createPlayHistory({ play, now, ...venue }: Parts): PlayHistory {
  let last: Promise<unknown> = Promise.resolve();

  async function* intervals({ day, timeZone, devices }: DayOfPlay): AsyncGenerator<PlayInterval> {
    const before = last;
    let done = (): void => undefined;
    last = new Promise<void>((resolve) => (done = resolve));
    await before;
    try {
      const from = instantOfCivil(day, "00:00", timeZone);
      const dayEnds = instantOfCivil(day, "24:00", timeZone);
      const until = now() < dayEnds ? now() : dayEnds;
      const fold = foldPlay({ from, until, devices });
      for await (const line of play.log.lines(filesFor(from, until))) yield* fold.take(line);
      const standing = play.glass.standing().flatMap((line) => (line.kind === "showing" ? [line.device] : []));
      yield* fold.end(new Set(dayEnds > now() ? standing : []));
    } finally {
      done();
    }
  }

  return {
    ...venue,
    intervals,
    todayIn: (timeZone) => civilDateAt(now(), timeZone),
  };
}

/** What was open at the beginning stands in the file before, and what was not over at the end in the file after. */
function filesFor(from: Instant, until: Instant): CivilDate[] {
  const days: CivilDate[] = [];
  const last = later(until, dayMs).slice(0, 10);
  for (let ms = Date.parse(from) - dayMs; instantOf(ms).slice(0, 10) <= last; ms += dayMs)
    days.push(instantOf(ms).slice(0, 10));
  return days;
}
