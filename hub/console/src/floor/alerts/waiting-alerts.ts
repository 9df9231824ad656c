// Visitors whom nobody calls, or who have waited too long. Pure.
import { elapsedSince } from "../../frame/time.ts";
import { type HallTicket } from "../../hall/hall-ticket.ts";
import { type FloorRows, isCalling, minuteMs, takes, waitingToday } from "../floor-rows.ts";
import { grouped } from "../../frame/grouped.ts";
import { type Alert, makeAlert, type Trouble } from "./alert.ts";

/** [M2] People wait and nobody calls them. */
export function unservedAlerts(rows: FloorRows, now: number): Alert[] {
  const waiting = waitingToday(rows);
  const calling = rows.desks.filter(isCalling);
  const left = waiting.filter((ticket) => !calling.some((desk) => takes(desk, ticket)));
  if (left.length > 0 && calling.length === 0)
    return [makeAlert({ kind: "no-desk", count: left.length }, "", { at: "desks" }, longestMs(left, now))];
  const bound = grouped(
    left.filter(({ boundTo }) => boundTo !== undefined),
    ({ boundTo }) => boundTo ?? "",
  );
  const free = grouped(
    left.filter(({ boundTo }) => boundTo === undefined),
    ({ serviceId }) => serviceId,
  );
  return [
    ...[...free].map(([serviceId, tickets]) => {
      const paused = rows.desks
        .filter((desk) => desk.open && desk.serviceIds.includes(serviceId))
        .map((desk) => desk.number);
      const trouble: Trouble = { kind: "unserved", serviceId, paused, count: tickets.length };
      return makeAlert(trouble, serviceId, { at: "service", serviceId }, longestMs(tickets, now));
    }),
    ...[...bound].map(([deskId, tickets]) =>
      makeAlert(
        { kind: "unserved-desk", deskId, count: tickets.length },
        deskId,
        { at: "desk", deskId },
        longestMs(tickets, now),
      ),
    ),
  ];
}

/** How long whoever has waited longest has waited. */
export const longestMs = (tickets: readonly HallTicket[], now: number): number =>
  Math.max(0, ...tickets.map(({ waitsSince }) => elapsedSince(waitsSince, now)));

/** [M3] Over the guard, one for each service; or longer than people are told, one for each queue. */
export function longWaitAlerts(rows: FloorRows, now: number): Alert[] {
  const waiting = waitingToday(rows);
  return [
    ...[...grouped(waiting, ({ serviceId }) => serviceId)].flatMap(([serviceId, tickets]) =>
      overGuard(serviceId, tickets, rows, now),
    ),
    ...[...grouped(waiting, ({ serviceId }) => rows.services.get(serviceId)?.queue ?? "")].flatMap(([queue, tickets]) =>
      pastRange(queue, tickets, rows, now),
    ),
  ];
}

function overGuard(serviceId: string, tickets: readonly HallTicket[], rows: FloorRows, now: number): Alert[] {
  const over = tickets.filter(({ waitsSince }) => elapsedSince(waitsSince, now) >= rows.guardMinutes * minuteMs);
  const first = longestOf(over, now);
  if (!first) return [];
  const trouble: Trouble = { kind: "long-wait", serviceId, number: first.number, count: over.length };
  return [makeAlert(trouble, serviceId, { at: "service", serviceId }, elapsedSince(first.waitsSince, now))];
}

/** Before half the guard nobody need worry; whoever is over the guard is told of already. */
function pastRange(queue: string, tickets: readonly HallTicket[], rows: FloorRows, now: number): Alert[] {
  const high = rows.waits.get(queue)?.wait?.high;
  const first = longestOf(tickets, now);
  if (high === undefined || !first) return [];
  const forMs = elapsedSince(first.waitsSince, now);
  const guardMs = rows.guardMinutes * minuteMs;
  if (forMs < high * minuteMs || forMs < guardMs / 2 || forMs >= guardMs) return [];
  return [makeAlert({ kind: "past-range", queue, number: first.number, high }, queue, { at: "queue", queue }, forMs)];
}

function longestOf(tickets: readonly HallTicket[], now: number): HallTicket | undefined {
  return [...tickets].sort((a, b) => elapsedSince(b.waitsSince, now) - elapsedSince(a.waitsSince, now))[0];
}
