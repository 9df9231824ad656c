// One zone of a screen: priorities, then turns.
import { millisecondsOf } from "../../core/index.ts";
import { type CivilCalendar, dateAfter } from "./civil-calendar.ts";
import { dwellOf } from "./reading-time.ts";
import { instantOrNone } from "./eligible.ts";
import { type Entry } from "../scenes.ts";
import { type LostEntry, type ShowFacts, type Slot } from "./show.ts";
import { earliest, latest, type Standing } from "./standing.ts";

export interface Candidate {
  readonly entry: Entry;
  readonly standing: Standing;
}

interface Turn {
  readonly entry: Entry;
  readonly next: Entry | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** Undefined where nothing may be shown. */
export function slotOf(candidates: readonly Candidate[], facts: ShowFacts, calendar: CivilCalendar): Slot | undefined {
  const eligible = candidates.filter(({ standing }) => standing.why === undefined);
  const priority = Math.max(...eligible.map(({ entry }) => entry.priority));
  const sharing = eligible.flatMap(({ entry }) => (entry.priority === priority ? [entry] : []));
  const turn = turnOf(sharing, facts, calendar);
  if (!turn) return undefined;
  const { entry, next, since, until } = turn;
  // What has a lower priority changes nothing here, whenever it may be shown.
  const rivals = candidates.filter((candidate) => candidate.entry.priority >= priority).map(({ standing }) => standing);
  const hasClock = facts.at !== undefined;
  return {
    scene: entry.scene,
    entryId: entry.id,
    priority,
    since: hasClock ? instantOrNone(latest([since, ...rivals.map(({ from }) => from)])) : undefined,
    until: hasClock ? instantOrNone(earliest([until, ...rivals.map((rival) => rival.until)])) : undefined,
    next: next?.id,
    lost: candidates.flatMap((candidate) => lostBeside(candidate, turn.entry, priority)),
  };
}

function lostBeside({ entry, standing }: Candidate, shown: Entry, priority: number): LostEntry[] {
  if (entry === shown) return [];
  const why = standing.why ?? (entry.priority < priority ? "lower-priority" : "not-its-turn");
  return [{ entryId: entry.id, why }];
}

/** [N23] By the seconds since the hall's midnight, so that screens that have never met agree. Without a clock the first stays. */
function turnOf(sharing: readonly Entry[], facts: ShowFacts, calendar: CivilCalendar): Turn | undefined {
  const [first] = sharing;
  if (!first) return undefined;
  if (sharing.length === 1 || facts.at === undefined)
    return { entry: first, next: undefined, since: undefined, until: undefined };
  const now = millisecondsOf(facts.at);
  const today = calendar.dateAt(now);
  const dayBegan = calendar.momentOf(today, "00:00");
  const dayEnds = calendar.momentOf(dateAfter(today, 1), "00:00");
  const dwells = sharing.map((entry) => dwellOf(entry, facts) * 1_000);
  const cycle = dwells.reduce((sum, dwell) => sum + dwell, 0);
  let began = now - ((now - dayBegan) % cycle);
  let index = 0;
  for (const dwell of dwells) {
    if (now < began + dwell) break;
    began += dwell;
    index += 1;
  }
  const until = Math.min(began + (dwells[index] ?? cycle), dayEnds);
  const next = until === dayEnds ? first : sharing[(index + 1) % sharing.length];
  return { entry: sharing[index] ?? first, next, since: began, until };
}
