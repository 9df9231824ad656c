import { type Streams } from "../streams/create-streams.ts";

/** Whom a rehearsal would keep waiting. Those who were missed or are held are not here. */
const present = new Set(["waiting", "called", "serving"]);

/** How many visitors wait or are at a desk, in all halls. */
export function visitorsInHalls(streams: Pick<Streams, "shown">): number {
  const halls = Object.keys(streams.shown("venue.halls/all")?.rows ?? {}).map((key) => key.slice("hall/".length));
  return halls
    .flatMap((hallId) => Object.entries(streams.shown(`queue.hall/${hallId}`)?.rows ?? {}))
    .filter(([key, { status }]) => key.startsWith("ticket/") && present.has(String(status))).length;
}
