// The hall's announcement line: what is spoken, one after the other, never cut off. A plan once begun is never changed, and
// what stands in the line never moves; so a screen may read it at any time.
import { type Instant, later, millisecondsOf } from "../../core/index.ts";
import { lengthMsOf } from "./announce-length.ts";
import { type Announcement, type HallState } from "../state.ts";

/** Silence between two announcements. */
const gapMs = 500;
/** A line that is further behind than this speaks Chinese alone. */
const bilingualUpToMs = 12_000;
/** In a line that is further behind than this, calls to neighbouring desks join. */
const aloneUpToMs = 25_000;
const joinedCalls = 3;
/** By the number on the plate. */
const neighbourDistance = 2;

const announcementsKept = 32;
/** After its end; what was spoken longer ago needs no correction either. */
const keptAfterEndMs = 120_000;

type Line = Pick<HallState, "announcements">;
type PlannedCall = Announcement["calls"][number];

interface CallOptions {
  readonly now: Instant;
  /** Fresh, for an announcement of its own. */
  readonly id: string;
  /** 1 for a first call, more for recalls and repeats. */
  readonly round: number;
  /** On the plate; undefined where the desk is not known. */
  readonly deskNumberOf: (deskId: string) => number | undefined;
}

/**
 * [Q110] The announcement of a call: behind the last, or joined into the last. A visitor whose call has not begun to be spoken
 * is not called twice: the plan there is comes back, the same object where nothing changes.
 */
export function planCall(hall: Line, call: PlannedCall, options: CallOptions): Announcement {
  const { now, id, round } = options;
  const planned = hall.announcements.find((one) => hasCall(one, call.ticketId) && one.startsAt > now);
  if (planned) return withDesk(planned, call);
  const startsAt = freeFrom(hall.announcements, now);
  const behindMs = millisecondsOf(startsAt) - millisecondsOf(now);
  const last = hall.announcements.at(-1);
  if (last && behindMs > aloneUpToMs && canJoin(last, call, options))
    return timed({ ...last, calls: [...last.calls, call], languages: ["zh"] }, options);
  const languages: Announcement["languages"] = behindMs > bilingualUpToMs ? ["zh"] : ["zh", "en"];
  return timed({ id, calls: [call], languages, startsAt, round }, options);
}

/**
 * [Q114] A call is taken back: what has not begun is dropped (an announcement without calls, or without this one), what has
 * begun or was spoken in the last two minutes is followed by a correction in the languages of the call; `spoken` says which.
 */
export function planWithdrawal(
  hall: Line,
  ticketId: string,
  options: Omit<CallOptions, "round">,
): { readonly spoken: boolean; readonly announcements: readonly Announcement[] } {
  const { now, id } = options;
  const dropped = hall.announcements
    .filter((one) => hasCall(one, ticketId) && one.startsAt > now)
    .map((one) => timed({ ...one, calls: one.calls.filter((call) => call.ticketId !== ticketId) }, options));
  const heard = lastHeard(hall, ticketId, now);
  const call = heard?.calls.find((one) => one.ticketId === ticketId);
  if (!heard || !call) return { spoken: false, announcements: dropped };
  const startsAt = freeFrom(dropped.reduce(placed, hall.announcements), now);
  const { languages, round } = heard;
  const correction = timed({ id, calls: [call], languages, startsAt, round, withdraws: true }, options);
  return { spoken: true, announcements: [...dropped, correction] };
}

/**
 * [Q116] Puts a plan in the place of the one with its id, or behind; drops what has no calls and what ended more than two
 * minutes before `at`. Keeps 32: of more, the earliest that is not being spoken goes.
 */
export function noteAnnouncement(hall: HallState, announcement: Announcement, at: Instant): void {
  const oldest = later(at, -keptAfterEndMs);
  const line = placed(hall.announcements, announcement).filter(({ endsAt }) => endsAt >= oldest);
  while (line.length > announcementsKept)
    line.splice(
      line.findIndex(({ startsAt, endsAt }) => endsAt <= at || startsAt > at),
      1,
    );
  hall.announcements = line;
}

const names = ({ calls }: Announcement, ticketId: string): boolean => calls.some((call) => call.ticketId === ticketId);

const hasCall = (one: Announcement, ticketId: string): boolean => !one.withdraws && names(one, ticketId);

/** The call of a ticket that visitors have in their ears: begun or spoken lately, and not corrected since, nor about to be. */
function lastHeard(hall: Line, ticketId: string, now: Instant): Announcement | undefined {
  const said = hall.announcements
    .filter((one) => names(one, ticketId) && (one.startsAt <= now || one.withdraws))
    .at(-1);
  return said && !said.withdraws && said.endsAt >= later(now, -keptAfterEndMs) ? said : undefined;
}

/** Another desk has called the visitor meanwhile: that one is spoken. */
const withDesk = (planned: Announcement, call: PlannedCall): Announcement =>
  planned.calls.some(({ ticketId, deskId }) => ticketId === call.ticketId && deskId === call.deskId)
    ? planned
    : { ...planned, calls: planned.calls.map((one) => (one.ticketId === call.ticketId ? call : one)) };

const canJoin = (last: Announcement, call: PlannedCall, { now, round, deskNumberOf }: CallOptions): boolean =>
  last.startsAt > now &&
  !last.withdraws &&
  last.round === round &&
  last.calls.length < joinedCalls &&
  last.calls.every(({ deskId }) => areNeighbours(deskNumberOf(deskId), deskNumberOf(call.deskId)));

const areNeighbours = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= neighbourDistance;

const timed = (
  plan: Omit<Announcement, "endsAt">,
  { deskNumberOf }: Pick<CallOptions, "deskNumberOf">,
): Announcement => ({ ...plan, endsAt: later(plan.startsAt, lengthMsOf(plan, deskNumberOf)) });

function freeFrom(line: readonly Announcement[], now: Instant): Instant {
  const last = line.at(-1);
  const free = last ? later(last.endsAt, gapMs) : now;
  return free > now ? free : now;
}

function placed(line: readonly Announcement[], plan: Announcement): Announcement[] {
  if (plan.calls.length === 0) return line.filter(({ id }) => id !== plan.id);
  return line.some(({ id }) => id === plan.id) ? line.map((one) => (one.id === plan.id ? plan : one)) : [...line, plan];
}
