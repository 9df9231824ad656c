import { type CivilDate, type Instant, type Language } from "../core/index.ts";

/** Self-declared on taking a number; no card data is kept. Never leaves staff streams. */
export type TicketClass = "ordinary" | "priority";

/** Why this ticket was called, whole, for staff and journal. */
export type CallReason = "order" | "credit" | "guard" | "priority-window";

/** Why, as coarse as the public may know it; plain order needs no word. */
export type PublicReason = "priority" | "long-wait";

/** How a segment ended. */
export type Outcome =
  | "served"
  | "missed"
  | "requeued"
  | "cancelled-by-visitor"
  | "cancelled-by-staff"
  | "lapsed"
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
  | ({ readonly status: "called" } & Call)
  | ({ readonly status: "serving"; readonly startedAt: Instant } & Call);

/** Where a ticket stands, with the fields that mean something there. */
export type Standing =
  | { readonly status: "reserved"; readonly lapsesAt: Instant }
  | { readonly status: "waiting" }
  | AtDeskStanding
  | { readonly status: "ended"; readonly outcome: Outcome; readonly endedAt: Instant; readonly deskId?: string };

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
  readonly class: TicketClass;
  readonly language: Language;
  /** Sender that reserved it. */
  readonly takenBy: string;
  readonly issuedAt: Instant;
  /** Issue time less credit. */
  readonly orderAt: Instant;
  /** When the open segment began. */
  readonly enteredAt: Instant;
  readonly standing: Standing;
  readonly segments: readonly Segment[];
}

/** A ticket that stands at a desk. */
export type TicketAtDesk = Ticket & { readonly standing: AtDeskStanding };

/** Waiting tickets of one service; two lines because a desk may take priority visitors first. */
export type WaitingLines = Record<TicketClass, WaitingTicket[]>;

/** A place in a line, which is sorted by `orderAt`, then by `ordinal`. */
export interface WaitingTicket {
  readonly ticketId: string;
  readonly issuedAt: Instant;
  readonly orderAt: Instant;
  readonly ordinal: number;
}

/** A call as the board keeps it. */
export interface LatestCall {
  readonly number: string;
  readonly ticketId: string;
  readonly deskId: string;
  readonly at: Instant;
  readonly calls: number;
  readonly reason: CallReason;
}

export interface DeskState {
  /** Services the desk takes instead of those of its queues; set by a manager. */
  profile?: readonly string[];
  open?: { readonly clerk: string; readonly at: Instant };
  /** The ticket called to or served at the desk. */
  ticketId?: string;
}

/** Closed day of a hall, rolled up. */
export interface DayFigures {
  readonly issued: number;
  readonly served: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly lapsed: number;
}

export interface HallState {
  day: CivilDate;
  dayEndsAt: Instant;
  /** Last number given out today, by queue. */
  lastNumber: Record<string, number>;
  /** Ids of open tickets by their number: a number on the board belongs to one visitor, also across midnight. */
  openNumbers: Record<string, string>;
  waiting: Record<string, WaitingLines>;
  desks: Record<string, DeskState>;
  /** The latest calls, oldest first: number and ticket. */
  latestCalls: LatestCall[];
  /** Whether each of the last two calls went by the guard. */
  guardCalls: boolean[];
  /** Tickets of the day that are over, to be rolled up and dropped at midnight. */
  ended: string[];
  figures: Record<CivilDate, DayFigures>;
}

/** The smallest state that deciding needs: today. */
export interface QueueState {
  readonly halls: Record<string, HallState>;
  /** Open tickets and those that ended today, by id. */
  readonly tickets: Record<string, Ticket>;
  /** Ticket ids by token. */
  readonly tokens: Record<string, string>;
  /** Reserved tickets, oldest first; others may stand among them, never at the head. */
  readonly reserved: string[];
  /** Reservations by sender that are not yet confirmed. */
  readonly reservedBy: Record<string, number>;
  /** Desk that a clerk has open, by sender id. */
  readonly deskOf: Record<string, string>;
}
