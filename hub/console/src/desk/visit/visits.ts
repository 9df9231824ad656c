// What the times of a visit say.
import { millisecondsOf } from "@openhall/shared/core";
import { elapsedSince } from "../../frame/time.ts";
import { type HallTicket } from "../../hall/hall-ticket.ts";

/** [W12] After three calls or two minutes the visitor has probably gone. */
export const hasProbablyGone = (visitor: HallTicket, now: number): boolean =>
  visitor.status === "called" && ((visitor.calls ?? 1) >= 3 || elapsedSince(visitor.calledAt, now) >= 120_000);

/** Whole minutes that a visitor has waited, until they were called. */
export const waitedMinutes = (ticket: HallTicket, now: number): number =>
  Math.floor(elapsedSince(ticket.issuedAt, ticket.calledAt ? millisecondsOf(ticket.calledAt) : now) / 60_000);
