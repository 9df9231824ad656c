// What is said about one ticket, most important first. Pure.
import { type Language } from "@openhall/shared/core";
import { type HallQueueRow } from "@openhall/shared/queue";
import { type ServiceRow } from "@openhall/shared/venue";
import { timeOfDay } from "@openhall/shared/ui";
import { minutesSince } from "../frame/time.ts";
import { type HallDesk, type HallTicket } from "../hall/hall-ticket.ts";
import { countAhead } from "./number-lookup.ts";
import { ticketWords } from "./ticket-words.ts";

/** The hall around the ticket, as the page has it. */
export interface Surroundings {
  readonly tickets: ReadonlyMap<string, HallTicket>;
  readonly services: ReadonlyMap<string, ServiceRow>;
  readonly queues: ReadonlyMap<string, HallQueueRow>;
  readonly desks: readonly HallDesk[];
  readonly timeZone: string;
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
}

/** [G10] The visitors before it, as the hub counts them. */
export function aheadOf(ticket: HallTicket, { tickets, services, queues, desks }: Surroundings): number {
  const queue = services.get(ticket.serviceId)?.queue;
  const desk = desks.find(({ deskId }) => deskId === ticket.boundTo);
  const ofQueue = [...services].flatMap(([id, service]) => (service.queue === queue ? [id] : []));
  return countAhead(ticket, {
    tickets: [...tickets.values()],
    serviceIds: desk ? desk.serviceIds : ofQueue,
    calls: (queue === undefined ? undefined : queues.get(queue))?.calls ?? 0,
  });
}

export function standingInWords(ticket: HallTicket, around: Surroundings, language: Language): string[] {
  const say = ticketWords[language];
  const { number } = ticket;
  const desk = plateOf(ticket.deskId, around.desks);
  switch (ticket.status) {
    case "waiting":
      return [
        say.waiting({ number, minutes: minutesSince(ticket.issuedAt, around.now) }),
        say.ahead({ count: aheadOf(ticket, around) }),
        ...(ticket.returning ? [say.returning] : []),
        ...(ticket.appointmentAt ? [say.appointment({ time: timeOfDay(ticket.appointmentAt, around.timeZone) })] : []),
        ...(ticket.boundTo ? [say.boundTo({ desk: plateOf(ticket.boundTo, around.desks) })] : []),
      ];
    case "called":
      return [say.called({ number, desk })];
    case "serving":
      return [say.serving({ number, desk })];
    case "missed":
      return [say.missed({ number, desk, time: calledTime(ticket, around.timeZone) }), say.missedMeans];
    case "held":
      return [heldInWords(ticket, language), say.heldMeans];
  }
}

function heldInWords({ number, holdReason }: HallTicket, language: Language): string {
  const say = ticketWords[language];
  switch (holdReason) {
    case "papers-kept":
      return say.heldPapers({ number });
    case "awaiting-back-office":
      return say.heldBackOffice({ number });
    default:
      return say.heldReturns({ number });
  }
}

/** When it was called for the last time; when it was missed where that is not known. */
const calledTime = ({ calledAt, since, issuedAt }: HallTicket, timeZone: string): string =>
  timeOfDay(calledAt ?? since ?? issuedAt, timeZone);

const plateOf = (deskId: string | undefined, desks: readonly HallDesk[]): string =>
  `${desks.find((desk) => desk.deskId === deskId)?.number ?? deskId ?? ""}`;
