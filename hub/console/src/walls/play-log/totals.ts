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
      const devices = [...new Set(ofItem.map(({ device }) => device))];
      return {
        itemId,
        milliseconds: devices.reduce((sum, device) => sum + stood(ofItem.filter((one) => one.device === device)), 0),
        devices: devices.length,
      };
    })
    .toSorted((one, other) => other.milliseconds - one.milliseconds);
}

/** How long it stood on one screen; in two of its zones at a time, it stood there once. */
function stood(intervals: readonly PlayInterval[]): number {
  let until = "";
  let sum = 0;
  for (const interval of intervals.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const from = interval.from < until ? until : interval.from;
    sum += lengthOf({ ...interval, from });
    if (interval.until > until) until = interval.until;
  }
  return sum;
}

export const unknownOf = (intervals: readonly PlayInterval[]): number =>
  intervals.reduce((sum, interval) => sum + (interval.unknown ? lengthOf(interval) : 0), 0);
