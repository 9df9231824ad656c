import { millisecondsOf } from "@openhall/shared/core";
import { type Entry, type Surroundings } from "./entry.ts";

const minuteMs = 60_000;
/** What starts later than that is told by its time alone. */
const soonMs = 60 * minuteMs;

/** How an entry stands; `planned` says nothing of now. `due`: its time has come and nobody has begun it yet. */
export type Phase =
  | { readonly is: "live" | "due" | "planned" | "ended" | "cancelled" }
  | { readonly is: "soon"; readonly minutes: number };

export function phaseOf(entry: Entry, { now, live }: Pick<Surroundings, "now" | "live">): Phase {
  if (entry.status === "ended" || entry.status === "cancelled") return { is: entry.status };
  if (!live) return { is: "planned" };
  if (entry.status === "live") return { is: "live" };
  const untilMs = millisecondsOf(entry.startsAt) - now;
  if (entry.allDay || untilMs > soonMs) return { is: "planned" };
  return untilMs > 0 ? { is: "soon", minutes: Math.ceil(untilMs / minuteMs) } : { is: "due" };
}

const order: readonly Phase["is"][] = ["live", "due", "soon", "planned", "cancelled", "ended"];
const placeOf = (phase: Phase): number =>
  phase.is === "cancelled" ? order.indexOf("planned") : order.indexOf(phase.is);

/** What is on first, then what comes in the order in which it was given, what is over last. */
export const nearestFirst = (entries: readonly Entry[], at: Pick<Surroundings, "now" | "live">): readonly Entry[] =>
  entries
    .map((entry) => ({ entry, place: placeOf(phaseOf(entry, at)) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
