// What a clerk can do at an open desk, and what stands in the way. Pure: a button is greyed here, the hub decides again.
import { type HallTicket } from "../hall/hall-ticket.ts";

/** In the order in which they stand on the page. `next` is whatever comes by nature. */
export const actions = [
  "next",
  "recall",
  "miss",
  "hold",
  "transfer",
  "add-service",
  "finish-as",
  "put-back",
  "undo",
  "call-number",
  "serve-walk-in",
  "pause",
  "hand-over",
  "auto-next",
  "keys",
] as const;
export type Action = (typeof actions)[number];

/** What `next` does: a paused desk goes on, a free one calls, a called visitor is started, a visit finished. */
export type NextVerb = "resume-desk" | "call-next" | "start" | "finish";

export interface Situation {
  readonly visitor: HallTicket | undefined;
  /** How many wait for this desk. */
  readonly waiting: number;
  readonly isPaused: boolean;
  /** There is something to take back, and time for it. */
  readonly hasUndo: boolean;
}

export type Obstacle =
  | "no-visitor"
  | "visitor-here"
  | "nobody-waiting"
  | "already-serving"
  | "not-serving"
  | "paused"
  | "nothing-to-undo";

export function nextVerbOf({ visitor, isPaused }: Situation): NextVerb {
  if (visitor) return visitor.status === "called" ? "start" : "finish";
  return isPaused ? "resume-desk" : "call-next";
}

/** Why this cannot be done now; undefined where it can. */
export function obstacleTo(action: Action, situation: Situation): Obstacle | undefined {
  const { visitor, isPaused, waiting, hasUndo } = situation;
  switch (action) {
    case "next":
      return visitor || isPaused || waiting > 0 ? undefined : "nobody-waiting";
    case "recall":
    case "miss":
      return withVisitor(visitor, (status) => (status === "called" ? undefined : "already-serving"));
    case "hold":
    case "add-service":
      return withVisitor(visitor, (status) => (status === "serving" ? undefined : "not-serving"));
    case "finish-as":
    case "transfer":
    case "put-back":
      return withVisitor(visitor, () => undefined);
    case "call-number":
    case "serve-walk-in":
      if (visitor) return "visitor-here";
      return isPaused ? "paused" : undefined;
    case "pause":
      return visitor ? "visitor-here" : undefined;
    case "undo":
      return hasUndo ? undefined : "nothing-to-undo";
    case "hand-over":
    case "auto-next":
    case "keys":
      return undefined;
  }
}

const withVisitor = (
  visitor: HallTicket | undefined,
  obstacle: (status: HallTicket["status"]) => Obstacle | undefined,
): Obstacle | undefined => (visitor ? obstacle(visitor.status) : "no-visitor");
