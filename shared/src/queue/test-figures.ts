// A hall's day put together by hand, for the figures: what each ticket went through, by the clock on the wall.
import { type Instant, later } from "../core/index.ts";
import { sampleVenue } from "../samples/index.ts";
import { figuresOf } from "./figures/figures.ts";
import { type FiguresRow } from "./rows.ts";
import { type DeskState, type DeskStretch, type HallState, type QueueState } from "./state.ts";
import { type Outcome, type Segment, type Standing, type Ticket } from "./ticket.ts";

export const today = "2026-09-16";

/** `09:30`, `09:30:15` or, of another day, `2026-09-15 09:30`, by the clock of the sample hall, eight hours ahead of UTC. */
export function at(time: string): Instant {
  const [date, clock = ""] = time.includes(" ") ? time.split(" ") : [today, time];
  return later(`${date}T${clock.length === 5 ? `${clock}:00` : clock}.000Z`, -8 * 3_600_000);
}

export const minutes = (count: number): number => count * 60_000;

/** `segment("S1", "served", { entered: "09:00", called: "09:10", started: "09:11", ended: "09:20" })`, at desk W1 if called. */
export function segment(
  serviceId: string,
  outcome: Outcome,
  times: { entered: string; called?: string; started?: string; ended: string; desk?: string },
): Segment {
  return {
    serviceId,
    outcome,
    enteredAt: at(times.entered),
    ...(times.called === undefined ? {} : { deskId: times.desk ?? "W1", calledAt: at(times.called) }),
    ...(times.started === undefined ? {} : { startedAt: at(times.started) }),
    endedAt: at(times.ended),
  };
}

let made = 0;

/** A ticket with these segments; unless a standing is given it has ended with the last. */
export function ticket(segments: readonly Segment[], more: Partial<Ticket> = {}): Ticket {
  const id = `T${++made}`;
  const last = segments.at(-1);
  const standing: Standing = last
    ? { status: "ended", outcome: last.outcome, endedAt: last.endedAt }
    : { status: "waiting" };
  const issuedAt = more.issuedAt ?? segments[0]?.enteredAt ?? at("09:00");
  return {
    id,
    token: `token-${id}`,
    hallId: "H1",
    day: today,
    number: `A${String(made).padStart(3, "0")}`,
    ordinal: made,
    serviceId: last?.serviceId ?? "S1",
    queue: "A",
    class: "ordinary",
    language: "zh",
    takenBy: "device:K1",
    issuedAt,
    orderAt: issuedAt,
    waitsSince: issuedAt,
    enteredAt: last?.endedAt ?? issuedAt,
    standing,
    segments,
    moments: [],
    revision: 1,
    ...more,
  };
}

interface Day {
  readonly now?: string;
  readonly stretches?: readonly DeskStretch[];
  readonly desks?: Record<string, DeskState>;
}

/** The state of a hall with these tickets at a time of day. */
export function dayOf(
  tickets: readonly Ticket[],
  { now = "18:00", stretches = [], desks = {} }: Day = {},
): {
  readonly state: QueueState;
  readonly hall: HallState;
} {
  const ended = tickets.filter(({ standing }) => standing.status === "ended");
  const open = tickets.filter(({ standing }) => standing.status !== "ended");
  const hall = {
    day: today,
    at: at(now),
    desks,
    stretches: [...stretches],
    ended: ended.map(({ id }) => id),
    openNumbers: Object.fromEntries(open.map(({ number, id }) => [number, id])),
    figures: {},
  } as unknown as HallState;
  const state = {
    halls: { H1: hall },
    tickets: Object.fromEntries(tickets.map((one) => [one.id, one])),
  } as unknown as QueueState;
  return { state, hall };
}

export const rowsOf = (tickets: readonly Ticket[], day?: Day): Record<string, FiguresRow> =>
  figuresOf(dayOf(tickets, day).state, "H1", sampleVenue);
