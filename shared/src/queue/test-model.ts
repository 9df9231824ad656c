// What must be true of the queue, beside the lives that its events tell.
import { expect } from "vitest";
import { type QueueEvent } from "./events.ts";
import { type HallState, type QueueState, type WaitingLines } from "./state.ts";
import { type Life } from "./test-lives.ts";

/** What the queue promises after everything that has happened. */
export type Invariant = (lives: readonly Life[], state: QueueState, events: readonly QueueEvent[]) => void;

/** [Q51] */
export function expectNumbersOnce(lives: readonly Life[], state: QueueState): void {
  expectNoDouble(lives.map(({ issued: { hallId, day, number } }) => `${hallId} ${day} ${number}`));
  const open = lives.filter(({ status }) => status !== "ended");
  expectNoDouble(open.map(({ issued: { hallId, number } }) => `${hallId} ${number}`));
  for (const [hallId, hall] of Object.entries(state.halls)) {
    const numbers = open.filter(({ issued }) => issued.hallId === hallId);
    expect(hall.openNumbers).toEqual(Object.fromEntries(numbers.map(({ issued }) => [issued.number, issued.ticketId])));
    const earlier = numbers.filter(({ issued }) => issued.day < hall.day).map(({ issued }) => issued.ticketId);
    expect(hall.earlier.toSorted()).toEqual(earlier.toSorted());
  }
}

function expectNoDouble(list: readonly string[]): void {
  expect(list.filter((item, index) => list.indexOf(item) !== index)).toEqual([]);
}

/** [Q50] */
export function expectOneTicketADesk(lives: readonly Life[], state: QueueState): void {
  const atDesks = lives
    .filter(({ status }) => status === "called" || status === "serving")
    .map(({ issued, deskId }): [string, string] => [deskId ?? "", issued.ticketId]);
  expectNoDouble(atDesks.map(([deskId]) => deskId));
  const desks = Object.values(state.halls).flatMap((hall) => Object.entries(hall.desks));
  expect(desks.flatMap(([id, { ticketId }]) => (ticketId === undefined ? [] : [[id, ticketId]])).toSorted()).toEqual(
    atDesks.toSorted(),
  );
  const clerks = desks.flatMap(([id, { open }]) => (open ? [[open.clerk, id]] : []));
  expect(Object.entries(state.deskOf).toSorted()).toEqual(clerks.toSorted());
  for (const [, { open, paused, isOffered, autoNext, ticketId, idleSince, undo }] of desks) {
    if (!open) expect({ paused, isOffered, autoNext, idleSince, undo }).toEqual({});
    expect(idleSince !== undefined).toBe(open !== undefined && !paused && ticketId === undefined);
  }
}

/** [Q52] */
export function expectSegments(lives: readonly Life[], state: QueueState): void {
  const kept = lives.filter(({ gone }) => !gone);
  expect(Object.keys(state.tickets)).toEqual(kept.map(({ issued }) => issued.ticketId));
  for (const { issued, status, closed, serviceId } of kept) {
    const ticket = state.tickets[issued.ticketId]!;
    const { standing, segments, enteredAt } = ticket;
    expect(standing.status).toBe(status);
    expect(ticket.serviceId).toBe(serviceId);
    expect(segments.map(({ outcome }) => outcome)).toEqual(closed);
    let entered = ticket.issuedAt;
    for (const segment of segments) {
      expect(segment.enteredAt >= entered).toBe(true);
      expect(segment.endedAt >= segment.enteredAt).toBe(true);
      expect((segment.startedAt ?? segment.endedAt) >= (segment.calledAt ?? segment.enteredAt)).toBe(true);
      entered = segment.endedAt;
    }
    if (standing.status === "ended") expect(segments.at(-1)?.endedAt ?? "").not.toBe("");
    else expect(enteredAt >= (segments.at(-1) ? segments.at(-1)!.enteredAt : issued.at)).toBe(true);
  }
}

