// Arrows as paths on a square of 24 by 24, drawn with strokes so that a far reader can tell them apart (after ISO 7001).
import { type Direction } from "./direction-words.ts";

interface Arrow {
  readonly path: string;
  /** Degrees, clockwise. */
  readonly turn: number;
}

const straight = "M12 21V4M5 11l7-7 7 7";
/** Stairs with an arrow over them. */
const upstairs = "M3 21h5v-4h5v-4h5v-4h3M5 12V3M2 6l3-3 3 3";
const downstairs = "M21 21h-5v-4h-5v-4H6V9H3M19 3v9M16 9l3 3 3-3";

export const directionArrows: Readonly<Record<Direction, Arrow>> = {
  ahead: { path: straight, turn: 0 },
  "ahead-right": { path: straight, turn: 45 },
  right: { path: straight, turn: 90 },
  back: { path: straight, turn: 180 },
  left: { path: straight, turn: 270 },
  "ahead-left": { path: straight, turn: 315 },
  upstairs: { path: upstairs, turn: 0 },
  downstairs: { path: downstairs, turn: 0 },
};
