import { type CivilDate, type Instant, type Language } from "../core/index.ts";
import { type Estimate } from "./estimate/estimate.ts";
import { type Announcement, type UndoableVerb } from "./state.ts";
import { type CallReason, type Returning } from "./ticket.ts";
import { type HoldReason, type PauseReason } from "./reasons.ts";

/** A number is given out; its place and issue time are fixed from here on. */
export interface TicketReserved {
  readonly type: "TicketReserved";
  readonly ticketId: string;
  readonly token: string;
  readonly hallId: string;
  readonly day: CivilDate;
  readonly queue: string;
  /** Position in the day's series; `number` is what people see of it. */
  readonly ordinal: number;
  readonly number: string;
  readonly serviceId: string;
  readonly class: string;
  readonly language: Language;
  readonly takenBy: string;
  readonly at: Instant;
  readonly orderAt: Instant;
  readonly lapsesAt: Instant;
  readonly estimate?: Estimate;
  readonly appointment?: { readonly code: string; readonly at: Instant; readonly late: boolean };
}

interface OfTicket {
  readonly hallId: string;
  readonly ticketId: string;
  readonly at: Instant;
  /** Sender id; absent in records of older releases. */
  readonly actor?: string;
}

interface AtDesk extends OfTicket {
  readonly deskId: string;
}

/** The number is in the visitor's hand: it waits. Also revives a lapsed one at its old place. */
export interface TicketConfirmed extends OfTicket {
  readonly type: "TicketConfirmed";
}

export interface TicketLapsed extends OfTicket {
  readonly type: "TicketLapsed";
}

export interface TicketCancelled extends OfTicket {
  readonly type: "TicketCancelled";
  readonly by: "visitor" | "staff";
}

export interface TicketCalled extends AtDesk {
  readonly type: "TicketCalled";
  readonly reason: CallReason;
  /** The number that would have been first by time alone, where it is another. */
  readonly firstByTime?: string;
  /** How many of the queue still wait, for the estimate. */
  readonly waiting?: number;
}

/** Called again by the clerk, or by the hub because nobody came. */
export interface TicketRecalled extends AtDesk {
  readonly type: "TicketRecalled";
}

export interface ServingStarted extends AtDesk {
  readonly type: "ServingStarted";
}

/** The visit is over. Of a visitor who had only been called it started and ended now. */
export interface ServingFinished extends AtDesk {
  readonly type: "ServingFinished";
  /** `missed` only in records of older releases. */
  readonly outcome: "served" | "missed" | "cancelled-by-visitor" | "ended-by-desk-close";
  readonly subjects?: readonly string[];
}

export interface TicketMissed extends AtDesk {
  readonly type: "TicketMissed";
}

export interface TicketHeld extends AtDesk {
  readonly type: "TicketHeld";
  readonly reason: HoldReason;
}

/** Missed, held: the visitor is here again and waits, bound to a desk or not. */
export interface TicketReturned extends OfTicket {
  readonly type: "TicketReturned";
  readonly returning: Returning;
  readonly boundTo?: string;
}

/** The visitor lets others go first. */
export interface WayGiven extends OfTicket {
  readonly type: "WayGiven";
  readonly returning: Returning;
}

/** The called visitor says that they are coming. */
export interface VisitorOnWay extends AtDesk {
  readonly type: "VisitorOnWay";
}

/** To another service, or to one desk; the place in the order is settled here. */
export interface TicketTransferred extends AtDesk {
  readonly type: "TicketTransferred";
  readonly to: { readonly serviceId: string; readonly queue: string } | { readonly deskId: string };
  /** “last”: the order from now on. */
  readonly orderAt?: Instant;
  /** “front”. */
  readonly returning?: Returning;
}

/** Another service in the same visit, at the same desk. */
export interface ServiceAdded extends AtDesk {
  readonly type: "ServiceAdded";
  readonly serviceId: string;
  readonly queue: string;
}

/** A called visitor goes back to the old place in the line. */
export interface TicketRequeued extends AtDesk {
  readonly type: "TicketRequeued";
}

/** The desk's last verb is taken back: ticket and desk are as they were. */
export interface VerbUndone extends AtDesk {
  readonly type: "VerbUndone";
  readonly verb: UndoableVerb;
  /** The call had been spoken: the board shows a correction. */
  readonly wasSpoken?: true;
}

