import { type CivilDate, type Instant, type Language } from "../core/index.ts";
import { type Pace } from "./estimate/estimate.ts";
import { type PauseReason } from "./reasons.ts";
import { type FiguresRow } from "./rows.ts";
import { type CallReason, type Ticket } from "./ticket.ts";

/** Which of a service's lines a waiting ticket stands in. */
export type LineKind = "ordinary" | "priority" | "appointment" | "returning";

/**
 * Waiting tickets of one service, or of one desk: by order, by time of appointment, by count of calls. `patience` holds all
 * but those returning, whoever has waited longest first.
 */
export type WaitingLines = Record<LineKind | "patience", WaitingTicket[]>;

/** A place in a line. */
export interface WaitingTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly orderAt: Instant;
  readonly waitsSince: Instant;
  readonly ordinal: number;
  readonly serviceId: string;
  readonly queue: string;
  readonly appointmentAt?: Instant;
  readonly afterCalls?: number;
}

/** A call as the board keeps it. */
export interface LatestCall {
  readonly number: string;
  readonly ticketId: string;
  readonly deskId: string;
  readonly at: Instant;
  readonly calls: number;
  readonly reason: CallReason;
  /** Taken back after it had been spoken. */
  readonly withdrawnAt?: Instant;
}

/** What is spoken, planned by the hub: one after the other in each hall, never cut off. */
export interface Announcement {
  readonly id: string;
  readonly calls: readonly { readonly ticketId: string; readonly number: string; readonly deskId: string }[];
  readonly languages: readonly Language[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** 1 for the first call of these numbers, 2 and 3 for repeats. */
  readonly round: number;
  /** “Correction”: the call is taken back. */
  readonly withdraws?: true;
}

/** The last verb of a desk and what the ticket was before it. */
export interface Undoable {
  readonly verb: UndoableVerb;
  readonly at: Instant;
  readonly clerk: string;
  readonly ticketId: string;
  readonly before: Ticket;
  /** Of the ticket after the verb: another, and somebody has touched it since. */
  readonly revision: number;
}

export type UndoableVerb = "call" | "start" | "finish" | "miss" | "hold" | "transfer" | "requeue" | "add-service";

/** A stretch in which a clerk had a desk open, for the figures. */
export interface DeskStretch {
  readonly deskId: string;
  readonly clerk: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly pausedMs: number;
}

export interface DeskState {
  /** Services the desk takes instead of those of its queues; set by a manager. */
  profile?: { readonly serviceIds: readonly string[]; readonly ranked: boolean; readonly profileId?: string };
  open?: { readonly clerk: string; readonly at: Instant; readonly pausedMs: number };
  /** The clerk offers the desk to the next one. */
  isOffered?: true;
  paused?: { readonly reason: PauseReason; readonly at: Instant };
  /** The next arrival is called to the desk while it is idle. */
  autoNext?: true;
  idleSince?: Instant;
  /** The ticket called to or served at the desk. */
  ticketId?: string;
  /** Whether each of the desk's last three calls went by the guard. */
  guardCalls?: readonly boolean[];
  undo?: Undoable;
}

export interface Appointment {
  readonly serviceId: string;
  readonly at: Instant;
  readonly ticketId?: string;
}

/** Closed day of a hall, rolled up. */
export interface DayFigures {
  readonly issued: number;
  readonly served: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly lapsed: number;
  /** Ended when the hall was closed. Absent in days of older releases. */
  readonly expired?: number;
  /** Of the latest days: the rows of the figures by key. */
  readonly rows?: Readonly<Record<string, FiguresRow>>;
}

export interface HallState {
  day: CivilDate;
  /** Of the hall's latest event. */
  at: Instant;
  dayEndsAt: Instant;
  /** When an hour of opening or closing is next reached. */
  nextHoursAt?: Instant;
  /** Closed by a manager until somebody opens it, or the day changes. */
  closed?: { readonly at: Instant; readonly by: string };
  /** Services opened or closed by hand, until the day changes. */
  openings: Record<string, "open" | "closed">;
  /** Numbers that services give out at most, by hand, until the day changes. */
  quotas: Record<string, number>;
  /** Last number given out today, by queue. */
  lastNumber: Record<string, number>;
  /** Ids of open tickets by their number: a number on the board belongs to one visitor, also across midnight. */
  openNumbers: Record<string, string>;
  /** Open tickets of earlier days. */
  earlier: string[];
  /** The latest ticket of each number that is still known. */
  ticketOfNumber: Record<string, string>;
  /** Numbers of today that were not given back, by service: what a quota counts. */
  issued: Record<string, number>;
  /** By service, or `desk/<desk>` for those who wait for one desk alone. */
  waiting: Record<string, WaitingLines>;
  desks: Record<string, DeskState>;
  /** The latest calls, oldest first: number and ticket. */
  latestCalls: LatestCall[];
  /** Calls so far by queue, ever: what a return waits for. */
  calls: Record<string, number>;
  /** How fast each queue moves. */
  paces: Record<string, Pace>;
  /** Spoken lately, now, and next. */
  announcements: Announcement[];
  /** Calls to be repeated unless the visitor comes, earliest first; settled ones never stand at the head. */
  repeats: { readonly ticketId: string; readonly at: Instant; readonly calls: number }[];
  /** By code. */
  appointments: Record<string, Appointment>;
  /** Of today, closed ones. */
  stretches: DeskStretch[];
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
