// A hall's days, one after the other for as long as the rehearsal lasts.
import { type CivilDate, civilDateAt, instantOf } from "@openhall/shared/core";
import { type Chance } from "./chance.ts";
import { dateAfter, type DayHours, hoursOn, nextOpenDate } from "./day-hours.ts";
import { planDay, type PlannedVisitor } from "./day-plan.ts";
import { workAtDesk } from "./desk-shift.ts";
import { greet, lockUp, lockUpMs, openHall } from "./floor.ts";
import { keepPeopleBusy } from "./keep-people-busy.ts";
import { type HallDay } from "./hall-day.ts";
import { type HallView } from "./hall-view.ts";
import { type Send } from "./people.ts";
import { type Play } from "./play.ts";
import { visit } from "./visit.ts";

export interface HallDaysParts {
  readonly hallId: string;
  readonly play: Play;
  readonly send: Send;
  readonly view: HallView;
  readonly chance: Chance;
  /** Of the visitors that the desks could serve, how many come. */
  readonly load: number;
  /** Awaited when a day is over, with how many days that makes; time stands still meanwhile. */
  readonly onEvening?: ((days: number) => Promise<void>) | undefined;
}

/** A story that never ends. What the hall looks like is read anew each morning. */
export async function liveHallDays(parts: HallDaysParts): Promise<void> {
  const { play, view, onEvening } = parts;
  let date = today(parts);
  for (let day = 1; ; day += 1) {
    const hall = view.hall();
    if (!hall) return;
    date = nextOpenDate(date, hall);
    const hours = hoursOn(date, hall);
    if (!hours) return;
    await play.pauseUntil(hours.opensAt);
    await liveHallDay(parts, day, hours);
    await onEvening?.(day);
    date = dateAfter(date, 1);
  }
}

const today = ({ play, view }: HallDaysParts): CivilDate =>
  civilDateAt(instantOf(play.now()), view.hall()?.timeZone ?? "UTC");

async function liveHallDay({ hallId, play, send, view, ...parts }: HallDaysParts, dayNumber: number, hours: DayHours) {
  const chance = parts.chance.of(`day ${dayNumber}`);
  const day: HallDay = { hallId, hours, play, send, view, chance, visitors: new Map() };
  const planned = planFor(day, parts.load);
  const codes = await openHall(day, planned, `${dayNumber}`.padStart(3, "0"));
  for (const [index, deskId] of view.desks().entries()) play.begin(() => workAtDesk(day, deskId, index));
  play.begin(() => greet(day));
  play.begin(() => keepPeopleBusy(day));
  for (const visitor of planned) {
    await play.pauseUntil(visitor.comesAt);
    play.begin(() => visit(day, visitor, codes.get(visitor.name)));
  }
  await play.pauseUntil(hours.closesAt + lockUpMs);
  await lockUp(day);
}

function planFor({ chance, hours, view }: HallDay, load: number): PlannedVisitor[] {
  const desks = view.desks().map((id) => view.desk(id)?.serviceIds ?? []);
  const services = [...new Set(desks.flat())].flatMap((id) => {
    const service = view.service(id);
    return service ? [{ id, targetMinutes: service.targetMinutes, frequent: service.frequent }] : [];
  });
  return planDay(chance.of("plan"), { hours, services, desks, classes: view.classes(), load });
}
