// What in the hall needs somebody, most urgent first. Pure: rows and the time in, alerts out.
import { elapsedSince } from "../../frame/time.ts";
import { type FloorRows, minuteMs } from "../floor-rows.ts";
import { type Alert, byUrgency, makeAlert, type Trouble } from "./alert.ts";
import { deskAlerts } from "./desk-alerts.ts";
import { longWaitAlerts, unservedAlerts } from "./waiting-alerts.ts";

const longHoldMs = 30 * minuteMs;

/** [M1] Everything that needs somebody now; the most urgent first, of one kind what has lasted longest. */
export function alertsOf(rows: FloorRows, now: number): Alert[] {
  return [
    ...unservedAlerts(rows, now),
    ...longWaitAlerts(rows, now),
    ...deskAlerts(rows, now),
    ...screens(rows, now),
    ...earlierDays(rows),
    ...longHolds(rows, now),
  ].sort(byUrgency);
}

/** [M5] A screen, kiosk or printer in trouble, and a zone in which nobody speaks. */
const screens = ({ screens: troubles }: FloorRows, now: number): Alert[] =>
  troubles.map(({ since, ...trouble }) => {
    const forMs = since === undefined ? 0 : Math.max(0, now - since);
    if (trouble.kind === "silent-zone") return makeAlert(trouble, trouble.zone, { at: "screens" }, forMs);
    return makeAlert(trouble, trouble.device, { at: "screen", device: trouble.device }, forMs);
  });

const earlierDays = ({ earlier: count }: FloorRows): Alert[] =>
  count > 0 ? [makeAlert({ kind: "earlier-days", count }, "", { at: "earlier" }, 0)] : [];

/** [M6] Held for so long that nobody may remember. */
const longHolds = ({ tickets, day }: FloorRows, now: number): Alert[] =>
  tickets
    .filter((ticket) => ticket.status === "held" && ticket.day >= day && elapsedSince(ticket.since, now) > longHoldMs)
    .map(({ number, deskId, holdReason, since }) => {
      const trouble: Trouble = {
        kind: "long-hold",
        number,
        ...(deskId && { deskId }),
        ...(holdReason && { reason: holdReason }),
      };
      return makeAlert(trouble, number, { at: "ticket", number }, elapsedSince(since, now));
    });

/** Those whose key was not there before. */
export const newAlerts = (before: ReadonlySet<string>, alerts: readonly Alert[]): Alert[] =>
  alerts.filter(({ key }) => !before.has(key));
