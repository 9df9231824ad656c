// What a row lets a clerk do, and what its times say. Pure: a button is greyed here, the hub decides again.
import { millisecondsOf } from "@openhall/shared/core";
import { elapsedSince } from "../frame/time.ts";
import { type HallTicket } from "../hall/hall-ticket.ts";

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

/** Whole minutes that a visitor has waited, until they were called. */
export const waitedMinutes = (ticket: HallTicket, now: number): number =>
  Math.floor(elapsedSince(ticket.issuedAt, ticket.calledAt ? millisecondsOf(ticket.calledAt) : now) / 60_000);
