import { type CivilDate, type Instant, type Language } from "../core/index.ts";
import { type CallReason, type TicketClass } from "./state.ts";

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
  readonly class: TicketClass;
  readonly language: Language;
  readonly takenBy: string;
  readonly at: Instant;
  readonly orderAt: Instant;
  readonly lapsesAt: Instant;
}

interface OfTicket {
  readonly hallId: string;
  readonly ticketId: string;
  readonly at: Instant;
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
}

export interface TicketRecalled extends AtDesk {
  readonly type: "TicketRecalled";
}

export interface ServingStarted extends AtDesk {
  readonly type: "ServingStarted";
}

export interface ServingFinished extends AtDesk {
  readonly type: "ServingFinished";
  readonly outcome: "served" | "missed" | "ended-by-desk-close";
}

/** A called visitor goes back to the old place in the line. */
export interface TicketRequeued extends AtDesk {
  readonly type: "TicketRequeued";
}

export interface DeskOpened {
  readonly type: "DeskOpened";
  readonly hallId: string;
  readonly deskId: string;
  readonly clerk: string;
  readonly at: Instant;
}

export interface DeskClosed {
  readonly type: "DeskClosed";
  readonly hallId: string;
  readonly deskId: string;
  readonly at: Instant;
}

export interface DeskProfileSet {
  readonly type: "DeskProfileSet";
  readonly hallId: string;
  readonly deskId: string;
  readonly serviceIds: readonly string[];
  readonly at: Instant;
}

/** The hall's date has changed: numbers begin at 001, the ended tickets of the day before become figures. */
export interface DayStarted {
  readonly type: "DayStarted";
  readonly hallId: string;
  readonly day: CivilDate;
  readonly endsAt: Instant;
  readonly at: Instant;
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
  | TicketRequeued
  | DeskOpened
  | DeskClosed
  | DeskProfileSet
  | DayStarted
  | ReservationsExtended;
