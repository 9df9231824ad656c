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
