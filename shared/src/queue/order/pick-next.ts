import { type Instant, later } from "../../core/index.ts";
import { countOf, firstOf, type Sorting } from "./lines.ts";
import { type HallState, type LineKind, type WaitingTicket } from "../state.ts";
import { type CallReason } from "../ticket.ts";

/** The lines of a hall and what a return waits for: all that is asked of it, so that a page can ask what would be next. */
interface WaitingHall {
  readonly waiting: Readonly<HallState["waiting"]>;
  readonly calls: Readonly<HallState["calls"]>;
}

/** What `pickNext` needs to know of the desk and its hall. */
export interface PickRules {
  /** Keys of `HallState.waiting` that the desk calls from: its services and its own line. */
  readonly lines: readonly string[];
  /** Whether `lines` stand in order of preference. */
  readonly ranked: boolean;
  readonly priorityWindow: boolean;
  readonly guardMinutes: number;
  readonly appointmentEarlyMinutes: number;
  /** Whether each of the desk's last two calls went by the guard. */
  readonly guardCalls: readonly boolean[];
}

export interface Pick {
  readonly ticketId: string;
  readonly reason: CallReason;
}

/**
 * Who is next at a desk, and why: an ordered list of named rules, the same for the desk's “next”, the estimate and any
 * what-if. Undefined when nobody waits for the desk. Source: docs/rules.md [Q20]–[Q29].
 */
export function pickNext(hall: WaitingHall, rules: PickRules, now: Instant): Pick | undefined {
  return (
    byReturning(hall, rules) ??
    byGuard(hall, rules, now) ??
    byAppointment(hall, rules, now) ??
    byPriorityWindow(hall, rules) ??
    byOrder(hall, rules) ??
    byNothingElse(hall, rules)
  );
}

/**
 * [Q27] Back from “missed”, “give way” or a hold, as soon as the calls that were to pass have passed, or nobody of the queue is
 * left to go first: those calls may never come.
 */
function byReturning(hall: WaitingHall, { lines }: PickRules): Pick | undefined {
  const othersOf = new Set(lines.map((key) => hall.waiting[key]?.patience[0]?.queue));
  let due: WaitingTicket | undefined;
  let alone: WaitingTicket | undefined;
  for (const key of lines)
    for (const place of hall.waiting[key]?.returning ?? [])
      if ((place.afterCalls ?? 0) <= (hall.calls[place.queue] ?? 0)) due = firstOf(due, place, "ordinary");
      else if (!othersOf.has(place.queue)) alone = firstOf(alone, place, "returning");
  return pick(due ?? alone, "returning");
}

/**
 * [Q21] Waiting longer than the hall's guard, longest first. [Q22] After two such calls of the desk the third goes to a
 * priority visitor, if one waits, so that a long line cannot shut them out.
 */
function byGuard(hall: WaitingHall, rules: PickRules, now: Instant): Pick | undefined {
  const longest = head(hall, rules.lines, "patience");
  if (!longest || longest.waitsSince >= later(now, -rules.guardMinutes * 60_000)) return undefined;
  const isSpent = rules.guardCalls.length === 2 && rules.guardCalls.every(Boolean);
  const priority = isSpent ? head(hall, rules.lines, "priority") : undefined;
  return pick(priority, "credit") ?? pick(longest, "guard");
}

/** [Q28] An appointment whose window has begun, by its time. */
function byAppointment(hall: WaitingHall, rules: PickRules, now: Instant): Pick | undefined {
  const first = head(hall, rules.lines, "appointment");
  const from = later(now, rules.appointmentEarlyMinutes * 60_000);
  return first?.appointmentAt !== undefined && first.appointmentAt <= from ? pick(first, "appointment") : undefined;
}

/** [Q23] A desk with a priority window takes priority visitors first, then everyone. */
const byPriorityWindow = (hall: WaitingHall, rules: PickRules): Pick | undefined =>
  rules.priorityWindow ? pick(head(hall, rules.lines, "priority"), "priority-window") : undefined;

/**
 * [Q24] The smallest issue time less credit. [Q29] With an order of preference, among the first of the services for which
 * somebody waits. The reason names credit or preference only where it changed who is next.
 */
function byOrder(hall: WaitingHall, rules: PickRules): Pick | undefined {
  const byTime = firstByOrder(hall, rules.lines);
  const preferred = rules.ranked ? rules.lines.find((key) => firstByOrder(hall, [key])) : undefined;
  const next = preferred === undefined ? byTime : firstByOrder(hall, [preferred]);
  if (!next || !byTime) return undefined;
  if (next.place !== byTime.place) return pick(next.place, "preference");
  return pick(next.place, next.isByCredit ? "credit" : "order");
}

function firstByOrder(
  hall: WaitingHall,
  lines: readonly string[],
): { readonly place: WaitingTicket; readonly isByCredit: boolean } | undefined {
  const ordinary = head(hall, lines, "ordinary");
  const priority = head(hall, lines, "priority");
  const place = firstOf(ordinary, priority, "ordinary");
  return (
    place && { place, isByCredit: place === priority && ordinary !== undefined && isIssuedBefore(ordinary, place) }
  );
}

const isIssuedBefore = (one: WaitingTicket, other: WaitingTicket): boolean =>
  one.issuedAt === other.issuedAt ? one.ordinal < other.ordinal : one.issuedAt < other.issuedAt;

/** Nobody else is here: whoever came early for an appointment need not wait for it. */
const byNothingElse = (hall: WaitingHall, { lines }: PickRules): Pick | undefined =>
  pick(head(hall, lines, "appointment"), "appointment");

const pick = (place: WaitingTicket | undefined, reason: CallReason): Pick | undefined =>
  place && { ticketId: place.ticketId, reason };

/** First in the lines of one kind. */
function head(hall: WaitingHall, lines: readonly string[], kind: LineKind | "patience"): WaitingTicket | undefined {
  const sorting: Sorting = kind;
  let first: WaitingTicket | undefined;
  for (const key of lines) first = firstOf(first, hall.waiting[key]?.[kind][0], sorting);
  return first;
}

/** The number that would be first by time alone. */
export const firstByTime = (hall: WaitingHall, lines: readonly string[]): string | undefined =>
  head(hall, lines, "patience")?.number;

/** How many wait in these lines. */
export const waitingIn = (hall: WaitingHall, lines: readonly string[]): number =>
  lines.reduce((count, key) => count + countOf(hall.waiting[key]), 0);
