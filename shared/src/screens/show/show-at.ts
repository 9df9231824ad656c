// The rules of `docs/rules.md`, N20 to N24: what one screen shows at a moment.
import { type Instant, millisecondsOf } from "../../core/index.ts";
import { createCivilCalendar } from "./civil-calendar.ts";
import { instantOrNone, standingOf } from "./eligible.ts";
import { type Entry, type Zone, zones } from "../scenes.ts";
import { type LostEntry, type Show, type ShowFacts, type Slot } from "./show.ts";
import { type Candidate, slotOf } from "./slot.ts";
import { earliest, latest } from "./standing.ts";

export function showAt(facts: ShowFacts): Show {
  const calendar = createCivilCalendar(facts.timeZone);
  const candidates = (facts.playlist?.entries ?? []).map((entry: Entry): Candidate => ({
    entry,
    standing: standingOf(entry, facts, calendar),
  }));
  const inZone = (zone: Zone): Candidate[] => candidates.filter(({ entry }) => entry.zone === zone);
  const filled = zones.map((zone) => ({ zone, all: inZone(zone), slot: slotOf(inZone(zone), facts, calendar) }));
  const [main, side, ticker] = filled.map(({ slot }) => slot);
  const takeover = takeoverOf(facts);
  return {
    takeoverId: takeover?.id,
    zones: { main: main ?? ownPage(facts, inZone("main")), ...(side ? { side } : {}), ...(ticker ? { ticker } : {}) },
    empty: filled.flatMap(({ zone, all, slot }) => (slot || zone === "main" ? [] : all.flatMap(lostOf))),
    changesAt: firstOf([takeover?.endsAt, ...filled.map(({ all, slot }) => slot?.until ?? nextOf(all))]),
  };
}

/** Of those for this screen that have not ended the one that started last. Without any clock nobody knows whether it has ended. */
function takeoverOf({ takeovers, deviceId, at, believedAt }: ShowFacts) {
  const now = at ?? believedAt;
  if (now === undefined) return undefined;
  const running = Object.entries(takeovers).flatMap(([id, takeover]) =>
    now < takeover.endsAt && (takeover.deviceIds?.includes(deviceId) ?? true) ? [{ id, ...takeover }] : [],
  );
  return running.toSorted((one, other) => (isLater(one, other) ? -1 : 1))[0];
}

interface Started {
  readonly id: string;
  readonly startedAt: Instant;
}

const isLater = (one: Started, other: Started): boolean =>
  one.startedAt === other.startedAt ? one.id > other.id : one.startedAt > other.startedAt;

/** [N21] Never blank. */
const ownPage = ({ ownPage: scene, at }: ShowFacts, candidates: readonly Candidate[]): Slot => ({
  scene,
  entryId: undefined,
  priority: 0,
  since: at === undefined ? undefined : instantOrNone(latest(candidates.map(({ standing }) => standing.from))),
  until: nextOf(candidates),
  next: undefined,
  lost: candidates.flatMap(lostOf),
});

const nextOf = (candidates: readonly Candidate[]): Instant | undefined =>
  instantOrNone(earliest(candidates.map(({ standing }) => standing.until)));

const lostOf = ({ entry, standing: { why } }: Candidate): LostEntry[] =>
  why === undefined ? [] : [{ entryId: entry.id, why }];

const firstOf = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instantOrNone(earliest(instants.map((instant) => (instant === undefined ? undefined : millisecondsOf(instant)))));
