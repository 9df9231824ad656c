// What must be true of the queue, worked out from the list of its events alone, by the slowest and plainest means.
import { expect } from "vitest";
import { later, millisecondsOf } from "../core/index.ts";
import { type QueueEvent, type TicketReserved } from "./events.ts";
import {
  type HallState,
  type Outcome,
  type QueueState,
  type Returning,
  type Ticket,
  type WaitingLines,
} from "./state.ts";

/** A ticket's life, as the events tell it. */
export interface Life {
  readonly issued: TicketReserved;
  status: Ticket["standing"]["status"];
  /** Where it is called, served, held or was missed. */
  deskId?: string;
  lapsesAt: string;
  serviceId: string;
  orderAt: string;
  waitsSince: string;
  calledAt?: string;
  appointmentAt?: string;
  returning?: Returning;
  boundTo?: string;
  closed: Outcome[];
  /** Left the state with the day on which it ended. */
  gone: boolean;
}

/** What the queue promises after everything that has happened. */
export type Invariant = (lives: readonly Life[], state: QueueState, events: readonly QueueEvent[]) => void;

/** Lives by ticket, and what each was before the latest thing that happened to it. */
interface Telling {
  readonly lives: Map<string, Life>;
  readonly before: Map<string, Life>;
  readonly days: Map<string, string>;
  readonly openDesks: Set<string>;
}

export function livesOf(events: readonly QueueEvent[]): Life[] {
  const telling: Telling = { lives: new Map(), before: new Map(), days: new Map(), openDesks: new Set() };
  for (const event of events) {
    tell(telling, event);
    unbindFromClosed(telling, event);
  }
  return [...telling.lives.values()];
}

function tell({ lives, before, days }: Telling, event: QueueEvent): void {
  switch (event.type) {
    case "TicketReserved":
      lives.set(event.ticketId, born(event));
      return;
    case "ReservationsExtended":
      for (const life of lives.values()) life.lapsesAt = later(life.lapsesAt, event.byMs);
      return;
    case "DayStarted":
      if (event.day <= (days.get(event.hallId) ?? "")) return;
      days.set(event.hallId, event.day);
      for (const life of here(lives, event.hallId)) {
        if (life.status === "missed") end(life);
        if (life.status === "ended") life.gone = true;
      }
      return;
    case "HallClosed":
      for (const life of here(lives, event.hallId)) expire(life);
      return;
    case "EarlierExpired":
      for (const life of here(lives, event.hallId)) if (life.issued.day < (days.get(event.hallId) ?? "")) expire(life);
      return;
    case "VerbUndone":
      lives.set(event.ticketId, before.get(event.ticketId)!);
      return;
  }
  const life = "ticketId" in event ? lives.get(event.ticketId) : undefined;
  if (!life) return;
  before.set(life.issued.ticketId, structuredClone(life));
  live(life, event);
}

/** [Q73] Nobody waits for a desk that is closed. */
function unbindFromClosed({ lives, openDesks }: Telling, event: QueueEvent): void {
  if (event.type === "DeskOpened") openDesks.add(event.deskId);
  if (event.type === "DeskClosed") openDesks.delete(event.deskId);
  for (const life of lives.values())
    if (life.status === "waiting" && life.boundTo !== undefined && !openDesks.has(life.boundTo)) delete life.boundTo;
}

const here = (lives: Map<string, Life>, hallId: string): Life[] =>
  [...lives.values()].filter(({ issued }) => issued.hallId === hallId);

const born = (event: TicketReserved): Life => ({
  issued: event,
  status: "reserved",
  lapsesAt: event.lapsesAt,
  serviceId: event.serviceId,
  orderAt: event.orderAt,
  waitsSince: event.at,
  ...(event.appointment && !event.appointment.late ? { appointmentAt: event.appointment.at } : {}),
  closed: [],
  gone: false,
});

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
      expect(["reserved", "waiting", "held", "missed"]).toContain(life.status);
      end(life, atRest(life) ? undefined : event.by === "visitor" ? "cancelled-by-visitor" : "cancelled-by-staff");
      break;
    case "TicketCalled":
      expect(["waiting", "missed", "held"]).toContain(life.status);
      if (atRest(life)) life.waitsSince = withoutSinceCall(life, event.at);
      life.status = "called";
      life.deskId = event.deskId;
      life.calledAt = event.at;
      break;
    case "TicketRecalled":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
      break;
    case "ServingStarted":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
      life.status = "serving";
      break;
    case "ServingFinished":
      expect(["called", "serving"]).toContain(life.status);
      expect(life.deskId).toBe(event.deskId);
      end(life, event.outcome);
      break;
    case "TicketMissed":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
      rest(life, "missed");
      break;
    case "TicketHeld":
      expect(life).toMatchObject({ status: "serving", deskId: event.deskId });
      rest(life, "held");
      break;
    case "TicketRequeued":
      expect(["called", "serving"]).toContain(life.status);
      expect(life.deskId).toBe(event.deskId);
      back(life, event.at, "requeued");
      break;
    case "TicketReturned":
      expect(["missed", "held"]).toContain(life.status);
      back(life, event.at);
      life.returning = event.returning;
      delete life.boundTo;
      if (event.boundTo !== undefined) life.boundTo = event.boundTo;
      break;
    case "WayGiven":
      expect(life.status).toBe("waiting");
      life.returning = event.returning;
      break;
    case "TicketTransferred":
      transfer(life, event);
      break;
    case "ServiceAdded":
      expect(life).toMatchObject({ status: "serving", deskId: event.deskId });
      life.closed.push("served");
      life.serviceId = event.serviceId;
      life.waitsSince = withoutSinceCall(life, event.at);
      life.calledAt = event.at;
      break;
  }
}

function transfer(life: Life, event: Extract<QueueEvent, { type: "TicketTransferred" }>): void {
  expect(["called", "serving"]).toContain(life.status);
  back(life, event.at, "deskId" in event.to ? "transferred-to-desk" : "transferred-to-service");
  delete life.returning;
  delete life.boundTo;
  delete life.appointmentAt;
  if ("deskId" in event.to) life.boundTo = event.to.deskId;
  else life.serviceId = event.to.serviceId;
  if (event.returning) life.returning = event.returning;
  if (event.orderAt === undefined) return;
  life.orderAt = event.orderAt;
  life.waitsSince = event.at;
}

const atRest = ({ status }: Life): boolean => status === "held" || status === "missed";

function rest(life: Life, status: "held" | "missed"): void {
  life.status = status;
  life.closed.push(status);
}

const withoutSinceCall = ({ waitsSince, calledAt }: Life, at: string): string =>
  later(waitsSince, millisecondsOf(at) - millisecondsOf(calledAt ?? at));

/** Waits again: the time since the call does not count as waiting. */
function back(life: Life, at: string, outcome?: Outcome): void {
  if (outcome) life.closed.push(outcome);
  life.status = "waiting";
  life.waitsSince = withoutSinceCall(life, at);
  delete life.deskId;
}

/** Held and missed tickets have no open segment. */
function end(life: Life, outcome?: Outcome): void {
  life.status = "ended";
  if (outcome) life.closed.push(outcome);
  delete life.deskId;
}

function expire(life: Life): void {
  if (["called", "serving", "ended"].includes(life.status)) return;
  end(life, atRest(life) ? undefined : "expired-at-close");
}

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
