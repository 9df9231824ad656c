// The appointments of the day, as the floor sees them. Pure.
import { civilDateAt, millisecondsOf } from "@openhall/shared/core";
import { type HallAppointmentRow } from "@openhall/shared/queue";
import { type HallTicket } from "../../hall/hall-ticket.ts";

export interface AppointmentLine {
  readonly code: string;
  readonly serviceId: string;
  /** UTC instant. */
  readonly at: string;
  /** `over`: checked in, and the visit has ended. */
  readonly standing: "expected" | "overdue" | "over" | HallTicket["status"];
  /** Once checked in, while the number is open. */
  readonly number?: string;
}

export interface Appointments {
  readonly today: readonly AppointmentLine[];
  /** Checked in, of today. */
  readonly checkedIn: number;
  /** After today. */
  readonly later: number;
}

export function appointmentsOf(
  rows: ReadonlyMap<string, HallAppointmentRow>,
  tickets: ReadonlyMap<string, HallTicket>,
  timeZone: string,
  day: string,
  now: number,
): Appointments {
  const dated = [...rows].map(([code, row]) => ({ code, row, on: civilDateAt(row.at, timeZone) }));
  const today = dated
    .filter(({ on }) => on === day)
    .map(({ code, row }) => lineOf(code, row, tickets, now))
    .sort((a, b) => compare(a.at, b.at) || compare(a.code, b.code));
  return {
    today,
    checkedIn: dated.filter(({ on, row }) => on === day && row.ticketId !== undefined).length,
    later: dated.filter(({ on }) => on > day).length,
  };
}

function lineOf(
  code: string,
  { serviceId, at, ticketId }: HallAppointmentRow,
  tickets: ReadonlyMap<string, HallTicket>,
  now: number,
): AppointmentLine {
  if (ticketId === undefined)
    return { code, serviceId, at, standing: millisecondsOf(at) < now ? "overdue" : "expected" };
  const ticket = tickets.get(ticketId);
  return { code, serviceId, at, standing: ticket?.status ?? "over", ...(ticket && { number: ticket.number }) };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
