import { accept, later, lookup, refuse } from "../../core/index.ts";
import { announcedAgain, withdrawn } from "./announced.ts";
import { atOwnDesk, type OpenDesk } from "./callers-desk.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { type VerbUndone } from "../events.ts";
import { type QueueState, type Undoable } from "../state.ts";

/** [Q90] How long a verb can be taken back. */
export const undoMs = 10_000;

/** [Q90] Takes back the desk's last verb, unless somebody has touched the ticket or the desk since. */
export const undo = (state: QueueState, context: QueueContext): QueueDecision =>
  atOwnDesk(state, context, (at, event) => {
    const last = at.hall.desks[at.desk.id]?.undo;
    if (!last || last.clerk !== context.sender.id) return refuse("nothing-to-undo");
    if (context.now > later(last.at, undoMs)) return refuse("undo-too-late");
    if (!isUntouched(last, at, state)) return refuse("undo-superseded", { number: last.before.number });
    const { verb, ticketId } = last;
    const undone: VerbUndone = { ...event, type: "VerbUndone", ticketId, verb };
    const result = { verb, ticketId, number: last.before.number };
    const { standing, number } = last.before;
    if (standing.status === "called")
      return accept([undone, announcedAgain(at.hall, { ...event, ticketId, number }, standing.calls, context)], result);
    if (verb !== "call") return accept([undone], result);
    const { spoken, events } = withdrawn(at.hall, event.hallId, ticketId, context);
    return accept([spoken ? { ...undone, wasSpoken: true } : undone, ...events], result);
  });

function isUntouched({ ticketId, revision, before }: Undoable, { hall, ticket }: OpenDesk, state: QueueState): boolean {
  if (state.tickets[ticketId]?.revision !== revision) return false;
  // A number of yesterday is given out again as soon as it is over.
  if ((lookup(hall.openNumbers, before.number) ?? ticketId) !== ticketId) return false;
  const goesBackToDesk = before.standing.status === "called" || before.standing.status === "serving";
  return !goesBackToDesk || ticket === undefined || ticket.id === ticketId;
}
