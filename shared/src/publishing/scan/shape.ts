// How a number is written: in one, or in groups, and what stands between them. Reckoned without making anything, because a
// hostile text has a number at every place.
import { type View } from "./view.ts";

export interface Shape {
  readonly groups: number;
  /** Digits of the smallest and the largest group; the last one, which may be short, not counted in the smallest. */
  readonly smallest: number;
  readonly largest: number;
  readonly last: number;
  readonly first: number;
  /** Whether the same stands between all groups. */
  readonly isEven: boolean;
  /** Points and white space: “13.50 15.80”. */
  readonly hasPointsAndSpaces: boolean;
}

export function shapeOf({ gaps }: View, start: number, end: number): Shape {
  let groups = 0;
  let size = 1;
  let first = 0;
  let smallest = Infinity;
  let largest = 0;
  let separator = "";
  let isEven = true;
  let hasPoint = false;
  let hasSpace = false;
  for (let index = start + 1; index < end; index += 1) {
    const gap = gaps[index] ?? "";
    if (gap === "") {
      size += 1;
      continue;
    }
    groups += 1;
    if (groups === 1) first = size;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
    size = 1;
    const kind = kindOf(gap);
    isEven &&= separator === "" || separator === kind;
    separator = kind;
    hasPoint ||= gap.includes(".");
    hasSpace ||= kind === " " || gap.includes(" ");
  }
  return {
    groups: groups + 1,
    smallest: groups === 0 ? size : smallest,
    largest: Math.max(largest, size),
    last: size,
    first: groups === 0 ? size : first,
    isEven,
    hasPointsAndSpaces: hasPoint && hasSpace,
  };
}

/** White space is white space. */
const kindOf = (gap: string): string => {
  const char = gap[0] ?? "";
  return char <= " " ? " " : char;
};
