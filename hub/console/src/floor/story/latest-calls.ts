// The hall's latest calls, newest first, each with its whole reason as soon as its story is known. Pure.
import { type BoardCallRow, type StoryMomentRow } from "@openhall/shared/queue";
import { type Story } from "./story-text.ts";

export interface LatestCallLine {
  readonly number: string;
  readonly deskId: string;
  /** UTC instant of the latest call of this number. */
  readonly at: string;
  readonly calls: number;
  readonly isWithdrawn: boolean;
  readonly story?: Story;
  /** Where the call stands in `story.moments`; -1 while it is not known. */
  readonly index: number;
}

export function latestCallsOf(
  calls: readonly BoardCallRow[],
  storyOf: (number: string) => Story | undefined,
): LatestCallLine[] {
  return calls
    .map(({ number, desk, at, calls: count, withdrawnAt }) => {
      const story = storyOf(number);
      return {
        number,
        deskId: desk,
        at,
        calls: count,
        isWithdrawn: withdrawnAt !== undefined,
        ...(story && { story }),
        index: story ? story.moments.findLastIndex((moment) => isCallBy(moment, desk, at)) : -1,
      };
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** A recall raises the row's time, never the reason: the call is the desk's latest up to then. */
const isCallBy = ({ what, deskId, at }: StoryMomentRow, desk: string, until: string): boolean =>
  what === "called" && deskId === desk && at <= until;
