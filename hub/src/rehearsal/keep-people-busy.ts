import { type HallDay } from "./hall-day.ts";
import { isRehearsed } from "./people.ts";
import { visit } from "./visit.ts";

const lookEveryMs = 15_000;
const fewestWaiting = 3;

/**
 * A person who practises at a desk is faster than a day's visitors come: where fewer than three wait for such a desk, more
 * come. Without people at desks this changes nothing.
 */
export async function keepPeopleBusy(day: HallDay): Promise<void> {
  const { play, hours } = day;
  let extra = 0;
  while (play.now() < hours.closesAt) {
    for (const serviceIds of desksOfPeople(day)) {
      if (waitingFor(day, serviceIds) >= fewestWaiting) continue;
      extra += 1;
      const name = `extra ${extra}`;
      const serviceId = day.chance.of(name).pick(serviceIds);
      if (serviceId === undefined) continue;
      const planned = { name, comesAt: play.now(), serviceId, class: "ordinary", language: "zh" } as const;
      play.begin(() => visit(day, planned, undefined));
    }
    await play.pause(lookEveryMs);
  }
}

const desksOfPeople = ({ view }: HallDay): (readonly string[])[] =>
  view.desks().flatMap((id) => {
    const desk = view.desk(id);
    return desk?.open === true && !isRehearsed(desk.clerk) ? [desk.serviceIds] : [];
  });

const waitingFor = ({ view }: HallDay, serviceIds: readonly string[]): number =>
  view.tickets().filter(([, { status, serviceId }]) => status === "waiting" && serviceIds.includes(serviceId)).length;
