// What one ticket adds to the figures of a day. Everything counts on the day on which it happened: a wait when it ends with the
// call, a visit when it ends, a hold when it begins. A ticket of an earlier day is in no hour: it was issued in none of these.
import { type Instant } from "../../core/index.ts";
import { type CountedDay, span, spanWithin } from "./figures-day.ts";
import { type Tally, type Tallies, tallyOf } from "./figures-tally.ts";
import { type Outcome, type Segment, type Ticket } from "../ticket.ts";

/** A segment, or the one that is still open at a desk. */
type Visit = Omit<Segment, "endedAt" | "outcome"> & Partial<Pick<Segment, "endedAt" | "outcome">>;

interface Book {
  readonly day: CountedDay;
  readonly ticket: Ticket;
  /** Whether it was in the day. */
  happened(at: Instant | undefined): at is Instant;
  /** The total, the hour, and these rows besides. */
  rows(...keys: readonly string[]): readonly Tally[];
  desk(deskId: string | undefined): readonly Tally[];
}

export function countTicket(tallies: Tallies, ticket: Ticket, day: CountedDay): void {
  const isOfDay = ticket.day === day.day;
  const general = ["total", ...(isOfDay ? [`hour/${day.hourOf(ticket.issuedAt)}`] : [])];
  const book: Book = {
    day,
    ticket,
    happened: (at): at is Instant => at !== undefined && (isOfDay || at >= day.from),
    rows: (...keys) => [...general, ...keys].map((key) => tallyOf(tallies, key)),
    desk: (deskId) => (deskId === undefined ? [] : [tallyOf(tallies, `desk/${deskId}`)]),
  };
  if (isOfDay) for (const row of book.rows(service(ticket.segments[0] ?? ticket))) row.issued += 1;
  for (const segment of ticket.segments) countVisit(book, segment);
  countHolds(book);
  countStanding(book);
}

const service = ({ serviceId }: { readonly serviceId: string }): string => `service/${serviceId}`;

/** What became of a visit, in its service's row and its desk's. */
const visitCounts: Partial<Record<Outcome, "served" | "missed">> = {
  served: "served",
  "ended-by-desk-close": "served",
  missed: "missed",
};

/** [Q134] How a ticket ended without having been served; it may have been at no desk. */
const endCounts: Partial<Record<Outcome, "cancelled" | "lapsed" | "expired">> = {
  "cancelled-by-visitor": "cancelled",
  "cancelled-by-staff": "cancelled",
  lapsed: "lapsed",
  "expired-at-close": "expired",
};

/** [Q133] Outcomes after which the time from start to end was service: not of what ended itself. */
const served: ReadonlySet<Outcome> = new Set<Outcome>([
  "served",
  "held",
  "transferred-to-service",
  "transferred-to-desk",
  "cancelled-by-visitor",
]);

function countVisit(book: Book, visit: Visit): void {
  const desk = book.desk(visit.deskId);
  const rows = [...book.rows(service(visit)), ...desk];
  if (book.happened(visit.calledAt)) {
    for (const row of desk) row.issued += 1;
    const waitMs = waitMsOf(visit, visit.calledAt, book.ticket);
    if (waitMs > 0) for (const row of rows) row.waits.push(waitMs);
  }
  if (!book.happened(visit.endedAt) || visit.outcome === undefined) return;
  const visitCount = visitCounts[visit.outcome];
  if (visitCount) for (const row of rows) row[visitCount] += 1;
  const endCount = endCounts[visit.outcome];
  if (endCount) for (const row of desk) row[endCount] += 1;
  if (visit.startedAt === undefined || !served.has(visit.outcome)) return;
  for (const row of rows) row.servings.push(span(visit.startedAt, visit.endedAt));
  countBusy(book, visit.deskId, visit.startedAt, visit.endedAt);
}

/**
 * [Q132] From entering the queue to the call, or until the visitor first let others go ahead. Zero where there was no wait: a
 * visit without a ticket, a service added at the desk, a call of somebody who had been missed or held.
 */
function waitMsOf({ enteredAt }: Visit, calledAt: Instant, { moments }: Ticket): number {
  const gaveWay = moments.find(({ what, at }) => what === "gave-way" && at >= enteredAt && at <= calledAt);
  return span(enteredAt, gaveWay?.at ?? calledAt);
}

function countBusy({ day, desk, rows }: Book, deskId: string | undefined, from: Instant, to: Instant): void {
  const busyMs = spanWithin(day, from, to);
  for (const row of [...desk(deskId), ...rows().slice(0, 1)]) row.busyMs += busyMs;
}

/** [Q135] Until the visitor is back, the ticket ends, or now. */
function countHolds(book: Book): void {
  const { segments } = book.ticket;
  segments.forEach((held, index) => {
    if (held.outcome !== "held" || !book.happened(held.endedAt)) return;
    const heldMs = span(held.endedAt, segments[index + 1]?.enteredAt ?? heldUntil(book));
    for (const row of [...book.rows(service(held)), ...book.desk(held.deskId)]) {
      row.holds += 1;
      row.heldMs += heldMs;
    }
  });
}

function heldUntil({ ticket: { standing, enteredAt }, day }: Book): Instant {
  if (standing.status === "held") return day.to;
  return standing.status === "ended" ? standing.endedAt : enteredAt;
}

function countStanding(book: Book): void {
  const { ticket } = book;
  const { standing } = ticket;
  switch (standing.status) {
    case "waiting":
      for (const row of [...book.rows(service(ticket)), ...book.desk(ticket.boundTo)]) row.waitingNow += 1;
      break;
    case "called":
    case "serving":
      countVisit(book, { ...standing, serviceId: ticket.serviceId, enteredAt: ticket.enteredAt });
      if (standing.status === "serving") countBusy(book, standing.deskId, standing.startedAt, book.day.to);
      break;
    case "ended": {
      const endCount = endCounts[standing.outcome];
      if (endCount && book.happened(standing.endedAt)) for (const row of book.rows(service(ticket))) row[endCount] += 1;
      break;
    }
    case "reserved":
    case "held":
    case "missed":
      break;
  }
}
