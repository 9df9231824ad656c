import { type CivilDate, type Instant, millisecondsOf } from "../../core/index.ts";

/** The day that is counted, from its first moment to its end, or to now. */
export interface CountedDay {
  readonly day: CivilDate;
  readonly from: Instant;
  readonly to: Instant;
  /** Two digits: the hour that the hall's clock shows. */
  hourOf(instant: Instant): string;
}

/** Milliseconds between two instants; none where the second is the earlier. */
export const span = (from: Instant, to: Instant): number => Math.max(0, millisecondsOf(to) - millisecondsOf(from));

/** The part of a stretch that lies in the day: what goes on over midnight counts from then on. */
export const spanWithin = (day: CountedDay, from: Instant, to: Instant): number =>
  span(from > day.from ? from : day.from, to);
