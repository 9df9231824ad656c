import { type FindingKind } from "./findings.ts";
import { type Shape } from "./shape.ts";
import { isBroken, type View } from "./view.ts";

/** What a rule has found: units of a view, before it is known what else lies over them. */
export interface Candidate {
  readonly kind: FindingKind;
  readonly view: View;
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** As the rule has read it. */
  readonly text: string;
  readonly shape: Shape;
}

/** What a rule of words has found: how it is written does not matter. */
export type Passage = Omit<Candidate, "shape">;

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
export const isAlphanumeric = (char: string | undefined): boolean => char !== undefined && /^[0-9A-Za-z]$/.test(char);

const joins = (view: View, index: number): boolean => view.gaps[index] === "" && index > 0 && index < view.text.length;

/** A number begins where no digit stands directly before it; Chinese numerals may belong to the word before. */
export const beginsNumber = (view: View, start: number): boolean =>
  !joins(view, start) || !isDigit(view.text[start - 1]) || view.numerals[start - 1] === true;

export const beginsStrictly = (view: View, start: number): boolean =>
  !joins(view, start) || !isDigit(view.text[start - 1]);

export const endsNumber = (view: View, end: number): boolean =>
  !joins(view, end) || !isDigit(view.text[end]) || view.numerals[end] === true;

export const beginsWord = (view: View, start: number): boolean =>
  !joins(view, start) || !isAlphanumeric(view.text[start - 1]);

export const endsWord = (view: View, end: number): boolean => !joins(view, end) || !isAlphanumeric(view.text[end]);

/** Whether it is read over nothing wider than a few separators. */
export function isWhole(view: View, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index += 1) if (isBroken(view, index)) return false;
  return true;
}

/** Its parts between gaps. */
export function groupsOf({ view, start, end }: Pick<Candidate, "view" | "start" | "end">): string[] {
  const groups: string[] = [];
  for (let index = start; index < end; index += 1) {
    const char = view.text[index] ?? "";
    if (index === start || view.gaps[index] !== "") groups.push(char);
    else groups.push((groups.pop() ?? "") + char);
  }
  return groups;
}
