import { type Language } from "@openhall/shared/core";
import { type TicketRow } from "@openhall/shared/queue";
import { durationInWords, timeOfDay } from "@openhall/shared/ui";
import { statementWords } from "./statement-words.ts";

/** What the page says about a ticket. `tone` chooses the colour; the words say the same without it. */
export interface Statement {
  readonly tone: "waiting" | "called" | "serving" | "away" | "ended";
  readonly headline: string;
  /** Why, how often, which desk: short lines under the headline. */
  readonly details: readonly string[];
  /** What to do. */
  readonly advice: string;
}

type Say = (typeof statementWords)[Language];

const minuteMs = 60_000;

/** `stale`: too old to be told as if it were so now; then nothing is claimed that may have changed. */
export function stateTicket(ticket: TicketRow, language: Language, stale: boolean): Statement {
  const say = statementWords[language];
  switch (ticket.status) {
    case "reserved":
      return { tone: "waiting", headline: say.reserved, details: [], advice: stale ? say.stale : say.reservedHint };
    case "waiting":
      return stateWaiting(ticket, language, stale);
    case "called":
      return stale ? stateLongAgoCalled(ticket, say) : stateCalled(ticket, say, language);
    case "serving":
      return {
        tone: "serving",
        headline: ticket.desk ? say.servingAt({ desk: ticket.desk.number }) : say.serving,
        details: [],
        advice: stale ? say.stale : "",
      };
    case "missed":
      return { tone: "away", headline: say.missed, details: [], advice: stale ? say.stale : say.missedHint };
    case "held":
      return { tone: "away", ...stateHeld(ticket, say), ...(stale && { advice: say.stale }) };
    case "ended":
      return { tone: "ended", details: [], ...stateEnd(ticket.outcome, say) };
    default:
      return ticket.status satisfies never;
  }
}

function stateWaiting(ticket: TicketRow, language: Language, stale: boolean): Statement {
  const { ahead, wait, appointmentAt, returning, desk } = ticket;
  const say = statementWords[language];
  const known = ahead !== undefined && !stale;
  const range = wait && durationInWords(wait.low * minuteMs, wait.high * minuteMs, language);
  return {
    tone: "waiting",
    headline: known ? say.ahead({ count: ahead }) : say.waiting,
    details: present([
      known && range ? say.wait({ range }) : undefined,
      appointmentAt && say.appointmentAt({ time: timeOfDay(appointmentAt, phoneZone()) }),
      returning && say.willReturn,
      desk && say.onlyDesk({ desk: desk.number }),
    ]),
    advice: stale ? say.stale : say.waitingHint,
  };
}

function stateHeld({ desk, holdReason }: TicketRow, say: Say): Pick<Statement, "headline" | "details" | "advice"> {
  const details = present([desk && say.atDesk({ desk: desk.number })]);
  switch (holdReason) {
    case "papers-kept":
      return { headline: say.papersKept, details, advice: say.papersKeptHint };
    case "awaiting-back-office":
      return { headline: say.backOffice, details, advice: say.backOfficeHint };
    case "visitor-returns":
    case undefined:
      return { headline: say.comeBack, details, advice: say.comeBackHint };
    default:
      return holdReason satisfies never;
  }
}

function stateCalled({ desk, calls = 1, reason }: TicketRow, say: Say, language: Language): Statement {
  return {
    tone: "called",
    headline: desk ? say.goTo({ desk: desk.number }) : say.called,
    details: present([
      desk?.name[language],
      calls > 1 ? say.calls({ count: calls }) : undefined,
      reason && say.reasons({ reason }),
    ]),
    advice: say.calledHint,
  };
}

const present = (lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((line) => line !== undefined);

/** A visitor's phone shows the hour of the hall they stand in. */
const phoneZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

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
      return { headline: say.missed, advice: say.missedEndHint };
    case "cancelled-by-visitor":
      return { headline: say.cancelledByVisitor, advice: say.cancelledByVisitorHint };
    case "cancelled-by-staff":
      return { headline: say.cancelledByStaff, advice: say.cancelledByStaffHint };
    case "lapsed":
      return { headline: say.lapsed, advice: say.lapsedHint };
    case "ended-by-desk-close":
      return { headline: say.deskClosed, advice: say.deskClosedHint };
    case "expired-at-close":
      return { headline: say.expired, advice: say.expiredHint };
    case "transferred-to-service":
    case "transferred-to-desk":
    case "held":
    case "requeued":
    case undefined:
      return { headline: say.ended, advice: say.endedHint };
    default:
      return outcome satisfies never;
  }
}
