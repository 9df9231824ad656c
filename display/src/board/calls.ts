// Which of the hall's latest calls stand on the board, which of them are lit, and how they page. Pure: time comes in.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type BoardCallRow } from "@openhall/shared/queue";

/** A row `call/<number>` of `queue.board/<hall>` with its number. */
export interface Call extends BoardCallRow {
  readonly number: string;
}

/** Until when a call is lit, by `lightKey`; a call that has never been on the glass is not in it. */
export type Lights = Readonly<Record<string, number>>;

export interface CallsOnGlass {
  readonly rows: readonly { readonly call: Call; readonly lit: boolean }[];
  readonly page: number;
  readonly pages: number;
  readonly lights: Lights;
}

/** A call stands inverted for this long from when it is first on the glass; so does a recall. */
export const litMs = 10_000;
/** A call that was older than this when the glass could first show it is not news any more. */
const newsMs = 60_000;
/** Younger calls are always on the board, on a further page if need be. */
const keptMs = 3 * 60_000;
/** Older ones stay while rows are free, and no longer than this: nobody is on the way any more. */
const leavesMs = 15 * 60_000;

const ageMs = (at: Instant, now: number): number => now - millisecondsOf(at);

/** A recall has another `at`, and so is lit anew. */
const lightKey = ({ number, at }: Call): string => `${number}@${at}`;

/** Calls newest first, as many as belong on a board with `slots` rows: those of three minutes, then older ones while rows are free. */
export function callsToShow(calls: readonly Call[], slots: number, now: number): readonly Call[] {
  const newestFirst = calls
    .filter(({ at }) => ageMs(at, now) < leavesMs)
    .toSorted((a, b) => (a.at === b.at ? (a.number < b.number ? -1 : 1) : a.at < b.at ? 1 : -1));
  const kept = newestFirst.filter(({ at }) => ageMs(at, now) < keptMs).length;
  return newestFirst.slice(0, Math.max(slots, kept));
}

/**
 * Puts `calls` (newest first) on `slots` rows. Where they do not all fit, a call keeps its row until it has been lit for its
 * whole time, the newest third of the rows stays, and the others take turns in the rest.
 */
export function placeCalls(
  calls: readonly Call[],
  slots: number,
  { lights, turn, now }: { lights: Lights; turn: number; now: number },
): CallsOnGlass {
  const isLit = (call: Call): boolean => now < (lights[lightKey(call)] ?? (ageMs(call.at, now) < newsMs ? Infinity : 0));
  const staying = stayingCalls(calls, slots, isLit);
  const others = calls.filter((call) => !staying.has(call));
  const places = slots - staying.size;
  const pages = places > 0 ? Math.max(1, Math.ceil(others.length / places)) : 1;
  const page = turn % pages;
  const onPage = new Set(others.slice(page * places, (page + 1) * places));
  const shown = calls.filter((call) => staying.has(call) || onPage.has(call));
  const rows = shown.map((call) => ({ call, lit: isLit(call) }));
  return { rows, page, pages, lights: nextLights(calls, new Set(shown), { lights, isLit, now }) };
}

function stayingCalls(calls: readonly Call[], slots: number, isLit: (call: Call) => boolean): ReadonlySet<Call> {
  if (calls.length <= slots) return new Set(calls);
  const litOldestFirst = calls.filter(isLit).toReversed();
  const staying = new Set(litOldestFirst.slice(0, slots));
  for (const call of calls.slice(0, Math.ceil(slots / 3))) {
    if (staying.size < slots) staying.add(call);
  }
  return staying;
}

/** Lights go on when a call is first shown; those of calls that have left the board are forgotten. */
function nextLights(
  calls: readonly Call[],
  shown: ReadonlySet<Call>,
  { lights, isLit, now }: { lights: Lights; isLit: (call: Call) => boolean; now: number },
): Lights {
  const next: Record<string, number> = {};
  for (const call of calls) {
    const key = lightKey(call);
    const until = lights[key] ?? (shown.has(call) ? (isLit(call) ? now + litMs : 0) : undefined);
    if (until !== undefined) next[key] = until;
  }
  return next;
}
