// Instants and civil dates as text. Nothing here reads a clock: the time comes in with the command.

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string;

/** A civil date `YYYY-MM-DD`, without a time or a zone. */
export type CivilDate = string;

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** The instant `milliseconds` after `instant` (before it, when negative). */
export const later = (instant: Instant, milliseconds: number): Instant =>
  instantOf(millisecondsOf(instant) + milliseconds);

const civilFormats = new Map<string, Intl.DateTimeFormat>();

function civilFormat(timeZone: string): Intl.DateTimeFormat {
  let format = civilFormats.get(timeZone);
  if (!format) {
    // Sweden writes dates as ISO does; the short forms of other countries have changed with the version of ICU.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    civilFormats.set(timeZone, format);
  }
  return format;
}

/** The date that a wall calendar in `timeZone` (IANA name) shows at `instant`. */
export const civilDateAt = (instant: Instant, timeZone: string): CivilDate =>
  civilFormat(timeZone).format(millisecondsOf(instant));

/**
 * The first instant after `instant` at which the civil date in `timeZone` differs: the hall's midnight, or the first
 * moment of the new day where a clock change skips midnight.
 */
export function nextMidnight(instant: Instant, timeZone: string): Instant {
  const today = civilDateAt(instant, timeZone);
  let same = millisecondsOf(instant);
  let next = same + 30 * 3_600_000;
  while (next - same > 1) {
    const middle = Math.floor((same + next) / 2);
    if (civilDateAt(instantOf(middle), timeZone) === today) same = middle;
    else next = middle;
  }
  return instantOf(next);
}

const clockFormats = new Map<string, Intl.DateTimeFormat>();

function clockFormat(timeZone: string): Intl.DateTimeFormat {
  let format = clockFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    clockFormats.set(timeZone, format);
  }
  return format;
}

/** What a wall clock in `timeZone` (IANA name) shows at `instant`: `HH:MM`. */
export const civilTimeAt = (instant: Instant, timeZone: string): string =>
  clockFormat(timeZone).format(millisecondsOf(instant)).slice(11, 16);

/** Calendar and clock in `timeZone` at `milliseconds`, read as if they were UTC; to the second. */
const wallMillisecondsAt = (milliseconds: number, timeZone: string): number =>
  Date.parse(`${clockFormat(timeZone).format(milliseconds).replace(" ", "T")}Z`);

const hourMs = 3_600_000;

/**
 * The first instant at which calendar and clock in `timeZone` show `date` and `time` (`HH:MM`, up to `24:00`) or later: of a
 * time that a clock change repeats the first, of one that it leaves out the moment of the change.
 */
export function instantOfCivil(date: CivilDate, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
  // No zone is further than 14 hours from UTC: these two lie before and behind the instant that is looked for.
  const candidates = [wanted - 16 * hourMs, wanted + 16 * hourMs].map(
    (moment) => wanted - (wallMillisecondsAt(moment, timeZone) - moment),
  );
  let before = Math.min(...candidates);
  if (wallMillisecondsAt(before, timeZone) >= wanted) return instantOf(before);
  let reached = Math.max(...candidates);
  if (wallMillisecondsAt(reached, timeZone) === wanted) return instantOf(reached);
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (wallMillisecondsAt(middle, timeZone) >= wanted) reached = middle;
    else before = middle;
  }
  return instantOf(reached);
}
