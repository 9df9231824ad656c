import { type Instant, later } from "../core/index.ts";
import { earlierOf } from "./lines.ts";
import { type CallReason, type HallState, type TicketClass, type WaitingTicket } from "./state.ts";

/** What `pickNext` needs to know of the desk and its hall. */
export interface PickRules {
  /** Services the desk takes. */
  readonly serviceIds: readonly string[];
  readonly priorityWindow: boolean;
  readonly guardMinutes: number;
}

export interface Pick {
  readonly ticketId: string;
  readonly reason: CallReason;
}

/**
 * Who is next at a desk, and why: an ordered list of named rules, the same for the desk's “next”, the estimate and any
 * what-if. Undefined when nobody waits for the desk's services. Source: docs/rules.md [Q20]–[Q25].
 */
export function pickNext(hall: HallState, rules: PickRules, now: Instant): Pick | undefined {
  const ordinary = head(hall, rules.serviceIds, "ordinary");
  const priority = head(hall, rules.serviceIds, "priority");
  return (
    byGuard(hall, rules, now) ??
    byGuardLimit(hall, priority, rules, now) ??
    byPriorityWindow(rules, priority) ??
    byOrder(ordinary, priority)
  );
}

/** [Q21] Waiting longer than the hall's guard, longest first; at most two such calls in three while priority visitors wait. */
function byGuard(hall: HallState, rules: PickRules, now: Instant): Pick | undefined {
  const longest = longestWaiting(hall, rules.serviceIds);
  if (!longest || !isOverGuard(longest, rules, now)) return undefined;
  if (guardIsSpent(hall) && head(hall, rules.serviceIds, "priority")) return undefined;
  return { ticketId: longest.ticketId, reason: "guard" };
}

/** [Q22] After two guard calls in a row the third goes to a priority visitor, so that a long line cannot shut them out. */
function byGuardLimit(
  hall: HallState,
  priority: WaitingTicket | undefined,
  rules: PickRules,
  now: Instant,
): Pick | undefined {
  const longest = longestWaiting(hall, rules.serviceIds);
  if (!priority || !longest || !isOverGuard(longest, rules, now) || !guardIsSpent(hall)) return undefined;
  return { ticketId: priority.ticketId, reason: "credit" };
}

/** [Q23] A desk with a priority window takes priority visitors first, then everyone. */
function byPriorityWindow(rules: PickRules, priority: WaitingTicket | undefined): Pick | undefined {
  return rules.priorityWindow && priority ? { ticketId: priority.ticketId, reason: "priority-window" } : undefined;
}

/** [Q24] The smallest issue time less credit. The reason says “credit” only where the credit changed who is next. */
function byOrder(ordinary: WaitingTicket | undefined, priority: WaitingTicket | undefined): Pick | undefined {
  const next = earlierOf(ordinary, priority, "orderAt");
  if (!next) return undefined;
  const jumped = next === priority && ordinary !== undefined && earlierOf(ordinary, priority, "issuedAt") === ordinary;
  return { ticketId: next.ticketId, reason: jumped ? "credit" : "order" };
}

const isOverGuard = (place: WaitingTicket, rules: PickRules, now: Instant): boolean =>
  place.issuedAt < later(now, -rules.guardMinutes * 60_000);

const guardIsSpent = (hall: HallState): boolean => hall.guardCalls.length === 2 && hall.guardCalls.every(Boolean);

/** First in line by order among the services. */
function head(hall: HallState, serviceIds: readonly string[], ticketClass: TicketClass): WaitingTicket | undefined {
  let first: WaitingTicket | undefined;
  for (const serviceId of serviceIds) first = earlierOf(first, hall.waiting[serviceId]?.[ticketClass][0], "orderAt");
  return first;
}

/** Within a line order and issue time agree, since its credit is one and the same. */
function longestWaiting(hall: HallState, serviceIds: readonly string[]): WaitingTicket | undefined {
  let longest: WaitingTicket | undefined;
  for (const serviceId of serviceIds) {
    const lines = hall.waiting[serviceId];
    longest = earlierOf(longest, lines?.ordinary[0], "issuedAt");
    longest = earlierOf(longest, lines?.priority[0], "issuedAt");
  }
  return longest;
}
