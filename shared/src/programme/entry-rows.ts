import { lookup } from "../core/index.ts";
import { type PublishedWords } from "../publishing/index.ts";
import { type VenueState, zoneOf } from "../venue/index.ts";
import { stepAt } from "./plan/moments.ts";
import { markOf } from "./plan/time-and-place.ts";
import { isOver } from "./public.ts";
import { type EntryRow, type StaffEntryRow } from "./rows.ts";
import { type KnownEntry } from "./state.ts";

/** What staff and public are told alike. */
function factsRow(entry: KnownEntry, venue: VenueState) {
  const { facts, status, since, was, changedAt, stepId, unveiledAt } = entry;
  const { kind, startsAt, endsAt, allDay, venueId, roomId, hosts, capacity } = facts;
  return {
    kind,
    status,
    since,
    startsAt,
    endsAt,
    ...(allDay ? { allDay } : {}),
    venueId,
    ...(roomId === undefined ? {} : { roomId }),
    hosts,
    ...(capacity === undefined ? {} : { capacity }),
    ...(was ? { mark: markOf(facts, was, zoneOf(venue, venueId)), was: { ...was } } : {}),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(status === "live" && stepId !== undefined ? { stepId } : {}),
    ...(unveiledAt === undefined ? {} : { unveiledAt }),
  };
}

/** [O15] Facts and approved words in one. */
export function entryRow(entry: KnownEntry, { row }: PublishedWords, hallId: string, venue: VenueState): EntryRow {
  const { title, body, unveiling, links, media, correction, leaseMinutes } = row;
  return {
    ...factsRow(entry, venue),
    title,
    body,
    steps: entry.facts.steps.flatMap((step) => {
      const words = row.steps.find(({ id }) => id === step.id);
      return words ? [{ id: step.id, at: stepAt(entry, step.minutes), title: words.title }] : [];
    }),
    pledges: row.pledges.map(({ id, departmentId, text }) => {
      const { state, since } = lookup(entry.pledges, id) ?? { state: "made" as const };
      return { id, departmentId, text, state, ...(since === undefined ? {} : { since }) };
    }),
    ...(unveiling ? { unveiling } : {}),
    links,
    media,
    ...(correction ? { correction } : {}),
    leaseMinutes,
    services: servicesOf(entry, hallId, venue),
  };
}

/** [O43] What it does to services of this hall, beforehand and while it lasts. */
function servicesOf(entry: KnownEntry, hallId: string, { services }: VenueState): EntryRow["services"] {
  if (isOver(entry)) return [];
  return entry.effects.flatMap(({ on, does }) => {
    if (does.kind !== "opening") return [];
    const service = lookup(services, does.serviceId);
    if (service?.hallId !== hallId || service.retired) return [];
    const at = on === "begin" ? entry.facts.startsAt : entry.facts.endsAt;
    return [{ serviceId: does.serviceId, opening: does.opening, at }];
  });
}

/** `shown` are the words where the public reads them. */
export function staffRow(
  entry: KnownEntry,
  words: PublishedWords | undefined,
  shown: PublishedWords | undefined,
  venue: VenueState,
): StaffEntryRow {
  const { facts, pledges, effects, imported, by } = entry;
  const { audience, runs, steps } = facts;
  return {
    ...factsRow(entry, venue),
    audience,
    runs,
    steps,
    pledges: { ...pledges },
    effects: [...effects],
    ...(imported ? { source: imported.source } : {}),
    by,
    ...(words ? { words: words.row } : {}),
    hallIds: [...(shown?.hallIds ?? [])],
  };
}
