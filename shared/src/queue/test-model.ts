// What must be true of the queue, worked out from the list of its events alone, by the slowest and plainest means.
import { expect } from "vitest";
import { later } from "../core/index.ts";
import { type QueueEvent, type TicketReserved } from "./events.ts";
import { type HallState, type Outcome, type QueueState, type Ticket, type TicketClass } from "./state.ts";

/** A ticket's life, as the events tell it. */
export interface Life {
  readonly issued: TicketReserved;
  status: Ticket["standing"]["status"];
  deskId?: string;
  lapsesAt: string;
  readonly closed: Outcome[];
  /** Left the state with the day on which it ended. */
  gone: boolean;
}

/** What the queue promises after everything that has happened. */
export type Invariant = (lives: readonly Life[], state: QueueState) => void;

export function livesOf(events: readonly QueueEvent[]): Life[] {
  const lives = new Map<string, Life>();
  const days = new Map<string, string>();
  for (const event of events) {
    tell(lives, event);
    if (event.type !== "DayStarted" || event.day <= (days.get(event.hallId) ?? "")) continue;
    days.set(event.hallId, event.day);
    for (const life of lives.values())
      if (life.issued.hallId === event.hallId && life.status === "ended") life.gone = true;
  }
  return [...lives.values()];
}

function tell(lives: Map<string, Life>, event: QueueEvent): void {
  if (event.type === "TicketReserved")
    lives.set(event.ticketId, { issued: event, status: "reserved", lapsesAt: event.lapsesAt, closed: [], gone: false });
  if (event.type === "ReservationsExtended")
    for (const life of lives.values()) life.lapsesAt = later(life.lapsesAt, event.byMs);
  const life = "ticketId" in event ? lives.get(event.ticketId) : undefined;
  if (life) live(life, event);
}

function live(life: Life, event: QueueEvent): void {
  switch (event.type) {
    case "TicketConfirmed":
      expect([life.status, life.closed.at(-1)]).toSatisfy(
        ([status, outcome]) => status === "reserved" || (status === "ended" && outcome === "lapsed"),
      );
      if (life.status === "ended") life.closed.pop();
      life.status = "waiting";
      break;
    case "TicketLapsed":
      expect(life.status).toBe("reserved");
      end(life, "lapsed");
      break;
    case "TicketCancelled":
      expect(["reserved", "waiting"]).toContain(life.status);
      end(life, event.by === "visitor" ? "cancelled-by-visitor" : "cancelled-by-staff");
      break;
    case "TicketCalled":
      expect(life.status).toBe("waiting");
      life.status = "called";
      life.deskId = event.deskId;
      break;
    case "ServingStarted":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
      life.status = "serving";
      break;
    case "ServingFinished":
      expect(life.deskId).toBe(event.deskId);
      end(life, event.outcome);
      break;
    case "TicketRequeued":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
      end(life, "requeued");
      life.status = "waiting";
      break;
  }
}

function end(life: Life, outcome: Outcome): void {
  life.status = "ended";
  life.closed.push(outcome);
  delete life.deskId;
}

/** [Q51] */
export function expectNumbersOnce(lives: readonly Life[]): void {
  expectNoDouble(lives.map(({ issued: { hallId, day, number } }) => `${hallId} ${day} ${number}`));
  const open = lives.filter(({ status }) => status !== "ended");
  expectNoDouble(open.map(({ issued: { hallId, number } }) => `${hallId} ${number}`));
}

function expectNoDouble(list: readonly string[]): void {
  expect(list.filter((item, index) => list.indexOf(item) !== index)).toEqual([]);
}

/** [Q50] */
export function expectOneTicketADesk(lives: readonly Life[], state: QueueState): void {
  const atDesks = lives.flatMap(({ issued, deskId }) => (deskId === undefined ? [] : [[deskId, issued.ticketId]]));
  expectNoDouble(atDesks.map(([deskId]) => deskId ?? ""));
  const desks = Object.values(state.halls).flatMap((hall) => Object.entries(hall.desks));
  expect(desks.flatMap(([id, { ticketId }]) => (ticketId === undefined ? [] : [[id, ticketId]])).toSorted()).toEqual(
    atDesks.toSorted(),
  );
  const clerks = desks.flatMap(([id, { open }]) => (open ? [[open.clerk, id]] : []));
  expect(Object.entries(state.deskOf).toSorted()).toEqual(clerks.toSorted());
}

/** [Q52] */
export function expectSegments(lives: readonly Life[], state: QueueState): void {
  const kept = lives.filter(({ gone }) => !gone);
  expect(Object.keys(state.tickets)).toEqual(kept.map(({ issued }) => issued.ticketId));
  for (const { issued, status, closed } of kept) {
    const { standing, segments, issuedAt, enteredAt } = state.tickets[issued.ticketId]!;
    expect(standing.status).toBe(status);
    expect(segments.map(({ outcome }) => outcome)).toEqual(closed);
    let entered = issuedAt;
    for (const segment of segments) {
      expect(segment.enteredAt).toBe(entered);
      expect(segment.endedAt >= entered).toBe(true);
      entered = segment.endedAt;
    }
    if (standing.status === "ended")
      expect(standing).toMatchObject({ outcome: segments.at(-1)?.outcome, endedAt: segments.at(-1)?.endedAt });
    else expect(enteredAt).toBe(entered);
  }
}

/** [Q53] */
export function expectLines(lives: readonly Life[], state: QueueState): void {
  for (const [hallId, hall] of Object.entries(state.halls)) {
    const here = lives.filter(({ issued, status }) => issued.hallId === hallId && status === "waiting");
    for (const ticketClass of ["ordinary", "priority"] as const)
      expect(linesOf(hall, ticketClass)).toEqual(expectedLines(here, ticketClass));
  }
}

const linesOf = (hall: HallState, ticketClass: TicketClass): string[][] =>
  Object.entries(hall.waiting)
    .map(([serviceId, lines]) => [serviceId, ...lines[ticketClass].map(({ ticketId }) => ticketId)])
    .filter((line) => line.length > 1)
    .toSorted();

function expectedLines(waiting: readonly Life[], ticketClass: TicketClass): string[][] {
  const issued = waiting.map((life) => life.issued).filter((ticket) => ticket.class === ticketClass);
  const serviceIds = [...new Set(issued.map(({ serviceId }) => serviceId))].toSorted();
  return serviceIds.map((serviceId) => {
    const line = issued.filter((ticket) => ticket.serviceId === serviceId).toSorted(byPlace);
    return [serviceId, ...line.map(({ ticketId }) => ticketId)];
  });
}

const byPlace = (one: TicketReserved, other: TicketReserved): number =>
  compare(one.orderAt, other.orderAt) || one.ordinal - other.ordinal || compare(one.ticketId, other.ticketId);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** [Q8] counts what is unconfirmed; [Q6] the earliest silence ends first. */
export function expectReservations(lives: readonly Life[], state: QueueState): void {
  const reserved = lives.filter(({ status }) => status === "reserved");
  const counts: Record<string, number> = {};
  for (const { issued } of reserved) counts[issued.takenBy] = (counts[issued.takenBy] ?? 0) + 1;
  expect(state.reservedBy).toEqual(counts);
  for (const { issued, lapsesAt } of reserved)
    expect(state.tickets[issued.ticketId]?.standing).toEqual({ status: "reserved", lapsesAt });
  const earliest = reserved.map(({ lapsesAt }) => lapsesAt).toSorted()[0];
  const head = state.tickets[state.reserved[0] ?? ""]?.standing;
  expect(head?.status === "reserved" ? head.lapsesAt : undefined).toBe(earliest);
}
