import { type CivilDate, type Instant, type Language } from "../core/index.ts";
import { type Estimate } from "./estimate/estimate.ts";
import { type HoldReason, type MomentKind } from "./reasons.ts";

/** Why this ticket was called, whole, for staff and journal. */
export type CallReason =
  | "returning"
  | "guard"
  | "appointment"
  | "priority-window"
  | "preference"
  | "credit"
  | "order"
  | "by-number"
  | "without-ticket";

/** Why, as coarse as the public may know it; plain order needs no word. */
export type PublicReason = "priority" | "appointment" | "returning" | "long-wait";

/** How a segment ended. */
export type Outcome =
  | "served"
  | "missed"
  | "held"
  | "requeued"
  | "transferred-to-service"
  | "transferred-to-desk"
  | "cancelled-by-visitor"
  | "cancelled-by-staff"
  | "lapsed"
  | "expired-at-close"
  | "ended-by-desk-close";

/** One stretch of a ticket, from entering a queue to exactly one outcome. */
export interface Segment {
  readonly serviceId: string;
  readonly enteredAt: Instant;
  readonly deskId?: string;
  readonly calledAt?: Instant;
  readonly startedAt?: Instant;
  readonly endedAt: Instant;
  readonly outcome: Outcome;
  readonly subjects?: readonly string[];
}

interface Call {
  readonly deskId: string;
  readonly calledAt: Instant;
  /** Calls so far, recalls included. */
  readonly calls: number;
  readonly reason: CallReason;
}

/** Called to a desk or served there. */
export type AtDeskStanding =
  | ({ readonly status: "called"; readonly onWayAt?: Instant } & Call)
  | ({ readonly status: "serving"; readonly startedAt: Instant } & Call);

/** Where a ticket stands, with the fields that mean something there. */
export type Standing =
  | { readonly status: "reserved"; readonly lapsesAt: Instant }
  | { readonly status: "waiting" }
  | AtDeskStanding
  | { readonly status: "held"; readonly reason: HoldReason; readonly deskId: string; readonly heldAt: Instant }
  | { readonly status: "missed"; readonly deskId: string; readonly missedAt: Instant }
  | { readonly status: "ended"; readonly outcome: Outcome; readonly endedAt: Instant; readonly deskId?: string };

/** Waits to be called again, ahead of the order, as soon as the queue has called so often as `afterCalls` says. */
export interface Returning {
  readonly from: "missed" | "held" | "gave-way" | "transferred";
  /** Count of the queue's calls (`HallState.calls`) from which the rule holds; 0 at once. */
  readonly afterCalls: number;
}

/** One thing that happened to a ticket, for staff who ask why. */
export interface Moment {
  readonly at: Instant;
  readonly what: MomentKind;
  /** Sender id, such as `user:clerk1`; absent in records of older releases. */
  readonly actor?: string;
  readonly deskId?: string;
  readonly serviceId?: string;
  /** Of a call, a hold, a return. */
  readonly reason?: string;
  /** Of a call: the number that would have been first by time alone. */
  readonly firstByTime?: string;
}

/** One visitor's number for one day. */
export interface Ticket {
  readonly id: string;
  /** 128 random bits, base64url: the key to the visitor's own page. */
  readonly token: string;
  readonly hallId: string;
  readonly day: CivilDate;
  readonly number: string;
  /** Position in the day's series. */
  readonly ordinal: number;
  readonly serviceId: string;
  /** Queue of the service: whose calls count for a return. */
  readonly queue: string;
  /** `ordinary`, or the id of a class of the venue. Never leaves staff streams. */
  readonly class: string;
  readonly language: Language;
  /** Sender that reserved it. */
  readonly takenBy: string;
  readonly issuedAt: Instant;
  /** Issue time less credit. */
  readonly orderAt: Instant;
  /** From when waiting counts for the guard: issue time, later by all time away. */
  readonly waitsSince: Instant;
  /** When the open segment began. */
  readonly enteredAt: Instant;
  /** The appointment's time, while its window has not been missed. */
  readonly appointmentAt?: Instant;
  readonly returning?: Returning;
  /** Waits for this desk alone. */
  readonly boundTo?: string;
  readonly appointmentCode?: string;
  /** What the visitor was told on taking the number. */
  readonly estimate?: Estimate;
  readonly standing: Standing;
  readonly segments: readonly Segment[];
  /** The latest hundred. */
  readonly moments: readonly Moment[];
  /** Rises with everything that happens to the ticket. */
  readonly revision: number;
}

/** A ticket that stands at a desk. */
export type TicketAtDesk = Ticket & { readonly standing: AtDeskStanding };
