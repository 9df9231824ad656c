// What a row lets a clerk do, and what its times say. Pure: a button is greyed here, the hub decides again.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type HallTicketRow } from "@openhall/shared/queue";

/** A ticket of the hall's staff stream with the id that its key holds. */
export interface HallTicket extends HallTicketRow {
  readonly ticketId: string;
}

export type NextVerb = "call-next" | "start" | "finish";

/** What comes next by nature at a desk with this visitor, or with none. */
export function nextVerbOf(visitor: HallTicket | undefined): NextVerb {
  if (!visitor) return "call-next";
  return visitor.status === "called" ? "start" : "finish";
}

export const canCallNext = (visitor: HallTicket | undefined, waiting: number): boolean => !visitor && waiting > 0;

export const canRecall = (visitor: HallTicket | undefined): boolean => visitor?.status === "called";

/** Only a visitor who was called can have failed to come. */
export const canMiss = (visitor: HallTicket | undefined): boolean => visitor?.status === "called";

/** [W12] After three calls or two minutes the visitor has probably gone. */
export const hasProbablyGone = (visitor: HallTicket, now: number): boolean =>
  visitor.status === "called" && ((visitor.calls ?? 1) >= 3 || elapsedSince(visitor.calledAt, now) >= 120_000);

/** The waiting whom a desk with these services takes, by order; a priority window sees priority visitors first. */
export function waitingFor(
  tickets: readonly HallTicket[],
  serviceIds: readonly string[],
  priorityFirst: boolean,
): HallTicket[] {
  const rank = (ticket: HallTicket): number => (priorityFirst && ticket.class === "priority" ? 0 : 1);
  return tickets
    .filter((ticket) => ticket.status === "waiting" && serviceIds.includes(ticket.serviceId))
    .sort((a, b) => rank(a) - rank(b) || compareText(a.orderAt, b.orderAt) || compareText(a.number, b.number));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many of these tickets want each service, most first. */
export function countByService(tickets: readonly HallTicket[]): { serviceId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { serviceId } of tickets) counts.set(serviceId, (counts.get(serviceId) ?? 0) + 1);
  return [...counts].map(([serviceId, count]) => ({ serviceId, count })).sort((a, b) => b.count - a.count);
}

/** Milliseconds from `instant` to `now` (milliseconds since 1970); never negative. */
export const elapsedSince = (instant: Instant | undefined, now: number): number =>
  instant === undefined ? 0 : Math.max(0, now - millisecondsOf(instant));

/** Whole minutes that a visitor has waited, until they were called. */
export const waitedMinutes = (ticket: HallTicket, now: number): number =>
  Math.floor(elapsedSince(ticket.issuedAt, ticket.calledAt ? millisecondsOf(ticket.calledAt) : now) / 60_000);

/** “03:24”, from an hour on “1:03:24”. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => `${part}`.padStart(2, "0"));
  return [...(seconds >= 3600 ? [Math.floor(seconds / 3600)] : []), ...parts].join(":");
}
