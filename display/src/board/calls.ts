// Which of the hall's latest calls stand on the board, which of them are lit, and how they page. Pure: time comes in.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type BoardCallRow } from "@openhall/shared/queue";

/** A row `call/<number>` of `queue.board/<hall>`. */
export type Call = Readonly<BoardCallRow>;

/** Until when a call is lit, by `lightKey`: Infinity for news that has not been on the glass yet, 0 for what is no news. */
export type Lights = Readonly<Record<string, number>>;

export interface CallsOnGlass {
  readonly rows: readonly { readonly call: Call; readonly lit: boolean }[];
  readonly page: number;
  readonly pages: number;
  readonly lights: Lights;
}

/** A call stands inverted for this long from when it is first on the glass; so does a recall. */
export const litMs = 10_000;
/** A call that was older than this when the screen first heard of it is no news: nothing flashes after a start. */
const newsMs = 15_000;
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
  const known = knownLights(calls, lights, now);
  const isLit = (call: Call): boolean => now < (known[lightKey(call)] ?? 0);
  const staying = stayingCalls(calls, slots, isLit);
  const others = calls.filter((call) => !staying.has(call));
  const places = slots - staying.size;
  const pages = places > 0 ? Math.max(1, Math.ceil(others.length / places)) : 1;
  const page = turn % pages;
  const onPage = new Set(others.slice(page * places, (page + 1) * places));
  const shown = calls.filter((call) => staying.has(call) || onPage.has(call));
  const rows = shown.map((call) => ({ call, lit: isLit(call) }));
  return { rows, page, pages, lights: { ...known, ...turnedOn(shown, known, now) } };
}

/** The lights of these calls and of no others, so that nothing is remembered for ever. */
const knownLights = (calls: readonly Call[], lights: Lights, now: number): Lights =>
  Object.fromEntries(
    calls.map((call) => [lightKey(call), lights[lightKey(call)] ?? (ageMs(call.at, now) < newsMs ? Infinity : 0)]),
  );

/** The time of a light begins when its call is first shown. */
const turnedOn = (shown: readonly Call[], lights: Lights, now: number): Lights =>
  Object.fromEntries(shown.map(lightKey).flatMap((key) => (lights[key] === Infinity ? [[key, now + litMs]] : [])));

/** Rows that the newest calls keep while the others take turns. */
export const stayingRows = (slots: number): number => Math.ceil(slots / 3);

function stayingCalls(calls: readonly Call[], slots: number, isLit: (call: Call) => boolean): ReadonlySet<Call> {
  if (calls.length <= slots) return new Set(calls);
  const litOldestFirst = calls.filter(isLit).toReversed();
  const staying = new Set(litOldestFirst.slice(0, slots));
  for (const call of calls.slice(0, stayingRows(slots))) {
    if (staying.size < slots) staying.add(call);
  }
  return staying;
}
