// A visitor's number as it is said or read, and where it stands.
import { type HallTicket } from "../hall/hall-ticket.ts";

/** “a12”, “A 012”, “Ａ０１２” → `A012`; undefined where the text is no number. */
export function parseNumber(text: string): string | undefined {
  const parts = /^\s*([A-HJ-NPR-Z])[\s-]*(\d{1,4})\s*$/i.exec(text.normalize("NFKC"));
  const [, letter, digits] = parts ?? [];
  const count = Number(digits ?? 0);
  return letter && count > 0 ? `${letter.toUpperCase()}${`${count}`.padStart(3, "0")}` : undefined;
}

/** The open tickets of that number, today's first: one of an earlier day may still be open beside it. */
export const ticketsOf = (tickets: Iterable<HallTicket>, number: string): HallTicket[] =>
  [...tickets].filter((ticket) => ticket.number === number).sort((one, other) => (one.day < other.day ? 1 : -1));

/** What the count of those ahead needs to know of the hall. */
export interface WaitingHall {
  readonly tickets: readonly HallTicket[];
  /** Services that share the lines in which `ticket` waits. */
  readonly serviceIds: readonly string[];
  /** Calls of its queue so far. */
  readonly calls: number;
}

/**
 * [G10] How many come before a waiting ticket by the rules of now, counted as the hub counts them for the visitor's phone:
 * who is to return is ahead of everybody else, who came for an appointment ahead of those without, then by order.
 */
export function countAhead(ticket: HallTicket, { tickets, serviceIds, calls }: WaitingHall): number {
  const others = tickets.filter(
    (other) =>
      other.status === "waiting" &&
      other.ticketId !== ticket.ticketId &&
      (ticket.boundTo === undefined
        ? other.boundTo === undefined && serviceIds.includes(other.serviceId)
        : other.boundTo === ticket.boundTo || (other.boundTo === undefined && serviceIds.includes(other.serviceId))),
  );
  if (ticket.returning) return Math.min(Math.max(0, ticket.returning.afterCalls - calls), others.length);
  return others.filter((other) => isBefore(other, ticket)).length;
}

function isBefore(one: HallTicket, other: HallTicket): boolean {
  if (one.returning) return true;
  if (one.appointmentAt !== undefined && other.appointmentAt === undefined) return true;
  if (one.appointmentAt === undefined && other.appointmentAt !== undefined) return false;
  const [first, second] = [one.appointmentAt ?? one.orderAt, other.appointmentAt ?? other.orderAt];
  return first === second ? one.number < other.number : first < second;
}
