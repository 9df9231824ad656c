// Since when a screen does not show what is true. It says what it has drawn only when it has drawn something new, so its last
// word may be old in a quiet hall without any harm: what counts is what we ourselves have held since then.
import { type Rendered } from "../../screens/screen-status.ts";

/** A version that this page has held, and since when (milliseconds since 1970). */
export interface Held {
  readonly epoch: number;
  readonly version: number;
  readonly at: number;
}

/** Versions held of a stream, oldest first. */
export type Versions = Readonly<Record<string, readonly Held[]>>;

/** A screen that has just been told has not drawn yet. */
const behindAfterMs = 30_000;

/** Since when there has been something newer than a page has drawn, if for half a minute; only streams in `versions` count. */
export function behindSince(rendered: readonly Rendered[], versions: Versions, now: number): number | undefined {
  const since = Math.min(...rendered.map((drawn) => newerSince(drawn, versions[drawn.stream] ?? []) ?? Infinity));
  return now - since >= behindAfterMs ? since : undefined;
}

const newerSince = (drawn: Rendered, held: readonly Held[]): number | undefined =>
  held.find((newer) => isNewer(newer, drawn))?.at;

const isNewer = (one: Omit<Held, "at">, other: Omit<Held, "at">): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.version > other.version);

const versionsKept = 400;

/** `held` with this version, where it is news. */
export function withVersion(held: readonly Held[], epoch: number, version: number, at: number): readonly Held[] {
  const last = held.at(-1);
  if (last && !isNewer({ epoch, version }, last)) return held;
  return [...held, { epoch, version, at }].slice(-versionsKept);
}
