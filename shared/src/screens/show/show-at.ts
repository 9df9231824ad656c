// [N2] What a screen shows at a moment. Pure: hub and screen ask the same function, and it may be asked of any time.
import { civilDateAt, type Instant, instantOf, millisecondsOf } from "../../core/index.ts";
import { type TakeoverRow } from "../rows.ts";
import { type Entry, type Zone } from "../scenes.ts";
import { type CivilMoment, civilMomentAt, dayAfter, momentsOf, secondsOfDay } from "./civil-day.ts";
import { leaseEnd, whyNot } from "./may-show.ts";
import { dwellOf } from "./reading-time.ts";
import { type Lost, type Show, type ShowFacts, type Slot } from "./show.ts";

export function showAt(facts: ShowFacts): Show {
  const main = slotIn("main", facts) ?? ownPage(facts);
  const side = slotIn("side", facts);
  const ticker = slotIn("ticker", facts);
  const takeover = takeoverOf(facts);
  const ends = [main, side, ticker].map((slot) => slot?.until);
  return {
    takeoverId: takeover?.id,
    zones: { main, ...(side && { side }), ...(ticker && { ticker }) },
    changesAt: earliest([...ends, takeover?.endsAt, opensAt(facts)]),
  };
}

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.flatMap((instant) => instant ?? []).toSorted()[0];

/** Of several the one that began last. Without a clock nobody can say whether it goes on. */
function takeoverOf({ takeovers, deviceId, at }: ShowFacts): (TakeoverRow & { readonly id: string }) | undefined {
  if (at === undefined) return undefined;
  return Object.entries(takeovers)
    .map(([id, row]) => ({ id, ...row }))
    .filter(({ deviceIds, endsAt }) => at < endsAt && (deviceIds?.includes(deviceId) ?? true))
    .toSorted((one, other) => (one.startedAt + one.id < other.startedAt + other.id ? 1 : -1))[0];
}

function ownPage(facts: ShowFacts): Slot {
  const { at } = facts;
  const until = at === undefined ? undefined : nextChange("main", facts, at);
  return {
    scene: facts.ownPage,
    entryId: undefined,
    priority: 0,
    since: undefined,
    until,
    next: until === undefined ? undefined : turnAt("main", facts, until)?.entry.id,
    lost: lostIn("main", facts, undefined, []),
  };
}

/** A zone that has nothing now may have something later. */
function opensAt(facts: ShowFacts): Instant | undefined {
  const { at } = facts;
  if (at === undefined) return undefined;
  const empty = (["side", "ticker"] as const).filter((zone) => !turnAt(zone, facts, at));
  return earliest(empty.map((zone) => nextChange(zone, facts, at)));
}

interface Turn {
  readonly entry: Entry;
  readonly winners: readonly Entry[];
  /** Milliseconds until its turn is over and since it began, where others take turns with it. */
  readonly leftMs: number | undefined;
  readonly goneMs: number | undefined;
}

function slotIn(zone: Zone, facts: ShowFacts): Slot | undefined {
  const { at } = facts;
  const turn = turnAt(zone, facts, at);
  if (!turn) return undefined;
  const { entry, winners, leftMs, goneMs } = turn;
  const lost = lostIn(zone, facts, entry, winners);
  const { id: entryId, scene, priority } = entry;
  if (at === undefined) return { scene, entryId, priority, since: undefined, until: undefined, next: undefined, lost };
  const moment = millisecondsOf(at);
  const turnEnds = leftMs === undefined ? undefined : instantOf(moment + leftMs);
  const until = earliest([turnEnds, nextChange(zone, facts, at)]);
  const began = lastChange(zone, facts, at);
  const since = [began, goneMs === undefined ? undefined : instantOf(moment - goneMs)]
    .flatMap((instant) => instant ?? [])
    .toSorted()
    .at(-1);
  const next = until === undefined ? undefined : turnAt(zone, facts, until)?.entry.id;
  return { scene, entryId, priority, since, until, next, lost };
}

const entriesOf = (zone: Zone, { playlist }: ShowFacts): readonly Entry[] =>
  (playlist?.entries ?? []).filter((entry) => entry.zone === zone);

