// What would stand in each zone through a day: the rules asked at every moment at which they may change their mind. Pure.
import {
  type CivilDate,
  type Instant,
  instantOf,
  instantOfCivil,
  millisecondsOf,
  nextMidnight,
} from "@openhall/shared/core";
import { type Entry, showAt, type ShowFacts, type Slot, type Zone, zones } from "@openhall/shared/screens";

export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  /** Ids of the entries that take turns; none for the screen's own page, or for an empty zone. */
  readonly entryIds: readonly string[];
}

export interface ZoneDay {
  readonly zone: Zone;
  readonly stretches: readonly Stretch[];
}

/** Beyond this a day has more changes than anybody can read. */
const mostMoments = 300;

/** Zones that no entry is for are left out. */
export function zoneDays(day: CivilDate, facts: ShowFacts): readonly ZoneDay[] {
  const entries = facts.playlist?.entries ?? [];
  const moments = momentsOf(day, entries, facts);
  const shows = moments.slice(0, -1).map((at) => showAt({ ...facts, at, heardAt: at }));
  return zones
    .filter((zone) => zone === "main" || entries.some((entry) => entry.zone === zone))
    .map((zone) => ({
      zone,
      stretches: joined(
        shows.map((show, index) => ({
          from: moments[index] ?? "",
          until: moments[index + 1] ?? "",
          entryIds: turnsOf(show.zones[zone], entries),
        })),
      ),
    }));
}

/** The one that stands and those that wait for their turn, in the order of the playlist. */
function turnsOf(slot: Slot | undefined, entries: readonly Entry[]): readonly string[] {
  if (slot?.entryId === undefined) return [];
  const waiting = slot.lost.flatMap(({ entryId, why }) => (why === "not-its-turn" ? [entryId] : []));
  return entries.map(({ id }) => id).filter((id) => id === slot.entryId || waiting.includes(id));
}

/** Every moment of the day at which another entry may begin or end, with the day's two ends. */
function momentsOf(day: CivilDate, entries: readonly Entry[], { items, timeZone }: ShowFacts): readonly Instant[] {
  const start = instantOfCivil(day, "00:00", timeZone);
  const end = nextMidnight(start, timeZone);
  const times = entries.flatMap(({ dayPart }) => (dayPart ? [dayPart.from, dayPart.until] : []));
  const ofItems = entries.flatMap(({ scene }) => {
    const item = scene.kind === "notice" ? items[scene.itemId] : undefined;
    return item ? [item.startsAt ?? start, item.endsAt ?? start] : [];
  });
  const within = [...times.map((time) => instantOfCivil(day, time, timeZone)), ...ofItems]
    .map((at) => instantOf(millisecondsOf(at)))
    .filter((at) => at > start && at < end);
  return [start, ...[...new Set(within)].toSorted().slice(0, mostMoments), end];
}

const joined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce<readonly Stretch[]>((done, next) => {
    const last = done.at(-1);
    if (last?.entryIds.join(" ") !== next.entryIds.join(" ")) return [...done, next];
    return [...done.slice(0, -1), { ...last, until: next.until }];
  }, []);
