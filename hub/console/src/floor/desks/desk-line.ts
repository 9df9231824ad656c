// How a desk stands, as the floor sees it. Pure.
import { type PauseReason } from "@openhall/shared/queue";
import { type ServiceRow } from "@openhall/shared/venue";
import { elapsedSince } from "../../frame/time.ts";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";
import { minuteMs } from "../floor-rows.ts";

export interface DeskVisit {
  readonly number: string;
  readonly status: "called" | "serving";
  readonly serviceId: string;
  /** Since the call, or since the visit began. */
  readonly forMs: number;
  /** Of the service; only while serving. */
  readonly targetMs?: number;
  readonly isOver: boolean;
  readonly calls: number;
}

export interface DeskLine {
  readonly desk: HallDesk;
  readonly standing: "closed" | "paused" | "busy" | "idle";
  readonly pause?: { readonly reason: PauseReason; readonly forMs: number };
  readonly idleMs?: number;
  readonly visit?: DeskVisit;
}

/** A visitor who was called and has not come for so long is probably not coming. */
const notComeMs = 2 * minuteMs;

export function deskLineOf(
  desk: HallDesk,
  tickets: ReadonlyMap<string, HallTicket>,
  services: ReadonlyMap<string, ServiceRow>,
  now: number,
): DeskLine {
  if (!desk.open) return { desk, standing: "closed" };
  const visitor = desk.ticketId === undefined ? undefined : tickets.get(desk.ticketId);
  const visit = visitor && visitOf(visitor, services.get(visitor.serviceId), now);
  const pause = desk.paused && { reason: desk.paused.reason, forMs: elapsedSince(desk.paused.at, now) };
  const idle = !visit && desk.idleSince !== undefined ? { idleMs: elapsedSince(desk.idleSince, now) } : {};
  return { desk, standing: standingOf(desk, visit), ...(visit && { visit }), ...(pause && { pause }), ...idle };
}

function standingOf(desk: HallDesk, visit: DeskVisit | undefined): DeskLine["standing"] {
  if (desk.paused) return "paused";
  return visit ? "busy" : "idle";
}

function visitOf(visitor: HallTicket, service: ServiceRow | undefined, now: number): DeskVisit {
  const { number, serviceId, calls = 1 } = visitor;
  if (visitor.status !== "serving") {
    const forMs = elapsedSince(visitor.calledAt, now);
    return { number, status: "called", serviceId, forMs, calls, isOver: forMs >= notComeMs };
  }
  const forMs = elapsedSince(visitor.startedAt, now);
  const targetMs = service && service.targetMinutes * minuteMs;
  return {
    number,
    status: "serving",
    serviceId,
    forMs,
    calls,
    ...(targetMs !== undefined && { targetMs }),
    isOver: targetMs !== undefined && forMs > targetMs,
  };
}

/** Ids of the services whose queue the desk's plate names: what it takes while nothing else was set. */
export const servicesOfQueues = (desk: Pick<HallDesk, "queues">, services: ReadonlyMap<string, ServiceRow>): string[] =>
  [...services].filter(([, { queue }]) => desk.queues.includes(queue)).map(([id]) => id);

/** Whether the desk takes just the services of its queues. */
export function takesItsQueues(desk: HallDesk, services: ReadonlyMap<string, ServiceRow>): boolean {
  const own = servicesOfQueues(desk, services);
  return own.length === desk.serviceIds.length && own.every((id) => desk.serviceIds.includes(id));
}
