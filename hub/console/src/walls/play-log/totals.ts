// How long each item stood on the screens together. Pure.
import { millisecondsOf } from "@openhall/shared/core";
import { type PlayInterval } from "./play-log-answer.ts";

export interface ItemTotal {
  readonly itemId: string;
  readonly milliseconds: number;
  readonly devices: number;
}

export const lengthOf = ({ from, until }: PlayInterval): number =>
  Math.max(0, millisecondsOf(until) - millisecondsOf(from));

/** The longest first. */
export function totalsOf(intervals: readonly PlayInterval[]): readonly ItemTotal[] {
  const shown = intervals.filter(({ unknown }) => !unknown);
  const itemIds = [...new Set(shown.flatMap(({ itemId }) => itemId ?? []))];
  return itemIds
    .map((itemId) => {
      const ofItem = shown.filter((interval) => interval.itemId === itemId);
      return {
        itemId,
        milliseconds: ofItem.reduce((sum, interval) => sum + lengthOf(interval), 0),
        devices: new Set(ofItem.map(({ device }) => device)).size,
      };
    })
    .toSorted((one, other) => other.milliseconds - one.milliseconds);
}

export const unknownOf = (intervals: readonly PlayInterval[]): number =>
  intervals.reduce((sum, interval) => sum + (interval.unknown ? lengthOf(interval) : 0), 0);
