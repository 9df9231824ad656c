// The lives of tickets, as the list of events alone tells them, by the slowest and plainest means.
import { expect } from "vitest";
import { later, millisecondsOf } from "../core/index.ts";
import { type QueueEvent, type TicketReserved } from "./events.ts";
import { type Outcome, type Returning, type Ticket } from "./ticket.ts";

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
    case "VisitorOnWay":
      expect(life).toMatchObject({ status: "called", deskId: event.deskId });
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
