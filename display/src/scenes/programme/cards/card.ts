// A line of the programme as it is told, before anybody has looked how much room there is. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Direction } from "@openhall/shared/ui";

export type PartKind =
  | "lead"
  | "name"
  | "title"
  | "count"
  | "mark"
  | "soon"
  | "place"
  | "step"
  | "text"
  | "state"
  | "item";
export type Colour = "live" | "now" | "warn" | "bad" | "good" | "soft";
/** The first that is given up where there is too little room has the highest; what has 0 always stands. */
export type Rank = 0 | 1 | 2 | 3;

export interface Part {
  readonly kind: PartKind;
  readonly text: Bilingual;
  readonly rank: Rank;
  /** Of the second language where it needs a line of its own. */
  readonly secondRank?: Rank;
  /** In its place where it would not stand in one line. */
  readonly short?: Bilingual;
  readonly colour?: Colour | undefined;
  /** An arrow behind it. */
  readonly direction?: Direction | undefined;
}

export interface Card {
  readonly key: string;
  /** Above the first of those that have the same. */
  readonly section: Bilingual | undefined;
  readonly tone: "live" | "usual" | "past" | "off";
  /** A time in figures, before the rest where the glass is wide enough; with what stands under it there. */
  readonly lead: { readonly text: string; readonly under: string | undefined } | undefined;
  readonly parts: readonly Part[];
  /** How deep it stands in a tree. */
  readonly depth?: number;
  /** Until it starts: large beside the words, on a narrow glass as a line of them. */
  readonly countdown?: Bilingual | undefined;
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
/** The same in every language: figures. */
export const same = (text: string): Bilingual => ({ zh: text, en: text });
