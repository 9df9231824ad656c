// What one visitor is like: drawn once, under the visitor's own name, so that nothing that others do changes it.
import { type HoldReason, holdReasons } from "@openhall/shared/queue";
import { type Chance } from "./chance.ts";

/** What comes up at the desk. */
export type Matter =
  | { readonly kind: "plain" }
  | { readonly kind: "hold"; readonly reason: HoldReason; readonly awayMs: number }
  | { readonly kind: "transfer"; readonly place: "front" | "keep" | "last"; readonly toDesk: boolean }
  | { readonly kind: "second-service" }
  | { readonly kind: "fetches-something" }
  | { readonly kind: "leaves" };

export interface Traits {
  /** From the number on the screen to the paper in the hand; undefined for somebody who walks away from it. */
  readonly takesPaperMs: number | undefined;
  readonly byGreeter: boolean;
  /** Has had enough after this time of waiting. */
  readonly patienceMs: number | undefined;
  /** Lets others go first, so long after taking the number. */
  readonly givesWay: { readonly afterMs: number; readonly count: number } | undefined;
  readonly comes: boolean;
  readonly walkMs: number;
  /** Of those who were missed: comes back after this time. */
  readonly returnsAfterMs: number | undefined;
  readonly matter: Matter;
}

const minute = 60_000;
const plain: Matter = { kind: "plain" };

export function traitsOf(chance: Chance): Traits {
  const rarely = <Value>(probability: number, make: () => Value): Value | undefined =>
    chance.happens(probability) ? make() : undefined;
  return {
    takesPaperMs: chance.happens(0.015) ? undefined : chance.between(2_000, 9_000),
    byGreeter: chance.happens(0.08),
    patienceMs: rarely(0.05, () => chance.between(8 * minute, 45 * minute)),
    givesWay: rarely(0.02, () => ({
      afterMs: chance.between(minute, 8 * minute),
      count: Math.ceil(chance.between(0, 3)),
    })),
    comes: !chance.happens(0.06),
    walkMs: chance.happens(0.1) ? chance.between(35_000, 70_000) : chance.between(8_000, 28_000),
    returnsAfterMs: rarely(0.6, () => chance.between(3 * minute, 18 * minute)),
    matter: matterOf(chance),
  };
}

function matterOf(chance: Chance): Matter {
  const draw = chance.between(0, 1);
  if (draw < 0.06) {
    const reason = chance.pick(holdReasons) ?? "visitor-returns";
    return { kind: "hold", reason, awayMs: chance.between(4 * minute, 22 * minute) };
  }
  if (draw < 0.1) {
    const place = chance.pick(["front", "keep", "keep", "last"] as const) ?? "keep";
    return { kind: "transfer", place, toDesk: chance.happens(0.3) };
  }
  if (draw < 0.125) return { kind: "second-service" };
  if (draw < 0.133) return { kind: "fetches-something" };
  if (draw < 0.143) return { kind: "leaves" };
  return plain;
}

/** Real people among the rehearsed ones: nothing is known of them, so nothing out of the ordinary is expected. */
export const strangersTraits: Traits = {
  takesPaperMs: 0,
  byGreeter: false,
  patienceMs: undefined,
  givesWay: undefined,
  comes: true,
  walkMs: 20_000,
  returnsAfterMs: undefined,
  matter: plain,
};
