// Turns, priorities, zones and takeovers.
import { type ShowFacts } from "../screens/index.ts";
import {
  at,
  entry,
  monday,
  notice,
  noticeItem,
  part,
  playlist,
  showFacts,
  type ShowVector,
  takeover,
} from "./show-facts.ts";

const turns = [entry("a", { dwellSeconds: 15 }), entry("b", { dwellSeconds: 30 }), notice("c")];
const three = (instant: string, more: Partial<ShowFacts> = {}): ShowFacts =>
  showFacts({ at: instant, playlist: playlist(...turns), items: { c: noticeItem() }, ...more });

export const turnVectors: ShowVector[] = [
  // 10:00 is 36,000 s after midnight, the cycle 60 s: the first turn begins on the minute.
  {
    name: "the first turn",
    facts: three(monday),
    main: "a",
    next: "b",
    until: "2026-09-14T02:00:15.000Z",
    lost: { b: "not-its-turn", c: "not-its-turn" },
  },
  {
    name: "the last moment of a turn",
    facts: three("2026-09-14T02:00:14.999Z"),
    main: "a",
    changesAt: "2026-09-14T02:00:15.000Z",
  },
  {
    name: "the second turn",
    facts: three("2026-09-14T02:00:15.000Z"),
    main: "b",
    since: "2026-09-14T02:00:15.000Z",
    until: "2026-09-14T02:00:45.000Z",
    next: "c",
  },
  {
    name: "the last turn, as long as its words take",
    facts: three("2026-09-14T02:00:59.999Z"),
    main: "c",
    next: "a",
    until: "2026-09-14T02:01:00.000Z",
  },
  {
    name: "the turn of a scene that is withdrawn goes to the others",
    facts: three("2026-09-14T02:00:50.000Z", { items: {} }),
    main: "a",
    lost: { b: "not-its-turn", c: "not-published" },
  },
  {
    name: "the turns begin anew at midnight",
    facts: at("2026-09-13T15:59:55.000Z", entry("a", { dwellSeconds: 35 }), entry("b", { dwellSeconds: 36 })),
    main: "b",
    next: "a",
    until: "2026-09-13T16:00:00.000Z",
  },
  {
    name: "after midnight the first has its turn",
    facts: at("2026-09-13T16:00:00.000Z", entry("a", { dwellSeconds: 35 }), entry("b", { dwellSeconds: 36 })),
    main: "a",
    since: "2026-09-13T16:00:00.000Z",
    until: "2026-09-13T16:00:35.000Z",
  },
];
export const priorityVectors: ShowVector[] = [
  {
    name: "only the highest priority takes turns",
    facts: at(monday, entry("a"), entry("b", { priority: 2 }), entry("c", { priority: 9, ...part("11:00", "12:00") })),
    main: "b",
    lost: { a: "lower-priority", c: "not-this-time" },
    until: "2026-09-14T03:00:00.000Z",
    changesAt: "2026-09-14T03:00:00.000Z",
  },
  {
    name: "what overlaps with a higher one waits until that is over",
    facts: at(
      "2026-09-14T03:30:00.000Z",
      entry("a", part("10:00", "13:00")),
      entry("b", { priority: 1, ...part("11:00", "12:00") }),
    ),
    main: "b",
    since: "2026-09-14T03:00:00.000Z",
    until: "2026-09-14T04:00:00.000Z",
    lost: { a: "lower-priority" },
  },
  {
    name: "and comes back",
    facts: at(
      "2026-09-14T04:00:00.000Z",
      entry("a", part("10:00", "13:00")),
      entry("b", { priority: 1, ...part("11:00", "12:00") }),
    ),
    main: "a",
    since: "2026-09-14T04:00:00.000Z",
    until: "2026-09-14T05:00:00.000Z",
    lost: { b: "not-this-time" },
  },
];
export const takeoverVectors: ShowVector[] = [
  {
    name: "a takeover, with what stands below",
    facts: { ...three(monday), takeovers: { t: takeover(monday, "2026-09-14T02:00:10.000Z") } },
    main: "a",
    takeover: "t",
    changesAt: "2026-09-14T02:00:10.000Z",
  },
  {
    name: "of two the one that started last",
    facts: showFacts({
      takeovers: {
        t: takeover("2026-09-14T01:59:59.000Z", "2026-09-14T03:00:00.000Z"),
        s: takeover(monday, "2026-09-14T02:30:00.000Z"),
      },
    }),
    main: "own",
    takeover: "s",
    changesAt: "2026-09-14T02:30:00.000Z",
  },
  {
    name: "when that ends, the other again",
    facts: showFacts({
      at: "2026-09-14T02:30:00.000Z",
      takeovers: {
        t: takeover("2026-09-14T01:59:59.000Z", "2026-09-14T03:00:00.000Z"),
        s: takeover(monday, "2026-09-14T02:30:00.000Z"),
      },
    }),
    main: "own",
    takeover: "t",
  },
  {
    name: "it ends also offline",
    facts: showFacts({
      at: "2026-09-14T03:00:00.000Z",
      heardAt: monday,
      takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z") },
    }),
    main: "own",
    changesAt: "never",
  },
  {
    name: "on other screens",
    facts: showFacts({ takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z", { deviceIds: ["B2"] }) } }),
    main: "own",
    changesAt: "never",
  },
  {
    name: "on chosen screens",
    facts: showFacts({ takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z", { deviceIds: ["B2", "B1"] }) } }),
    main: "own",
    takeover: "t",
  },
];
export const zoneVectors: ShowVector[] = [
  {
    name: "side and ticker beside the main scene",
    facts: showFacts({
      playlist: playlist(entry("a"), entry("s", { zone: "side" }), notice("n", { zone: "ticker" })),
      items: { n: noticeItem() },
    }),
    main: "a",
    side: "s",
    ticker: "n",
  },
  {
    name: "an empty side is left out, and is told",
    facts: at(monday, entry("a"), entry("s", { zone: "side", ...part("11:00", "12:00") })),
    main: "a",
    lost: { s: "not-this-time" },
    changesAt: "2026-09-14T03:00:00.000Z",
  },
  {
    name: "a side without a main: the own page beside it",
    facts: at(monday, entry("s", { zone: "side" })),
    main: "own",
    side: "s",
  },
  {
    name: "priorities are a zone's own",
    facts: at(monday, entry("a"), entry("s", { zone: "side", priority: 9 })),
    main: "a",
    side: "s",
  },
];
