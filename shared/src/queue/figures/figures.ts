// [Q130] The figures of a hall's day, from the tickets and the stretches of open desks in the state: nothing is estimated, and
// what was undone was never counted.
import { type CivilDate, civilTimeAt, type Instant, instantOfCivil, lookup } from "../../core/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { type CountedDay } from "./figures-day.ts";
import { countDesks } from "./figures-desk.ts";
import { rowOf, type Tallies, tallyOf } from "./figures-tally.ts";
import { countTicket } from "./figures-ticket.ts";
import { type FiguresRow } from "../rows.ts";
import { type DayFigures, type HallState, type QueueState } from "../state.ts";
import { type Outcome, type Ticket } from "../ticket.ts";

/** Days of figures kept, oldest dropped: a year and a month; of the latest five weeks every row. */
export const figureDaysKept = 396;
export const figureRowDaysKept = 35;

interface Known {
  readonly at: Instant;
  readonly revisions: number;
  readonly venue: VenueState;
  readonly rows: Record<string, FiguresRow>;
}

/** A stream asks for its rows one by one, and each would count the whole day again. */
const known = new WeakMap<HallState, Known>();

/** The rows of `queue.figures/<hall>` by key: every service and desk in use has one, and every hour in which a number was taken. */
export function figuresOf(state: QueueState, hallId: string, venue: VenueState): Record<string, FiguresRow> {
  const hall = lookup(state.halls, hallId);
  const timeZone = lookup(venue.halls, hallId)?.timeZone;
  if (!hall || timeZone === undefined) return {};
  const { at } = hall;
  const revisions = revisionsOf(state, hall);
  const last = known.get(hall);
  if (last?.at === at && last.revisions === revisions && last.venue === venue) return last.rows;
  const rows = countedRows(state, hallId, hall, venue, timeZone);
  known.set(hall, { at, revisions, venue, rows });
  return rows;
}

/** Changes with every event of one and the same millisecond, too; of tickets only the open ones change. */
const revisionsOf = (state: QueueState, hall: HallState): number =>
  Object.values(hall.openNumbers).reduce((sum, id) => sum + (state.tickets[id]?.revision ?? 0), hall.ended.length);

function countedRows(
  state: QueueState,
  hallId: string,
  hall: HallState,
  venue: VenueState,
  timeZone: string,
): Record<string, FiguresRow> {
  const tallies: Tallies = new Map();
  for (const key of [
    "total",
    ...keysInUse(venue.services, hallId, "service"),
    ...keysInUse(venue.desks, hallId, "desk"),
  ])
    tallyOf(tallies, key);
  return rowsOf(tallies, state, hall, timeZone);
}

/**
 * The day that ends, rolled up: tickets by how they ended, and all rows. Without a time zone (records of older releases) the
 * rows are left out, because nobody knows their hours.
 */
export function rollUpFigures(state: QueueState, hall: HallState, timeZone?: string): DayFigures {
  const figures = { issued: 0, served: 0, missed: 0, cancelled: 0, lapsed: 0, expired: 0 };
  for (const ticket of ticketsOf(state, hall)) if (ticket.day === hall.day) figures.issued += 1;
  for (const ticketId of hall.ended) {
    const standing = state.tickets[ticketId]?.standing;
    if (standing?.status === "ended") figures[ends[standing.outcome]] += 1;
  }
  if (timeZone === undefined) return figures;
  return { ...figures, rows: rowsOf(new Map(), state, hall, timeZone) };
}

/** [Q139] Keeps the figures of the day, and drops what is older than the days that are kept. */
export function noteFigures(hall: HallState, figures: DayFigures): void {
  hall.figures[hall.day] = figures;
  const days = Object.keys(hall.figures).sort();
  for (const day of days.slice(0, -figureDaysKept)) delete hall.figures[day];
  for (const day of days.slice(0, -figureRowDaysKept)) dropRows(hall.figures, day);
}

function dropRows(figures: HallState["figures"], day: CivilDate): void {
  const kept = figures[day];
  if (!kept?.rows) return;
  const { rows: _, ...totals } = kept;
  figures[day] = totals;
}

/** [Q138] Every ended ticket is in exactly one of these, by its last outcome; the rest end no ticket. */
const ends = {
  served: "served",
  "ended-by-desk-close": "served",
  held: "served",
  requeued: "served",
  "transferred-to-service": "served",
  "transferred-to-desk": "served",
  missed: "missed",
  "cancelled-by-visitor": "cancelled",
  "cancelled-by-staff": "cancelled",
  lapsed: "lapsed",
  "expired-at-close": "expired",
} as const satisfies Record<Outcome, keyof DayFigures>;

function rowsOf(tallies: Tallies, state: QueueState, hall: HallState, timeZone: string): Record<string, FiguresRow> {
  const day = countedDay(hall, timeZone);
  for (const ticket of ticketsOf(state, hall)) countTicket(tallies, ticket, day);
  countDesks(tallies, hall, day);
  return Object.fromEntries([...tallies].map(([key, tally]) => [key, rowOf(tally)]));
}

/** Those that are over and those that are open. */
const ticketsOf = (state: QueueState, { ended, openNumbers }: HallState): Ticket[] =>
  [...ended, ...Object.values(openNumbers)].flatMap((id) => state.tickets[id] ?? []);

function countedDay({ day, at }: HallState, timeZone: string): CountedDay {
  const end = instantOfCivil(day, "24:00", timeZone);
  const hours = new Map<string, string>();
  // No zone's hour begins in the middle of a minute.
  const hourOf = (instant: Instant): string => {
    const minute = instant.slice(0, 16);
    const hour = hours.get(minute) ?? civilTimeAt(instant, timeZone).slice(0, 2);
    hours.set(minute, hour);
    return hour;
  };
  return { day, from: instantOfCivil(day, "00:00", timeZone), to: at < end ? at : end, hourOf };
}

const keysInUse = (
  table: Readonly<Record<string, { readonly id: string; readonly hallId: string; readonly retired?: true }>>,
  hallId: string,
  kind: "service" | "desk",
): string[] =>
  Object.values(table).flatMap((thing) => (thing.hallId === hallId && !thing.retired ? [`${kind}/${thing.id}`] : []));