/** What will be spoken, in place of an earlier plan of the same id; without calls the plan is dropped. */
export interface CallAnnounced {
  readonly type: "CallAnnounced";
  readonly hallId: string;
  readonly at: Instant;
  readonly announcement: Announcement;
  /** When the hub calls again by itself, or gives the visitor up as missed where the hall says so. */
  readonly repeatAt?: Instant;
}

interface OfDesk {
  readonly hallId: string;
  readonly deskId: string;
  readonly at: Instant;
  readonly actor?: string;
}

/** Opened, or taken over from the clerk who had offered it. */
export interface DeskOpened extends OfDesk {
  readonly type: "DeskOpened";
  readonly clerk: string;
}

/** Offered to the next clerk, or no longer. */
export interface DeskOffered extends OfDesk {
  readonly type: "DeskOffered";
  readonly isOffered: boolean;
}

export interface DeskClosed extends OfDesk {
  readonly type: "DeskClosed";
}

export interface DeskPaused extends OfDesk {
  readonly type: "DeskPaused";
  readonly reason: PauseReason;
}

export interface DeskResumed extends OfDesk {
  readonly type: "DeskResumed";
}

export interface AutoNextSet extends OfDesk {
  readonly type: "AutoNextSet";
  readonly on: boolean;
}

export interface DeskProfileSet extends OfDesk {
  readonly type: "DeskProfileSet";
  readonly serviceIds: readonly string[];
  readonly ranked?: boolean;
  readonly profileId?: string;
}

interface OfHall {
  readonly hallId: string;
  readonly at: Instant;
  readonly actor?: string;
}

export interface ServiceOpeningSet extends OfHall {
  readonly type: "ServiceOpeningSet";
  readonly serviceId: string;
  readonly opening: "open" | "closed" | "by-hours";
}

/** Numbers that a service gives out today at most; absent: as the venue says. */
export interface ServiceQuotaSet extends OfHall {
  readonly type: "ServiceQuotaSet";
  readonly serviceId: string;
  readonly perDay?: number;
}

/** Every open ticket has ended, every desk is closed. */
export interface HallClosed extends OfHall {
  readonly type: "HallClosed";
}

export interface HallOpened extends OfHall {
  readonly type: "HallOpened";
}

/** Tickets of earlier days that were at no desk have ended. */
export interface EarlierExpired extends OfHall {
  readonly type: "EarlierExpired";
}

export interface AppointmentsImported extends OfHall {
  readonly type: "AppointmentsImported";
  readonly appointments: readonly { readonly code: string; readonly serviceId: string; readonly at: Instant }[];
}

/** An hour of opening or closing has been reached, or the hours have changed. */
export interface HoursReached extends OfHall {
  readonly type: "HoursReached";
  readonly nextAt?: Instant;
}

/** The hall's date has changed: numbers begin at 001, the ended tickets of the day before become figures. */
export interface DayStarted {
  readonly type: "DayStarted";
  readonly hallId: string;
  readonly day: CivilDate;
  readonly endsAt: Instant;
  readonly at: Instant;
  /** By whose hours the day before is rolled up; absent in records of older releases. */
  readonly timeZone?: string;
}

/** The hub was silent; reservations get that time back. */
export interface ReservationsExtended {
  readonly type: "ReservationsExtended";
  readonly byMs: number;
  readonly at: Instant;
}

export type QueueEvent =
  | TicketReserved
  | TicketConfirmed
  | TicketLapsed
  | TicketCancelled
  | TicketCalled
  | TicketRecalled
  | ServingStarted
  | ServingFinished
  | TicketMissed
  | TicketHeld
  | TicketReturned
  | WayGiven
  | VisitorOnWay
  | TicketTransferred
  | ServiceAdded
  | TicketRequeued
  | VerbUndone
  | CallAnnounced
  | DeskOpened
  | DeskOffered
  | DeskClosed
  | DeskPaused
  | DeskResumed
  | AutoNextSet
  | DeskProfileSet
  | ServiceOpeningSet
  | ServiceQuotaSet
  | HallClosed
  | HallOpened
  | EarlierExpired
  | AppointmentsImported
  | HoursReached
  | DayStarted
  | ReservationsExtended;
