// Which screens of the hall do not show what is true. A screen says what it has drawn only when it has drawn something new, so
// its last word may be old in a quiet hall without any harm: what counts is that it is gone, or behind what we ourselves hold.
import { millisecondsOf } from "@openhall/shared/core";
import * as z from "zod/mini";
import { grouped } from "../grouped.ts";

/** One answer of `GET /api/v1/screens`: what one screen has said about one stream. */
export const screenStatusSchema = z.object({
  device: z.string(),
  stream: z.string(),
  epoch: z.int(),
  version: z.int(),
  renderedAt: z.string(),
  heardAt: z.optional(z.string()),
  connected: z.boolean(),
});
export type ScreenStatus = z.infer<typeof screenStatusSchema>;

export interface ScreenTrouble {
  /** Name of the device. */
  readonly device: string;
  readonly kind: "silent" | "stale";
  /** Milliseconds since 1970: when it was last heard, or since when it is behind. */
  readonly since: number;
}

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
/** A screen that has been gone for a day was taken away, not broken. */
const forgottenAfterMs = 24 * 3_600_000;

/** The screens in trouble, each once; only streams in `versions` can be found behind. */
export function screenTroubles(
  statuses: readonly ScreenStatus[],
  versions: Versions,
  isOfHall: (stream: string) => boolean,
  now: number,
): ScreenTrouble[] {
  const byDevice = grouped(statuses, ({ device }) => device);
  return [...byDevice]
    .filter(([, streams]) => streams.some(({ stream }) => isOfHall(stream)))
    .flatMap(([device, streams]) => troubleOf(device, streams, versions, now) ?? []);
}

function troubleOf(
  device: string,
  streams: readonly ScreenStatus[],
  versions: Versions,
  now: number,
): ScreenTrouble | undefined {
  if (!streams.some(({ connected }) => connected)) {
    const since = Math.max(...streams.map(lastHeard));
    return now - since < forgottenAfterMs ? { device, kind: "silent", since } : undefined;
  }
  const since = Math.min(...streams.map((status) => behindSince(status, versions[status.stream] ?? []) ?? Infinity));
  return now - since >= behindAfterMs ? { device, kind: "stale", since } : undefined;
}

const lastHeard = ({ heardAt, renderedAt }: ScreenStatus): number => millisecondsOf(heardAt ?? renderedAt);

/** Since when there has been something newer than this screen has drawn. */
const behindSince = (status: ScreenStatus, held: readonly Held[]): number | undefined =>
  held.find((newer) => isNewer(newer, status))?.at;

const isNewer = (one: Omit<Held, "at">, other: Omit<Held, "at">): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.version > other.version);

const versionsKept = 400;

/** `held` with this version, where it is news. */
export function withVersion(held: readonly Held[], epoch: number, version: number, at: number): readonly Held[] {
  const last = held.at(-1);
  if (last && !isNewer({ epoch, version }, last)) return held;
  return [...held, { epoch, version, at }].slice(-versionsKept);
}
