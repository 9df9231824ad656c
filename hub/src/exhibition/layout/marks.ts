// What stands on a page, in points from its upper left corner.
import { type Weight } from "../type/slices.ts";
import { type Colour } from "./sheet.ts";

export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  /** Top of the line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

export type Mark =
  | TextMark
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: "disc";
      /** Of its middle. */
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: Colour;
    }
  | { readonly kind: "code"; readonly x: number; readonly y: number; readonly side: number };

export type Page = readonly Mark[];

export const moved = (mark: Mark, right: number, down: number): Mark => ({
  ...mark,
  x: mark.x + right,
  y: mark.y + down,
});

/** How wide a line of text is. */
export type Measure = (text: string, weight: Weight, size: number) => number;

/** Height of a line in sizes of its type. */
export const leading = 1.5;
