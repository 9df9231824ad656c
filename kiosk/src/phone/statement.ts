import { type Language } from "@openhall/shared/core";
import { type TicketRow } from "@openhall/shared/queue";
import { statementWords } from "./statement-words.ts";

/** What the page says about a ticket. `tone` chooses the colour; the words say the same without it. */
export interface Statement {
  readonly tone: "waiting" | "called" | "serving" | "ended";
  readonly headline: string;
  /** Why, how often, which desk: short lines under the headline. */
  readonly details: readonly string[];
  /** What to do. */
  readonly advice: string;
}

type Say = (typeof statementWords)[Language];

/** `stale`: too old to be told as if it were so now; then nothing is claimed that may have changed. */
export function stateTicket(ticket: TicketRow, language: Language, stale: boolean): Statement {
  const say = statementWords[language];
  switch (ticket.status) {
    case "reserved":
      return { tone: "waiting", headline: say.reserved, details: [], advice: stale ? say.stale : say.reservedHint };
    case "waiting":
      return stateWaiting(ticket, say, stale);
    case "called":
      return stale ? stateLongAgoCalled(ticket, say) : stateCalled(ticket, say, language);
    case "serving":
      return {
        tone: "serving",
        headline: ticket.desk ? say.servingAt({ desk: ticket.desk.number }) : say.serving,
        details: [],
        advice: stale ? say.stale : "",
      };
    case "ended":
      return { tone: "ended", details: [], ...stateEnd(ticket.outcome, say) };
    default:
      return ticket.status satisfies never;
  }
}

function stateWaiting({ ahead }: TicketRow, say: Say, stale: boolean): Statement {
  const known = ahead !== undefined && !stale;
  return {
    tone: "waiting",
    headline: known ? say.ahead({ count: ahead }) : say.waiting,
    details: [],
    advice: stale ? say.stale : say.waitingHint,
  };
}

function stateCalled({ desk, calls = 1, reason }: TicketRow, say: Say, language: Language): Statement {
  const details = [
    desk?.name[language],
    calls > 1 ? say.calls({ count: calls }) : undefined,
    reason === "priority" ? say.priority : undefined,
    reason === "long-wait" ? say.longWait : undefined,
  ];
  return {
    tone: "called",
    headline: desk ? say.goTo({ desk: desk.number }) : say.called,
    details: details.filter((detail) => detail !== undefined),
    advice: say.calledHint,
  };
}

const stateLongAgoCalled = ({ desk }: TicketRow, say: Say): Statement => ({
  tone: "waiting",
  headline: desk ? say.calledTo({ desk: desk.number }) : say.waiting,
  details: [],
  advice: say.stale,
});

function stateEnd(outcome: TicketRow["outcome"], say: Say): { headline: string; advice: string } {
  switch (outcome) {
    case "served":
      return { headline: say.served, advice: say.servedHint };
    case "missed":
      return { headline: say.missed, advice: say.missedHint };
    case "cancelled-by-visitor":
      return { headline: say.cancelledByVisitor, advice: say.cancelledByVisitorHint };
    case "cancelled-by-staff":
      return { headline: say.cancelledByStaff, advice: say.cancelledByStaffHint };
    case "lapsed":
      return { headline: say.lapsed, advice: say.lapsedHint };
    case "ended-by-desk-close":
      return { headline: say.deskClosed, advice: say.deskClosedHint };
    case "requeued":
    case undefined:
      return { headline: say.ended, advice: say.endedHint };
    default:
      return outcome satisfies never;
  }
}
