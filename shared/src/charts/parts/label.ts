// What is written in a chart, and which of it gives way.
import { widthOfText } from "./chart-size.ts";

export type Anchor = "start" | "middle" | "end";

export interface Label {
  readonly key: string;
  readonly text: string;
  /** Of the type's foot, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly tone: "ink" | "soft" | "accent" | "warn" | "bad";
  readonly isStrong?: boolean;
  /** It stands before lines. */
  readonly isOver?: boolean;
}

/** Left and right end. */
export function spanOf({ text, x, size, anchor }: Pick<Label, "text" | "x" | "size" | "anchor">) {
  const width = widthOfText(text) * size;
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { left, right: left + width };
}

/** Moved so far that it stands between `left` and `right`; written from its start. */
export function within<One extends Label>(label: One, left: number, right: number): One {
  const span = spanOf(label);
  const start = Math.max(left, Math.min(span.left, right - (span.right - span.left)));
  return { ...label, anchor: "start", x: start };
}

/** Labels of one row, of which none touches another: the earlier in the list stay. */
export function withoutOverlap<One extends Label>(labels: readonly One[], gap: number): readonly One[] {
  const kept: One[] = [];
  for (const label of labels) {
    const one = spanOf(label);
    const isFree = kept.every((other) => {
      const span = spanOf(other);
      return one.left >= span.right + gap || one.right <= span.left - gap;
    });
    if (isFree) kept.push(label);
  }
  return kept;
}
