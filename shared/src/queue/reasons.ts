/** Why a visitor's visit is interrupted: they come back later, their papers stay at the desk, the back office has to look. */
export const holdReasons = ["visitor-returns", "papers-kept", "awaiting-back-office"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Why an open desk calls nobody for a while. */
export const pauseReasons = ["lunch", "break", "training", "back-office", "technical", "other"] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** What can happen to a ticket. */
export const momentKinds = [
  "reserved",
  "confirmed",
  "lapsed",
  "cancelled",
  "called",
  "recalled",
  "repeated",
  "on-the-way",
  "started",
  "finished",
  "left",
  "missed",
  "held",
  "returned",
  "gave-way",
  "transferred",
  "service-added",
  "requeued",
  "undone",
  "expired",
  "ended-by-desk-close",
] as const;
export type MomentKind = (typeof momentKinds)[number];
