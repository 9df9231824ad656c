// Whether numbers are given out now: by hours, by hand, by quota, and by whether whoever comes now would still be served.
import { type Instant, later, lookup, millisecondsOf } from "../../core/index.ts";
import { type OpeningHours, type Service, type VenueState } from "../../venue/index.ts";
import { type Opening, openingByHours } from "./opening-hours.ts";
import { type BoardServiceRow } from "../rows.ts";
import { type HallState } from "../state.ts";

interface Known {
  readonly since: Instant;
  readonly until: Instant;
  readonly opening: Opening;
}

/** What was found out holds until the hours next change: every change of the queue asks for every service. */
const known = new WeakMap<readonly OpeningHours[], Map<string, Known>>();

const recheckMs = 24 * 3_600_000;

/** [Q120] Whether `now` lies in the hours (empty: always), and when that changes next, within eight days. */
export function openingAt(hours: readonly OpeningHours[], now: Instant, timeZone: string): Opening {
  if (hours.length === 0) return { isOpen: true };
  const byZone = known.get(hours) ?? new Map<string, Known>();
  known.set(hours, byZone);
  const last = byZone.get(timeZone);
  if (last && last.since <= now && now < last.until) return last.opening;
  const opening = openingByHours(hours, now, timeZone);
  byZone.set(timeZone, { since: now, until: opening.changesAt ?? later(now, recheckMs), opening });
  return opening;
}

/** The next moment at which hours of the hall or of one of its services begin or end. */
export function nextHoursOf(venue: VenueState, hallId: string, now: Instant): Instant | undefined {
  const hall = lookup(venue.halls, hallId);
  if (!hall) return undefined;
  let next = openingAt(hall.hours, now, hall.timeZone).changesAt;
  for (const service of Object.values(venue.services)) {
    if (service.hallId !== hallId || service.retired) continue;
    const { changesAt } = openingAt(service.hours, now, hall.timeZone);
    if (changesAt !== undefined && (next === undefined || changesAt < next)) next = changesAt;
  }
  return next;
}

/** What the estimate knows of a service's queue. */
interface Waits {
  /** Mean milliseconds between two starts; absent while too little is known. */
  readonly gapMs?: number;
  readonly waiting: number;
}

/**
 * [Q123] Whether a number can be taken for a service now. `remaining` is what the quota leaves, or the fewer whose turn comes
 * in the time that is left open today, those who wait taken off.
 */
export function takingOf(
  service: Service,
  hall: HallState,
  venue: VenueState,
  now: Instant,
  waits: Waits,
): BoardServiceRow {
  const opening = openingOf(service, hall, venue, now);
  const { isOpen, changesAt } = opening;
  if (!isOpen) return { taking: "closed", ...(changesAt === undefined ? {} : { opensAt: changesAt }) };
  const quota = quotaLeft(service, hall);
  const servable = servableToday(opening, now, waits);
  const limits = [quota, servable].filter((limit) => limit !== undefined);
  return {
    taking: quota === 0 ? "full" : servable === 0 ? "no-more" : "open",
    ...(changesAt === undefined ? {} : { closesAt: changesAt }),
    ...(limits.length === 0 ? {} : { remaining: Math.min(...limits) }),
  };
}

/** By hand before hours, the service's own hours before the hall's. */
function openingOf(service: Service, hall: HallState, venue: VenueState, now: Instant): Opening {
  const hallOfVenue = lookup(venue.halls, service.hallId);
  const byHand = lookup(hall.openings, service.id);
  if (!hallOfVenue || hall.closed || service.retired || byHand === "closed") return { isOpen: false };
  if (byHand === "open") return { isOpen: true };
  return openingAt(service.hours.length > 0 ? service.hours : hallOfVenue.hours, now, hallOfVenue.timeZone);
}

/** Today's by hand before the venue's. */
function quotaLeft({ id, quotaPerDay }: Service, hall: HallState): number | undefined {
  const quota = lookup(hall.quotas, id) ?? quotaPerDay;
  return quota === undefined ? undefined : Math.max(0, quota - (lookup(hall.issued, id) ?? 0));
}

function servableToday(opening: Opening, now: Instant, { gapMs, waiting }: Waits): number | undefined {
  if (opening.changesAt === undefined || gapMs === undefined || gapMs <= 0) return undefined;
  const leftMs = millisecondsOf(opening.changesAt) - millisecondsOf(now) + (opening.laterTodayMs ?? 0);
  return Math.max(0, Math.floor(leftMs / gapMs) - waiting);
}
