// What would stand in each zone through a day: the rules asked at every moment at which they may change their mind. Pure.
import {
  type CivilDate,
  type Instant,
  instantOf,
  instantOfCivil,
  millisecondsOf,
  nextMidnight,
} from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import { type Entry, showAt, type ShowFacts, type Slot, type Zone, zones } from "@openhall/shared/screens";

export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  /** Ids of the entries that take turns; none for the screen's own page, or for an empty zone. */
  readonly entryIds: readonly string[];
}

/** An entry of the programme: by its times, unless it is over already. */
type PlannedEntry = Pick<EntryRow, "startsAt" | "endsAt" | "status">;

export interface DayFacts extends Omit<ShowFacts, "programme"> {
  /** Those that the screens of the hall are told of, by id. */
  readonly planned: ReadonlyMap<string, PlannedEntry>;
}

export interface ZoneDay {
  readonly zone: Zone;
  readonly stretches: readonly Stretch[];
}

/** Beyond this a day has more changes than anybody can read. */
const mostMoments = 300;

/** Zones that no entry is for are left out. */
export function zoneDays(day: CivilDate, facts: DayFacts): readonly ZoneDay[] {
  const entries = facts.playlist?.entries ?? [];
  const moments = momentsOf(day, entries, facts);
  const shows = moments
    .slice(0, -1)
    .map((at) => showAt({ ...facts, at, heardAt: at, programme: programmeAt(at, facts) }));
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

const programmeAt = (at: Instant, { planned }: DayFacts): ShowFacts["programme"] => ({
  shown: [...planned.keys()],
  live: [...planned].flatMap(([id, entry]) => (goesOn(entry, at) ? [id] : [])),
});

const goesOn = ({ status, startsAt, endsAt }: PlannedEntry, at: Instant): boolean =>
  (status === "announced" || status === "live") && startsAt <= at && at < endsAt;

/** The one that stands and those that wait for their turn, in the order of the playlist. */
function turnsOf(slot: Slot | undefined, entries: readonly Entry[]): readonly string[] {
  if (slot?.entryId === undefined) return [];
  const waiting = slot.lost.flatMap(({ entryId, why }) => (why === "not-its-turn" ? [entryId] : []));
  return entries.map(({ id }) => id).filter((id) => id === slot.entryId || waiting.includes(id));
}

/** Every moment of the day at which another entry may begin or end, with the day's two ends. */
function momentsOf(
  day: CivilDate,
  entries: readonly Entry[],
  { items, timeZone, planned }: DayFacts,
): readonly Instant[] {
  const start = instantOfCivil(day, "00:00", timeZone);
  const end = nextMidnight(start, timeZone);
  const times = entries.flatMap(({ dayPart }) => (dayPart ? [dayPart.from, dayPart.until] : []));
  const ofItems = entries.flatMap(({ scene }) => {
    const item = scene.kind === "notice" ? items[scene.itemId] : undefined;
    return item ? [item.startsAt ?? start, item.endsAt ?? start] : [];
  });
  const ofConditions = entries.flatMap(({ when }) => {
    const entry = when && "entryLive" in when ? planned.get(when.entryLive) : undefined;
    return entry ? [entry.startsAt, entry.endsAt] : [];
  });
  const within = [...times.map((time) => instantOfCivil(day, time, timeZone)), ...ofItems, ...ofConditions]
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
