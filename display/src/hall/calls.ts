// Which of the hall's latest calls stand on the board, which of them are lit, and how they page. Pure: time comes in.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type BoardCallRow } from "@openhall/shared/queue";

/** When a call is spoken, by the hub's plan; milliseconds since 1970. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
}

/** A row `call/<number>` of `queue.board/<hall>`, and its announcement where there is one. */
export type Call = Readonly<BoardCallRow> & { readonly spoken?: Spoken };

/** Since when a call is lit, by `lightKey`: Infinity for news whose time has not come yet, 0 for what is no news. */
export type Lights = Readonly<Record<string, number>>;

export interface CallsOnGlass {
  readonly rows: readonly { readonly call: Call; readonly lit: boolean }[];
  readonly page: number;
  readonly pages: number;
  readonly lights: Lights;
}

/** A call stands inverted for this long at least, and while it is spoken; so does a recall. */
export const litMs = 10_000;
/** A call that was older than this when the screen first heard of it is no news: nothing flashes after a start. */
const newsMs = 15_000;
/** A call that was taken back after it had been spoken stands as a correction for this long, and then goes. */
const correctionMs = 30_000;
/** Younger calls are always on the board, on a further page if need be. */
const keptMs = 3 * 60_000;
/** Older ones stay while rows are free, and no longer than this: nobody is on the way any more. */
const leavesMs = 15 * 60_000;

const ageMs = (at: Instant, now: number): number => now - millisecondsOf(at);

/** A recall has another `at`, and so is lit anew. */
const lightKey = ({ number, at }: Call): string => `${number}@${at}`;

const isOver = ({ at, withdrawnAt }: Call, now: number): boolean =>
  withdrawnAt === undefined ? ageMs(at, now) >= leavesMs : ageMs(withdrawnAt, now) >= correctionMs;

/** Calls newest first, as many as belong on a board with `slots` rows: those of three minutes, then older ones while rows are free. */
export function callsToShow(calls: readonly Call[], slots: number, now: number): readonly Call[] {
  const newestFirst = calls
    .filter((call) => !isOver(call, now))
    .toSorted((a, b) => (a.at === b.at ? (a.number < b.number ? -1 : 1) : a.at < b.at ? 1 : -1));
  const kept = newestFirst.filter((call) => ageMs(call.at, now) < keptMs || call.withdrawnAt !== undefined);
  const older = newestFirst.filter((call) => !kept.includes(call)).slice(0, Math.max(0, slots - kept.length));
  return newestFirst.filter((call) => kept.includes(call) || older.includes(call));
}

/**
 * Puts `calls` (newest first) on `slots` rows. Where they do not all fit, a call keeps its row until it has been lit for its
 * whole time, a correction keeps it as well, the newest third of the rows stays, and the others take turns in the rest.
 */
export function placeCalls(
  calls: readonly Call[],
  slots: number,
  { lights, turn, now }: { lights: Lights; turn: number; now: number },
): CallsOnGlass {
  const known = knownLights(calls, lights, now);
  const isLit = (call: Call): boolean => {
    const since = known[lightKey(call)] ?? 0;
    return since === Infinity ? isDue(call, now) : now < since + lightMs(call);
  };
  const staying = stayingCalls(calls, slots, (call) => isLit(call) || call.withdrawnAt !== undefined);
  const others = calls.filter((call) => !staying.has(call));
  const places = slots - staying.size;
  const pages = places > 0 ? Math.max(1, Math.ceil(others.length / places)) : 1;
  const page = turn % pages;
  const onPage = new Set(others.slice(page * places, (page + 1) * places));
  const shown = calls.filter((call) => staying.has(call) || onPage.has(call));
  const rows = shown.map((call) => ({ call, lit: isLit(call) }));
  return { rows, page, pages, lights: { ...known, ...turnedOn(shown, known, now) } };
}

/** A call lights up when it is spoken, and at once where nobody speaks it. */
const isDue = ({ spoken }: Call, now: number): boolean => spoken === undefined || spoken.from <= now;

const lightMs = ({ spoken }: Call): number => Math.max(litMs, spoken ? spoken.to - spoken.from : 0);

/** The lights of these calls and of no others, so that nothing is remembered for ever. */
const knownLights = (calls: readonly Call[], lights: Lights, now: number): Lights =>
  Object.fromEntries(calls.map((call) => [lightKey(call), lightOf(call, lights[lightKey(call)], now)]));

function lightOf(call: Call, known: number | undefined, now: number): number {
  if (call.withdrawnAt !== undefined) return 0;
  const since = known ?? (isNews(call, now) ? Infinity : 0);
  // Lit before the plan to speak it was heard of: its time is yet to come.
  return since > 0 && call.spoken && since < call.spoken.from ? Infinity : since;
}

const isNews = ({ at, spoken }: Call, now: number): boolean =>
  now - Math.max(millisecondsOf(at), spoken?.from ?? 0) < newsMs;

/** The time of a light begins when its call is first shown and due. */
const turnedOn = (shown: readonly Call[], lights: Lights, now: number): Lights =>
  Object.fromEntries(
    shown.flatMap((call) => (lights[lightKey(call)] === Infinity && isDue(call, now) ? [[lightKey(call), now]] : [])),
  );

/** Rows that the newest calls keep while the others take turns. */
export const stayingRows = (slots: number): number => Math.ceil(slots / 3);

function stayingCalls(calls: readonly Call[], slots: number, mustStay: (call: Call) => boolean): ReadonlySet<Call> {
  if (calls.length <= slots) return new Set(calls);
  const oldestFirst = calls.filter(mustStay).toReversed();
  const staying = new Set(oldestFirst.slice(0, slots));
  for (const call of calls.slice(0, stayingRows(slots))) {
    if (staying.size < slots) staying.add(call);
  }
  return staying;
}
