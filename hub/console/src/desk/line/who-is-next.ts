// The line of one desk as it would be called now, and why: the hub's own rule, asked again and again.
import { type Instant } from "@openhall/shared/core";
import { type CallReason, pickNext, type PickRules } from "@openhall/shared/queue";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";

type WaitingLines = Parameters<typeof pickNext>[0]["waiting"][string];
type WaitingTicket = WaitingLines["patience"][number];

export interface NextInLine {
  readonly ticket: HallTicket;
  readonly reason: CallReason;
}

/** What the rules need beside the tickets. */
export interface LineRules {
  readonly guardMinutes: number;
  readonly appointmentEarlyMinutes: number;
  /** The queue of a service. */
  readonly queueOf: (serviceId: string) => string;
  /** Calls so far of a queue. */
  readonly callsOf: (queue: string) => number;
}

/** Whether this ticket waits for this desk. */
export const waitsFor = (ticket: HallTicket, { deskId, serviceIds }: HallDesk): boolean =>
  ticket.status === "waiting" &&
  (ticket.boundTo === undefined ? serviceIds.includes(ticket.serviceId) : ticket.boundTo === deskId);

/** Everybody who waits for `desk`, in the order in which it would call them now. */
export function whoIsNext(
  tickets: readonly HallTicket[],
  desk: HallDesk,
  rules: LineRules,
  now: Instant,
): readonly NextInLine[] {
  const waiting = new Map(
    tickets.filter((ticket) => waitsFor(ticket, desk)).map((ticket) => [ticket.ticketId, ticket]),
  );
  const lines = linesOf([...waiting.values()], rules);
  const calls: Record<string, number> = {};
  for (const { serviceId } of waiting.values())
    calls[rules.queueOf(serviceId)] = rules.callsOf(rules.queueOf(serviceId));
  const picking: PickRules = {
    lines: [deskLine(desk.deskId), ...desk.serviceIds],
    ranked: desk.ranked,
    priorityWindow: desk.priorityWindow,
    guardMinutes: rules.guardMinutes,
    appointmentEarlyMinutes: rules.appointmentEarlyMinutes,
    guardCalls: [],
  };
  const order: NextInLine[] = [];
  let guardCalls: readonly boolean[] = [];
  for (;;) {
    const next = pickNext({ waiting: lines, calls }, { ...picking, guardCalls }, now);
    const ticket = next && waiting.get(next.ticketId);
    if (!ticket) return order;
    order.push({ ticket, reason: next.reason });
    guardCalls = [...guardCalls.slice(-1), next.reason === "guard"];
    const queue = rules.queueOf(ticket.serviceId);
    calls[queue] = (calls[queue] ?? 0) + 1;
    leave(lines[lineKeyOf(ticket)], ticket.ticketId);
  }
}

/** How many in this line want each service, most first. */
export function countByService(line: readonly NextInLine[]): { serviceId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { ticket } of line) counts.set(ticket.serviceId, (counts.get(ticket.serviceId) ?? 0) + 1);
  return [...counts].map(([serviceId, count]) => ({ serviceId, count })).sort((a, b) => b.count - a.count);
}

const deskLine = (deskId: string): string => `desk/${deskId}`;

const lineKeyOf = ({ boundTo, serviceId }: HallTicket): string =>
  boundTo === undefined ? serviceId : deskLine(boundTo);

type LineKind = keyof WaitingLines;

const sortedBy: Readonly<Record<LineKind, (place: WaitingTicket) => string>> = {
  ordinary: ({ orderAt }) => orderAt,
  priority: ({ orderAt }) => orderAt,
  appointment: ({ appointmentAt, orderAt }) => appointmentAt ?? orderAt,
  returning: ({ afterCalls = 0 }) => `${afterCalls}`.padStart(12, "0"),
  patience: ({ waitsSince }) => waitsSince,
};

const kinds: readonly LineKind[] = ["ordinary", "priority", "appointment", "returning", "patience"];

function linesOf(tickets: readonly HallTicket[], rules: LineRules): Record<string, WaitingLines> {
  const lines: Record<string, WaitingLines> = {};
  for (const ticket of tickets) {
    const line = (lines[lineKeyOf(ticket)] ??= {
      ordinary: [],
      priority: [],
      appointment: [],
      returning: [],
      patience: [],
    });
    const place = placeOf(ticket, rules.queueOf(ticket.serviceId));
    const kind = kindOf(ticket);
    line[kind].push(place);
    if (kind !== "returning") line.patience.push(place);
  }
  for (const line of Object.values(lines)) for (const kind of kinds) line[kind].sort(compareBy(sortedBy[kind]));
  return lines;
}

function kindOf(ticket: HallTicket): Exclude<LineKind, "patience"> {
  if (ticket.returning) return "returning";
  if (ticket.appointmentAt !== undefined) return "appointment";
  return ticket.class === "ordinary" ? "ordinary" : "priority";
}

const placeOf = (ticket: HallTicket, queue: string): WaitingTicket => ({
  ticketId: ticket.ticketId,
  number: ticket.number,
  issuedAt: ticket.issuedAt,
  orderAt: ticket.orderAt,
  waitsSince: ticket.waitsSince,
  // The letter of the queue, then the position in the day's series.
  ordinal: Number(ticket.number.slice(1)),
  serviceId: ticket.serviceId,
  queue,
  ...(ticket.appointmentAt === undefined ? {} : { appointmentAt: ticket.appointmentAt }),
  ...(ticket.returning ? { afterCalls: ticket.returning.afterCalls } : {}),
});

const compareBy =
  (key: (place: WaitingTicket) => string) =>
  (one: WaitingTicket, other: WaitingTicket): number =>
    compareText(key(one), key(other)) || one.ordinal - other.ordinal || compareText(one.ticketId, other.ticketId);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function leave(lines: WaitingLines | undefined, ticketId: string): void {
  if (!lines) return;
  for (const kind of kinds) {
    const index = lines[kind].findIndex((place) => place.ticketId === ticketId);
    if (index >= 0) lines[kind].splice(index, 1);
  }
}
