// What a ticket says, read from the state. A kiosk knows a ticket by an answer, so it is on the disk already.
import { type Language, lookup } from "@openhall/shared/core";
import { outlookOf, type QueueState } from "@openhall/shared/queue";
import { type VenueState } from "@openhall/shared/venue";
import { type Model } from "../engine/model.ts";
import { type TicketFacts } from "./ticket-markup.ts";

export interface TicketSource {
  readonly model: Pick<Model, "stateOf">;
  /** Where visitors' phones reach the hub, as far as it knows; without a slash at the end. */
  readonly publicUrl: () => string | undefined;
  readonly isRehearsal: boolean;
}

/** Undefined where the hall has no such ticket, or no more: nobody is called by the paper of a ticket that has ended. */
export function readFacts(
  { model, publicUrl, isRehearsal }: TicketSource,
  wanted: { readonly ticketId: string; readonly hallId: string | undefined; readonly language: Language },
): TicketFacts | undefined {
  const queue = model.stateOf("queue");
  const venue = model.stateOf("venue");
  if (!isQueue(queue) || !isVenue(venue)) return undefined;
  const ticket = lookup(queue.tickets, wanted.ticketId);
  if (!ticket || ticket.hallId !== wanted.hallId || ticket.standing.status === "ended") return undefined;
  const hall = lookup(venue.halls, ticket.hallId);
  const service = lookup(venue.services, ticket.serviceId);
  const state = lookup(queue.halls, ticket.hallId);
  if (!hall || !service || !state) return undefined;
  const isBeforeCall = ticket.standing.status === "reserved" || ticket.standing.status === "waiting";
  const url = publicUrl();
  return {
    number: ticket.number,
    language: wanted.language,
    hall: hall.name,
    service: service.name,
    timeZone: hall.timeZone,
    issuedAt: ticket.issuedAt,
    hasPriority: ticket.class !== "ordinary",
    ...(ticket.appointmentAt === undefined ? {} : { appointmentAt: ticket.appointmentAt }),
    ...(isBeforeCall ? outlookOf(state, venue, ticket) : {}),
    guardMinutes: hall.guardMinutes,
    creditMinutes: hall.creditMinutes,
    returnAfterCalls: hall.returnAfterCalls,
    ...(url === undefined ? {} : { address: `${url}/t/${ticket.token}` }),
    isRehearsal,
  };
}

/** The model keeps what the topic of that name has made; a hub without the topic has nothing. */
const isQueue = (state: unknown): state is QueueState =>
  typeof state === "object" && state !== null && "tickets" in state;
const isVenue = (state: unknown): state is VenueState =>
  typeof state === "object" && state !== null && "services" in state;
