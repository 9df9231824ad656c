import { noteDay } from "../estimate/estimate.ts";
import { type DayStarted } from "../events.ts";
import { noteFigures, rollUpFigures } from "../figures/figures.ts";
import { forgetAppointments, giveUpMissed } from "./evolve-hall.ts";
import { type HallState, type QueueState } from "../state.ts";

/**
 * [Q4] Open tickets stay as they are, to be asked about; those that ended or were missed become figures and leave the state. A
 * hall moved to a time zone further west goes on with the day that it has.
 */
export function startDay(state: QueueState, event: DayStarted): void {
  const hall = (state.halls[event.hallId] ??= emptyHall(event));
  hall.dayEndsAt = event.endsAt;
  if (event.day <= hall.day) return;
  giveUpMissed(state, hall, { at: event.at, actor: "system" });
  noteFigures(hall, rollUpFigures(state, hall, event.timeZone));
  forgetEnded(state, hall);
  hall.day = event.day;
  if (event.timeZone !== undefined) forgetAppointments(hall, event.timeZone);
  hall.lastNumber = {};
  hall.issued = {};
  hall.openings = {};
  hall.quotas = {};
  hall.stretches = [];
  delete hall.closed;
  hall.earlier = Object.values(hall.openNumbers);
  hall.latestCalls = hall.latestCalls.filter(({ ticketId }) => state.tickets[ticketId]?.standing.status === "called");
  for (const pace of Object.values(hall.paces)) noteDay(pace);
  for (const desk of Object.values(hall.desks)) startDeskDay(desk, event.at);
}

/** A desk that is open over midnight counts for the new day from then on. */
function startDeskDay(desk: HallState["desks"][string], at: string): void {
  delete desk.undo;
  if (!desk.open) return;
  desk.open = { ...desk.open, at, pausedMs: 0 };
  if (desk.paused) desk.paused = { ...desk.paused, at };
}

export const emptyHall = (event: Pick<DayStarted, "day" | "endsAt" | "at">): HallState => ({
  day: event.day,
  at: event.at,
  dayEndsAt: event.endsAt,
  openings: {},
  quotas: {},
  lastNumber: {},
  openNumbers: {},
  earlier: [],
  ticketOfNumber: {},
  issued: {},
  waiting: {},
  desks: {},
  latestCalls: [],
  calls: {},
  paces: {},
  announcements: [],
  repeats: [],
  appointments: {},
  stretches: [],
  ended: [],
  figures: {},
});

function forgetEnded(state: QueueState, hall: HallState): void {
  for (const ticketId of hall.ended) {
    const ticket = state.tickets[ticketId];
    if (!ticket) continue;
    delete state.tokens[ticket.token];
    delete state.tickets[ticketId];
    if (hall.ticketOfNumber[ticket.number] === ticketId) delete hall.ticketOfNumber[ticket.number];
  }
  hall.ended = [];
}
