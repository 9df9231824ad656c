// Desks that are idle while people wait, and visitors who were forgotten there. Pure.
import { elapsedSince } from "../../frame/time.ts";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";
import { type FloorRows, minuteMs, takes, waitingToday } from "../floor-rows.ts";
import { type Alert, type AlertPlace, makeAlert } from "./alert.ts";
import { longestMs } from "./waiting-alerts.ts";

const idleMs = 3 * minuteMs;
const notComeMs = 2 * minuteMs;
const longVisitMs = 20 * minuteMs;
const longVisitTargets = 3;

/** [M4] Idle while people wait, or with a visitor who was forgotten. */
export function deskAlerts(rows: FloorRows, now: number): Alert[] {
  const waiting = waitingToday(rows);
  const tickets = new Map(rows.tickets.map((ticket) => [ticket.ticketId, ticket]));
  return rows.desks
    .filter(({ open }) => open)
    .flatMap((desk) => {
      const visitor = desk.ticketId === undefined ? undefined : tickets.get(desk.ticketId);
      return visitor ? forgotten(desk, visitor, rows, now) : idle(desk, waiting, now);
    });
}

function idle(desk: HallDesk, waiting: readonly HallTicket[], now: number): Alert[] {
  const { deskId, idleSince, paused, ticketId } = desk;
  if (paused || ticketId !== undefined || idleSince === undefined) return [];
  const own = waiting.filter((ticket) => takes(desk, ticket));
  const forMs = Math.min(elapsedSince(idleSince, now), longestMs(own, now));
  if (forMs < idleMs) return [];
  return [makeAlert({ kind: "idle-desk", deskId, count: own.length }, deskId, { at: "desk", deskId }, forMs)];
}

function forgotten({ deskId }: HallDesk, visitor: HallTicket, rows: FloorRows, now: number): Alert[] {
  const { number, status, calls = 1 } = visitor;
  const place: AlertPlace = { at: "desk", deskId };
  if (status === "called") {
    const forMs = elapsedSince(visitor.calledAt, now);
    return forMs < notComeMs ? [] : [makeAlert({ kind: "not-come", deskId, number, calls }, number, place, forMs)];
  }
  const { targetMinutes = 0 } = rows.services.get(visitor.serviceId) ?? {};
  const forMs = elapsedSince(visitor.startedAt, now);
  if (forMs < longVisitMs || forMs < longVisitTargets * targetMinutes * minuteMs) return [];
  return [makeAlert({ kind: "long-visit", deskId, number, targetMinutes }, number, place, forMs)];
}
