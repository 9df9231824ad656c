// Visitors whom nobody calls, or who have waited too long. Pure.
import { elapsedSince } from "../../frame/time.ts";
import { type HallTicket } from "../../hall/hall-ticket.ts";
import { type FloorRows, isCalling, minuteMs, takes, waitingToday } from "../floor-rows.ts";
import { grouped } from "../grouped.ts";
import { type Alert, type AlertPlace, makeAlert, type Trouble } from "./alert.ts";

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

/** [M3] One for each service: over the guard, or else past the range that people are told. */
export function longWaitAlerts(rows: FloorRows, now: number): Alert[] {
  return [...grouped(waitingToday(rows), ({ serviceId }) => serviceId)].flatMap(([serviceId, tickets]) => {
    const [first] = tickets.sort((a, b) => elapsedSince(b.waitsSince, now) - elapsedSince(a.waitsSince, now));
    if (!first) return [];
    const forMs = elapsedSince(first.waitsSince, now);
    const guardMs = rows.guardMinutes * minuteMs;
    const { number } = first;
    const place: AlertPlace = { at: "service", serviceId };
    if (forMs >= guardMs) {
      const count = tickets.filter(({ waitsSince }) => elapsedSince(waitsSince, now) >= guardMs).length;
      return [makeAlert({ kind: "long-wait", serviceId, number, count }, serviceId, place, forMs)];
    }
    const high = rows.waits.get(rows.services.get(serviceId)?.queue ?? "")?.wait?.high ?? Infinity;
    const isPast = forMs >= high * minuteMs && forMs >= guardMs / 2;
    return isPast ? [makeAlert({ kind: "past-range", serviceId, number, high }, serviceId, place, forMs)] : [];
  });
}
