// Sizes of paper and of the type on it, in points.
import { type BoardSize } from "../board-job.ts";

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Where the titles of sections stand, and the room beside them. */
  readonly side: number;
  readonly gap: number;
  readonly title: number;
  readonly code: number;
  /** Running text; the first that fits on one sheet, or `flowing`. */
  readonly bodies: readonly number[];
  /** Up to this size items may stand in two columns. */
  readonly columnsFrom: number;
  readonly flowing: number;
}

const mm = 72 / 25.4;

export const sheets: Readonly<Record<BoardSize, Sheet>> = {
  A4: {
    width: 210 * mm,
    height: 297 * mm,
    margin: 42,
    side: 108,
    gap: 20,
    title: 27,
    code: 84,
    bodies: [],
    columnsFrom: 0,
    flowing: 11,
  },
  /** Read standing: 25 points are good for one metre (22′ of arc, as on screens). */
  A1: {
    width: 594 * mm,
    height: 841 * mm,
    margin: 90,
    side: 300,
    gap: 50,
    title: 88,
    code: 240,
    bodies: [50, 46, 42, 38, 34, 30, 26, 23],
    columnsFrom: 42,
    flowing: 30,
  },
};

/** As in tokens.css, light. */
export const colours = {
  ink: "#16202a",
  soft: "#46525d",
  line: "#ccd3d9",
  accent: "#0b4f8a",
  onAccent: "#ffffff",
  tint: "#e3eef8",
} as const;
export type Colour = keyof typeof colours;
