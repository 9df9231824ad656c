import { randomInt } from "node:crypto";
import * as z from "zod/mini";

/** How many times as fast as the world's the clock of a rehearsal may run. */
export const speedSchema = z.int().check(z.minimum(1), z.maximum(600));

/** Any short text; the same one plays the same day. */
export const seedSchema = z.string().check(z.regex(/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._-]{0,31}$/u));

/** A rehearsal as somebody wants it. */
export interface RehearsalWish {
  readonly speed: number;
  readonly seed: string;
}

/** Another at every start, and short enough to be said aloud. */
export const anySeed = (): string => String(randomInt(100_000, 1_000_000));
