// What a screen shows, by example: for every place where `showAt` is asked, the hub and the wall.
import { at, entry, monday, notice, showFacts, type ShowVector } from "./show-facts.ts";
import { calendarVectors, clockVectors } from "./show-vectors-calendar.ts";
import { conditionVectors, itemVectors, noClockVectors } from "./show-vectors-items.ts";
import { priorityVectors, takeoverVectors, turnVectors, zoneVectors } from "./show-vectors-turns.ts";

const nothing: ShowVector[] = [
  { name: "no playlist", facts: showFacts(), main: "own", changesAt: "never" },
  { name: "an empty playlist", facts: at(monday), main: "own", changesAt: "never" },
  {
    name: "nothing that may be shown",
    facts: at(monday, notice("n"), entry("e", { lastDay: "2026-09-13" })),
    main: "own",
    lost: { n: "not-published", e: "after-last-day" },
    changesAt: "never",
  },
  {
    name: "one scene stays",
    facts: at(monday, entry("a")),
    main: "a",
    changesAt: "never",
  },
];

export const showVectors: readonly ShowVector[] = [
  ...nothing,
  ...turnVectors,
  ...priorityVectors,
  ...calendarVectors,
  ...clockVectors,
  ...itemVectors,
  ...conditionVectors,
  ...noClockVectors,
  ...takeoverVectors,
  ...zoneVectors,
];
