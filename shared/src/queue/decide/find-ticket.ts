import { lookup, refuse, type Sender } from "../../core/index.ts";
import { type QueueContext } from "../context.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";

/** A ticket with its hall, or why this sender may not reach it. */
export type FoundTicket = { readonly ticket: Ticket; readonly hall: HallState } | ReturnType<typeof refuse>;

export function findTicket(state: QueueState, ticketId: string, sender: Sender): FoundTicket {
  const ticket = lookup(state.tickets, ticketId);
  const hall = ticket && state.halls[ticket.hallId];
  if (!ticket || !hall) return refuse("unknown-ticket", { ticketId });
  if (isElsewhere(sender, ticket.hallId)) return refuse("other-hall", { hallId: ticket.hallId });
  return { ticket, hall };
}

/** [Q10] A device acts in its own hall only; people are not tied to one. */
export const isElsewhere = (sender: Sender, hallId: string): boolean =>
  sender.hallId !== undefined && sender.hallId !== hallId;

/** Whoever holds the token holds the ticket; a visitor only the one they came with. */
export function findByToken(token: string, state: QueueState, { sender }: QueueContext): FoundTicket {
  const isOwn = sender.role !== "visitor" || sender.id === `ticket:${token}`;
  const ticketId = isOwn ? lookup(state.tokens, token) : undefined;
  return ticketId === undefined ? refuse("unknown-ticket") : findTicket(state, ticketId, sender);
}
