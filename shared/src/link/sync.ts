// How a page keeps a stream in step with the hub. Pure: what is held and what was heard in, what is held now out.
// Whatever is lost, doubled or out of order on the way, the next beat finds it.
import { type Row } from "../core/index.ts";
import { type Beat, type Delta } from "../wire/index.ts";

export type Rows = Readonly<Record<string, Row>>;

/** A stream as a page has it. Rows that did not change keep their identity from one state to the next. */
export interface Held {
  readonly epoch: number;
  readonly version: number;
  readonly rows: Rows;
}

/** A snapshot that answers a question of ours is true whatever we had: a restored hub may be behind what it once was. */
export const takeAnswer = (held: Held | undefined, { epoch, version, rows }: Held): Held => ({
  epoch,
  version,
  rows: keepIdentity(held?.rows ?? {}, rows),
});

/** A snapshot that the hub sent unasked counts only if it is no older than what we have. */
export const takeSnapshot = (held: Held | undefined, snapshot: Held): Held =>
  held && isOlder(snapshot, held) ? held : takeAnswer(held, snapshot);

/** A delta fits on its base only; one whose version we already have is a double; anything else needs a snapshot. */
export function takeDelta(held: Held | undefined, delta: Delta, put: Rows): Held | "resync" {
  if (!held || delta.epoch !== held.epoch) return "resync";
  if (delta.version <= held.version) return held;
  if (delta.base !== held.version) return "resync";
  const removed = new Set(delta.del);
  const kept = Object.entries(held.rows).filter(([key]) => !removed.has(key));
  return { epoch: delta.epoch, version: delta.version, rows: { ...Object.fromEntries(kept), ...put } };
}

export const isInStep = (held: Held | undefined, beat: Pick<Beat, "epoch" | "version">): boolean =>
  held !== undefined && held.epoch === beat.epoch && held.version === beat.version;

const isOlder = (one: Held, other: Held): boolean =>
  one.epoch < other.epoch || (one.epoch === other.epoch && one.version < other.version);

function keepIdentity(before: Rows, after: Rows): Rows {
  const rows = Object.entries(after).map(([key, row]): [string, Row] => {
    const known = Object.hasOwn(before, key) ? before[key] : undefined;
    return [key, known && JSON.stringify(known) === JSON.stringify(row) ? known : row];
  });
  return Object.fromEntries(rows);
}