/** Those that may be shown and have the highest priority of them, in the order of the playlist. */
function winnersAt(zone: Zone, facts: ShowFacts, at: Instant | undefined): readonly Entry[] {
  const civil = civilOf(facts, at);
  const may = entriesOf(zone, facts).filter((entry) => whyNot(entry, facts, at, civil) === undefined);
  const highest = Math.max(...may.map(({ priority }) => priority));
  return may.filter(({ priority }) => priority === highest);
}

/** Whose turn it is: the seconds since the hall's midnight, cut into rounds, say it, so that all screens of a hall agree. */
function turnAt(zone: Zone, facts: ShowFacts, at: Instant | undefined): Turn | undefined {
  const winners = winnersAt(zone, facts, at);
  const [first] = winners;
  if (!first) return undefined;
  if (at === undefined || winners.length === 1) return { entry: first, winners, leftMs: undefined, goneMs: undefined };
  const dwells = winners.map((entry) => dwellOf(entry, facts.items));
  const round = dwells.reduce((sum, dwell) => sum + dwell, 0);
  let left = secondsOfDay(at, facts.timeZone) % round;
  for (const [index, entry] of winners.entries()) {
    const dwell = dwells[index] ?? round;
    if (left < dwell)
      return { entry, winners, leftMs: Math.round((dwell - left) * 1_000), goneMs: Math.round(left * 1_000) };
    left -= dwell;
  }
  return { entry: first, winners, leftMs: undefined, goneMs: undefined };
}

function lostIn(zone: Zone, facts: ShowFacts, shown: Entry | undefined, winners: readonly Entry[]): Slot["lost"] {
  const civil = civilOf(facts, facts.at);
  const whyLost = (entry: Entry): Lost =>
    whyNot(entry, facts, facts.at, civil) ?? (winners.includes(entry) ? "not-its-turn" : "lower-priority");
  return entriesOf(zone, facts)
    .filter((entry) => entry !== shown)
    .map((entry) => ({ entryId: entry.id, why: whyLost(entry) }));
}

const civilOf = ({ timeZone }: ShowFacts, at: Instant | undefined): CivilMoment | undefined =>
  at === undefined ? undefined : civilMomentAt(at, timeZone);

/** The first moment after `at` at which others may be shown than now; of those that take turns also midnight, where the rounds begin anew. */
const nextChange = (zone: Zone, facts: ShowFacts, at: Instant): Instant | undefined =>
  looksFrom(zone, facts, at)
    .filter((moment) => moment > at)
    .find((moment) => !isSameAt(zone, facts, at, moment));

/** The last moment up to `at` at which that began. */
function lastChange(zone: Zone, facts: ShowFacts, at: Instant): Instant | undefined {
  const earlier = looksFrom(zone, facts, at).filter((moment) => moment <= at);
  return earlier.findLast(
    (moment) => !isSameAt(zone, facts, at, instantOf(millisecondsOf(moment) - 1)) && isSameAt(zone, facts, at, moment),
  );
}

function isSameAt(zone: Zone, facts: ShowFacts, at: Instant, other: Instant): boolean {
  const [now, then] = [winnersAt(zone, facts, at), winnersAt(zone, facts, other)];
  if (now.length !== then.length || now.some((entry, index) => entry !== then[index])) return false;
  return now.length < 2 || civilDateAt(at, facts.timeZone) === civilDateAt(other, facts.timeZone);
}

/** Days before and after `at` whose moments are looked at. */
const reach = [-1, 0, 1, 2] as const;

/** Every moment near `at` at which a rule of the zone may change its mind, in order. */
function looksFrom(zone: Zone, facts: ShowFacts, at: Instant): readonly Instant[] {
  const { timeZone, items, heardAt } = facts;
  const entries = entriesOf(zone, facts);
  const today = civilDateAt(at, timeZone);
  const times = ["00:00", ...entries.flatMap(({ dayPart }) => (dayPart ? [dayPart.from, dayPart.until] : []))];
  const ofDays = reach
    .flatMap((days) => momentsOf(dayAfter(today, days), [...new Set(times)], timeZone))
    .map(instantOf);
  const ofItems = entries.flatMap(({ scene }) => {
    const item = scene.kind === "notice" && Object.hasOwn(items, scene.itemId) ? items[scene.itemId] : undefined;
    if (!item) return [];
    return [item.startsAt, item.endsAt, heardAt === undefined ? undefined : leaseEnd(item, heardAt)];
  });
  return [...new Set([...ofDays, ...ofItems.flatMap((instant) => instant ?? [])])].toSorted();
}
