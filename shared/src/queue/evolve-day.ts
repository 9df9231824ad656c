import { type DayStarted } from "./events.ts";
import { type DayFigures, type HallState, type QueueState } from "./state.ts";

/** Days of figures kept, oldest dropped: a year and a month. */
const figureDaysKept = 396;

/**
 * [Q4] Open tickets stay as they are; those that ended become figures and leave the state. A hall moved to a time zone
 * further west goes on with the day that it has.
 */
export function startDay(state: QueueState, event: DayStarted): void {
  const hall = (state.halls[event.hallId] ??= emptyHall(event));
  hall.dayEndsAt = event.endsAt;
  if (event.day <= hall.day) return;
  rollUp(state, hall);
  hall.day = event.day;
  hall.lastNumber = {};
}

const emptyHall = (event: DayStarted): HallState => ({
  day: event.day,
  dayEndsAt: event.endsAt,
  lastNumber: {},
  openNumbers: {},
  waiting: {},
  desks: {},
  latestCalls: [],
  guardCalls: [],
  ended: [],
  figures: {},
});

function rollUp(state: QueueState, hall: HallState): void {
  hall.figures[hall.day] = figuresOf(state, hall);
  for (const day of Object.keys(hall.figures).slice(0, -figureDaysKept)) delete hall.figures[day];
  for (const ticketId of hall.ended) {
    const ticket = state.tickets[ticketId];
    if (ticket) delete state.tokens[ticket.token];
    delete state.tickets[ticketId];
  }
  hall.ended = [];
}

function figuresOf(state: QueueState, hall: HallState): DayFigures {
  const figures = { issued: 0, served: 0, missed: 0, cancelled: 0, lapsed: 0 };
  for (const ticketId of hall.ended) {
    const standing = state.tickets[ticketId]?.standing;
    if (standing?.status !== "ended") continue;
    figures.issued += 1;
    if (standing.outcome === "served" || standing.outcome === "ended-by-desk-close") figures.served += 1;
    else if (standing.outcome === "missed") figures.missed += 1;
    else if (standing.outcome === "lapsed") figures.lapsed += 1;
    else figures.cancelled += 1;
  }
  return figures;
}
