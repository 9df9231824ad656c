import type * as z from "zod/mini";
import { type Streams } from "../streams/create-streams.ts";

const setUp = "venue.setup/all";

/** Rows of one table of the set-up, as the disk has them, by id. */
export interface VenueRows<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Called after a change of any of them. */
  onChanged(listener: () => void): void;
}

/** Follows the rows `<kind>/<id>` of `venue.setup/all`; a hub without a venue has none. */
export function followVenueRows<Row>(
  kind: string,
  schema: z.ZodMiniType<Row>,
  streams: Pick<Streams, "shown" | "onDelta">,
): VenueRows<Row> {
  const prefix = `${kind}/`;
  const rows = new Map<string, Row>();
  const listeners: (() => void)[] = [];

  /** Whether one of the rows was of this table. */
  function learn(told: Readonly<Record<string, unknown>>): boolean {
    const own = Object.entries(told).filter(([key]) => key.startsWith(prefix));
    for (const [key, row] of own) rows.set(key.slice(prefix.length), schema.parse(row));
    return own.length > 0;
  }

  learn(streams.shown(setUp)?.rows ?? {});
  streams.onDelta(({ stream, put }) => {
    if (stream === setUp && learn(put)) for (const listener of listeners) listener();
  });
  return { rows, onChanged: (listener) => void listeners.push(listener) };
}
