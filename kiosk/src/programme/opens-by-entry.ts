import { civilDateAt, type Instant, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type Entry } from "./entry.ts";

interface Opener {
  readonly at: Instant;
  readonly entry: Entry;
}

/** Which entry of today opens that service next, and when. */
export function opensByEntry(
  entries: readonly Entry[],
  serviceId: string,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): Opener | undefined {
  const today = civilDateAt(instantOf(now), timeZone);
  return entries
    .filter(({ status }) => status === "announced" || status === "live")
    .flatMap((entry) =>
      entry.services
        .filter((service) => service.serviceId === serviceId && service.opening === "open")
        .map(({ at }) => ({ at, entry })),
    )
    .filter(({ at }) => millisecondsOf(at) > now && civilDateAt(at, timeZone) === today)
    .toSorted((one, other) => millisecondsOf(one.at) - millisecondsOf(other.at))[0];
}
