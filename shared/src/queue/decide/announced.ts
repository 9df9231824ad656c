// Calls with what is spoken of them.
import { later, lookup } from "../../core/index.ts";
import { planCall, planWithdrawal } from "../announce/announce.ts";
import { type QueueContext } from "../context.ts";
import { type CallAnnounced } from "../events.ts";
import { type Announcement, type HallState } from "../state.ts";

/** After the end of the announcement. Source: queue.md, “Announcements”. */
const repeatAfterMs = 30_000;
/** A call is spoken so often before the clerk is asked whether the visitor is missed. */
export const roundsSpoken = 3;

interface Called {
  readonly hallId: string;
  readonly deskId: string;
  readonly ticketId: string;
  readonly number: string;
}

/** [Q80] The plan for this call, and [Q81] when the hub repeats it. */
export function announced(
  hall: HallState,
  { hallId, deskId: calledTo, ticketId, number }: Called,
  round: number,
  context: QueueContext,
): CallAnnounced {
  const announcement = planCall(
    hall,
    { ticketId, number, deskId: calledTo },
    {
      now: context.now,
      id: context.id,
      round,
      deskNumberOf: numbersOf(context),
    },
  );
  return withRepeat(announcement, hallId, round, context);
}

const numbersOf =
  ({ reads }: QueueContext) =>
  (deskId: string): number | undefined =>
    lookup(reads.venue.desks, deskId)?.number;

/** [Q90] A call that holds again: spoken where it was not, and repeated as if nothing had been. */
export function announcedAgain(hall: HallState, called: Called, round: number, context: QueueContext): CallAnnounced {
  const heard = hall.announcements.find(
    (one) =>
      !one.withdraws &&
      one.round === round &&
      one.startsAt <= context.now &&
      one.calls.some(({ ticketId }) => ticketId === called.ticketId),
  );
  return heard ? withRepeat(heard, called.hallId, round, context) : announced(hall, called, round, context);
}

function withRepeat(
  announcement: Announcement,
  hallId: string,
  round: number,
  { now, reads: { venue } }: QueueContext,
): CallAnnounced {
  const repeats = round < roundsSpoken || lookup(venue.halls, hallId)?.autoMiss === true;
  const repeatAt = repeats ? { repeatAt: later(announcement.endsAt, repeatAfterMs) } : {};
  return { type: "CallAnnounced", hallId, at: now, announcement, ...repeatAt };
}

/** The call is no longer true: what has not been spoken never is. `spoken` tells whether people have heard it. */
export function withdrawn(
  hall: HallState,
  hallId: string,
  ticketId: string,
  context: QueueContext,
): { readonly spoken: boolean; readonly events: readonly CallAnnounced[] } {
  const { now: at, id } = context;
  const { spoken, announcements } = planWithdrawal(hall, ticketId, { now: at, id, deskNumberOf: numbersOf(context) });
  return { spoken, events: announcements.map((announcement) => ({ type: "CallAnnounced", hallId, at, announcement })) };
}

/** Only what is still to be spoken is dropped: for a visitor who has come, or is given up. */
export const unspokenDropped = (
  hall: HallState,
  hallId: string,
  ticketId: string,
  context: QueueContext,
): readonly CallAnnounced[] =>
  withdrawn(hall, hallId, ticketId, context).events.filter(({ announcement }) => !announcement.withdraws);
