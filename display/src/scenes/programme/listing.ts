// What of the programme belongs to a day, what goes on, and what comes. Pure.
import { type CivilDate, civilDateAt, instantOf, later, millisecondsOf } from "@openhall/shared/core";
import { type Listed } from "./told.ts";

/** When it is, by the hub's clock. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  /** False: nobody has said what goes on now. */
  readonly isLive: boolean;
}

export const todayOf = ({ now, timeZone }: Moment): CivilDate => civilDateAt(instantOf(now), timeZone);

export const firstDayOf = ({ row }: Listed, timeZone: string): CivilDate => civilDateAt(row.startsAt, timeZone);
/** What ends at midnight does not belong to the day that begins then. */
export const lastDayOf = ({ row }: Listed, timeZone: string): CivilDate =>
  civilDateAt(row.endsAt > row.startsAt ? later(row.endsAt, -1) : row.startsAt, timeZone);

export const isOn = (one: Listed, day: CivilDate, timeZone: string): boolean =>
  firstDayOf(one, timeZone) <= day && day <= lastDayOf(one, timeZone);

export const goesOn = ({ row }: Listed, { isLive }: Moment): boolean => isLive && row.status === "live";

/** What was cancelled stands until it would have ended; what nobody says anything of, by its times. */
export function isOver({ row }: Listed, { now, isLive }: Moment): boolean {
  if (row.status === "ended") return true;
  if (row.status === "cancelled" || !isLive) return millisecondsOf(row.endsAt) <= now;
  return false;
}

/** Today and not over, also what is cancelled. */
export const onToday = (listed: readonly Listed[], moment: Moment): readonly Listed[] =>
  listed.filter((one) => isOn(one, todayOf(moment), moment.timeZone) && !isOver(one, moment));

/** The first of another day to come that takes place. */
export const firstAfterToday = (listed: readonly Listed[], moment: Moment): Listed | undefined =>
  listed.find(
    (one) =>
      one.row.status !== "cancelled" && !isOver(one, moment) && firstDayOf(one, moment.timeZone) > todayOf(moment),
  );

/** Whole minutes until it starts, rounded up; undefined where that is no use to say: too far, begun, or by a clock that nobody hears. */
export function minutesUntil({ row }: Listed, { now, isLive }: Moment): number | undefined {
  if (!isLive || row.status !== "announced" || row.allDay) return undefined;
  const minutes = Math.ceil((millisecondsOf(row.startsAt) - now) / 60_000);
  return minutes > mostMinutes ? undefined : Math.max(0, minutes);
}
const mostMinutes = 90;

export const ofVenue = (listed: readonly Listed[], venueId: string | undefined): readonly Listed[] =>
  venueId === undefined ? listed : listed.filter(({ row }) => row.venueId === venueId);