/** [Q53] */
export function expectLines(lives: readonly Life[], state: QueueState): void {
  for (const [hallId, hall] of Object.entries(state.halls)) {
    const waiting = lives.filter(({ issued, status }) => issued.hallId === hallId && status === "waiting");
    for (const kind of ["ordinary", "priority", "appointment", "returning"] as const)
      expect(linesOf(hall, kind)).toEqual(
        expectedLines(
          waiting.filter((life) => kindOf(life) === kind),
          keyOf[kind],
        ),
      );
    expect(linesOf(hall, "patience")).toEqual(
      expectedLines(
        waiting.filter((life) => kindOf(life) !== "returning"),
        keyOf.patience,
      ),
    );
  }
}

function kindOf(life: Life): "ordinary" | "priority" | "appointment" | "returning" {
  if (life.returning) return "returning";
  if (life.appointmentAt !== undefined) return "appointment";
  return life.issued.class === "ordinary" ? "ordinary" : "priority";
}

const keyOf: Record<keyof WaitingLines, (life: Life) => string | number> = {
  ordinary: (life) => life.orderAt,
  priority: (life) => life.orderAt,
  appointment: (life) => life.appointmentAt ?? "",
  returning: (life) => life.returning?.afterCalls ?? 0,
  patience: (life) => life.waitsSince,
};

const linesOf = (hall: HallState, kind: keyof WaitingLines): string[][] =>
  Object.entries(hall.waiting)
    .map(([key, lines]) => [key, ...lines[kind].map(({ ticketId }) => ticketId)])
    .filter((line) => line.length > 1)
    .toSorted();

function expectedLines(waiting: readonly Life[], by: (life: Life) => string | number): string[][] {
  const lineOf = (life: Life): string => (life.boundTo === undefined ? life.serviceId : `desk/${life.boundTo}`);
  const keys = [...new Set(waiting.map(lineOf))].toSorted();
  return keys.map((key) => {
    const line = waiting.filter((life) => lineOf(life) === key).toSorted(byPlace(by));
    return [key, ...line.map(({ issued }) => issued.ticketId)];
  });
}

const byPlace =
  (by: (life: Life) => string | number) =>
  (one: Life, other: Life): number =>
    compare(by(one), by(other)) ||
    one.issued.ordinal - other.issued.ordinal ||
    compare(one.issued.ticketId, other.issued.ticketId);

const compare = (one: string | number, other: string | number): number => (one === other ? 0 : one < other ? -1 : 1);

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

/** [Q77] A quota counts the numbers of the day that were not given back before a call; an appointment has one ticket at most. */
export function expectIssued(lives: readonly Life[], state: QueueState): void {
  for (const [hallId, hall] of Object.entries(state.halls)) {
    const given: Record<string, number> = {};
    for (const life of lives) {
      if (life.issued.hallId !== hallId || life.issued.day !== hall.day) continue;
      const only = life.closed.length === 1 ? life.closed[0] : undefined;
      const isGivenBack = life.status === "ended" && (only === "lapsed" || only?.startsWith("cancelled"));
      const wasCalled = life.calledAt !== undefined;
      if (isGivenBack && !wasCalled) continue;
      given[life.issued.serviceId] = (given[life.issued.serviceId] ?? 0) + 1;
    }
    expect(Object.fromEntries(Object.entries(hall.issued).filter(([, count]) => count > 0))).toEqual(given);
  }
}

/** [Q80] What is spoken never overlaps, and is bounded; [Q81] who is to be called again is called. */
export function expectAnnouncements(lives: readonly Life[], state: QueueState): void {
  for (const hall of Object.values(state.halls)) {
    expect(hall.announcements.length).toBeLessThanOrEqual(32);
    let free = "";
    for (const { startsAt, endsAt } of hall.announcements) {
      expect(startsAt >= free && endsAt > startsAt).toBe(true);
      free = endsAt;
    }
    const times = hall.repeats.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    const head = lives.find(({ issued }) => issued.ticketId === hall.repeats[0]?.ticketId);
    if (hall.repeats[0]) expect(head?.status).toBe("called");
  }
}
