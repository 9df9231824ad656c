import { accept, lookup, refuse } from "../../core/index.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { closingEvents, openDeskOf } from "./decide-desk.ts";
import { type QueueEvent } from "../events.ts";
import { isAtDesk } from "../order/desks.ts";
import { type QueueState } from "../state.ts";

/** [Q91] At closing people indoors are served; what is still open when a manager closes the hall has expired. */
export function closeHall(
  { hall: hallId }: PayloadOf<"close-hall">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const hall = lookup(state.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  if (hall.closed) return accept([], { hallId, expired: 0 });
  const desks = Object.keys(hall.desks).flatMap((deskId) => openDeskOf(deskId, state, context) ?? []);
  const events: QueueEvent[] = desks.flatMap((desk) => closingEvents(desk, context));
  events.push({ type: "HallClosed", hallId, at: context.now, actor: context.sender.id });
  const served = desks.filter(({ ticket }) => ticket?.standing.status === "serving").length;
  return accept(events, { hallId, expired: Object.keys(hall.openNumbers).length - served });
}

export function openHall(
  { hall: hallId }: PayloadOf<"open-hall">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const hall = lookup(state.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  const opened = { type: "HallOpened" as const, hallId, at: context.now, actor: context.sender.id };
  return accept(hall.closed ? [opened] : [], { hallId });
}

/** [Q92] The day has changed with people waiting: their numbers stay until somebody says that they are over. */
export function expireEarlier(
  { hall: hallId }: PayloadOf<"expire-earlier">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const hall = lookup(state.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  const expired = hall.earlier.filter((ticketId) => {
    const ticket = lookup(state.tickets, ticketId);
    return ticket && !isAtDesk(ticket);
  }).length;
  if (expired === 0) return refuse("nobody-earlier");
  return accept([{ type: "EarlierExpired", hallId, at: context.now, actor: context.sender.id }], { hallId, expired });
}

/** [Q93] Opened or closed by hand until the day changes, or given back to the hours. */
export function setServiceOpening(
  { serviceId, opening }: PayloadOf<"set-service-opening">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const service = lookup(context.reads.venue.services, serviceId);
  const hall = service && state.halls[service.hallId];
  if (!service || service.retired || !hall) return refuse("unknown-service", { serviceId });
  const event = { hallId: service.hallId, at: context.now, actor: context.sender.id };
  const isSo = (lookup(hall.openings, serviceId) ?? "by-hours") === opening;
  return accept(isSo ? [] : [{ ...event, type: "ServiceOpeningSet", serviceId, opening }], { serviceId, opening });
}

/** [Q95] A quota by hand until the day changes, in place of the venue's; without one the venue's again. */
export function setServiceQuota(
  { serviceId, perDay }: PayloadOf<"set-service-quota">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const service = lookup(context.reads.venue.services, serviceId);
  const hall = service && state.halls[service.hallId];
  if (!service || service.retired || !hall) return refuse("unknown-service", { serviceId });
  const event = { hallId: service.hallId, at: context.now, actor: context.sender.id };
  const quota = perDay === undefined ? {} : { perDay };
  const isSo = lookup(hall.quotas, serviceId) === perDay;
  return accept(isSo ? [] : [{ ...event, type: "ServiceQuotaSet", serviceId, ...quota }], { serviceId, ...quota });
}

/** [Q76] All or nothing: every wrong row is named. */
export function importAppointments(
  { hallId, appointments: listed }: PayloadOf<"import-appointments">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const appointments = listed.map((row) => ({ ...row, code: row.code.toUpperCase() }));
  const hall = lookup(state.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  const seen = new Set<string>();
  const rows = appointments.flatMap(({ code, serviceId, at }, index) => {
    const service = lookup(context.reads.venue.services, serviceId);
    const known = lookup(hall.appointments, code);
    const problems = [
      ...(seen.has(code) ? ["code-twice"] : []),
      ...(service?.hallId === hallId && !service.retired ? [] : ["unknown-service"]),
      ...(known?.ticketId !== undefined && (known.at !== at || known.serviceId !== serviceId)
        ? ["already-checked-in"]
        : []),
    ];
    seen.add(code);
    return problems.map((problem) => ({ row: index + 1, code, problem }));
  });
  if (rows.length > 0) return refuse("appointments-wrong", { rows });
  const isNew = ({ code, serviceId, at }: (typeof appointments)[number]): boolean => {
    const known = lookup(hall.appointments, code);
    return known?.serviceId !== serviceId || known.at !== at;
  };
  const changed = appointments.filter(isNew);
  const event = { hallId, at: context.now, actor: context.sender.id };
  return accept(changed.length === 0 ? [] : [{ ...event, type: "AppointmentsImported", appointments: changed }], {
    hallId,
    appointments: appointments.length,
    changed: changed.length,
  });
}
