// Days, day-parts, dates and clock changes.
import { at, entry, part, playlist, showFacts, type ShowVector, monday } from "./show-facts.ts";

import { type Entry, type ShowFacts } from "../screens/index.ts";
const inBerlin = (at: string, ...entries: Entry[]): ShowFacts =>
  showFacts({ at, timeZone: "Europe/Berlin", playlist: playlist(...entries) });
const inNewYork = (at: string, ...entries: Entry[]): ShowFacts =>
  showFacts({ at, timeZone: "America/New_York", playlist: playlist(...entries) });
export const calendarVectors: ShowVector[] = [
  {
    name: "before its first day",
    facts: at("2026-09-14T15:59:59.999Z", entry("a", { firstDay: "2026-09-15", lastDay: "2026-09-16" })),
    main: "own",
    lost: { a: "before-first-day" },
    until: "2026-09-14T16:00:00.000Z",
  },
  {
    name: "from the midnight of its first day",
    facts: at("2026-09-14T16:00:00.000Z", entry("a", { firstDay: "2026-09-15", lastDay: "2026-09-16" })),
    main: "a",
    since: "2026-09-14T16:00:00.000Z",
    until: "2026-09-16T16:00:00.000Z",
  },
  {
    name: "over at the midnight after its last",
    facts: at("2026-09-16T16:00:00.000Z", entry("a", { firstDay: "2026-09-15", lastDay: "2026-09-16" })),
    main: "own",
    lost: { a: "after-last-day" },
    changesAt: "never",
  },
  {
    name: "not on this day of the week",
    facts: at(monday, entry("a", { days: [2, 3] })),
    main: "own",
    lost: { a: "not-this-day" },
    until: "2026-09-14T16:00:00.000Z",
  },
  {
    name: "two days that follow each other",
    facts: at("2026-09-15T02:00:00.000Z", entry("a", { days: [2, 3] })),
    main: "a",
    since: "2026-09-14T16:00:00.000Z",
    until: "2026-09-16T16:00:00.000Z",
  },
  {
    name: "a day-part, before it",
    facts: at("2026-09-14T00:29:59.999Z", entry("a", part("08:30", "17:00"))),
    main: "own",
    lost: { a: "not-this-time" },
    changesAt: "2026-09-14T00:30:00.000Z",
  },
  {
    name: "a day-part, in it",
    facts: at("2026-09-14T00:30:00.000Z", entry("a", part("08:30", "17:00"))),
    main: "a",
    since: "2026-09-14T00:30:00.000Z",
    until: "2026-09-14T09:00:00.000Z",
  },
  {
    name: "a day-part, after it",
    facts: at("2026-09-14T09:00:00.000Z", entry("a", part("08:30", "17:00"))),
    main: "own",
    changesAt: "2026-09-15T00:30:00.000Z",
  },
  {
    name: "over midnight it belongs to the day on which it began",
    facts: at("2026-09-14T17:00:00.000Z", entry("a", { days: [1], ...part("22:00", "02:00") })),
    main: "a",
    since: "2026-09-14T14:00:00.000Z",
    until: "2026-09-14T18:00:00.000Z",
  },
  {
    name: "over midnight not before the day on which it begins",
    facts: at("2026-09-13T17:00:00.000Z", entry("a", { days: [1], ...part("22:00", "02:00") })),
    main: "own",
    lost: { a: "not-this-time" },
    changesAt: "2026-09-14T14:00:00.000Z",
  },
  {
    name: "over midnight also after its last day",
    facts: at("2026-09-14T17:00:00.000Z", entry("a", { lastDay: "2026-09-14", ...part("22:00", "02:00") })),
    main: "a",
    until: "2026-09-14T18:00:00.000Z",
  },
  {
    name: "a day-part from eight to eight is a whole day",
    facts: at("2026-09-14T17:00:00.000Z", entry("a", { days: [1], ...part("08:00", "08:00") })),
    main: "a",
    since: "2026-09-14T00:00:00.000Z",
    until: "2026-09-15T00:00:00.000Z",
  },
];
export const clockVectors: ShowVector[] = [
  // Berlin, 2027-03-28: 01:59:59 is followed by 03:00:00, at 01:00 UTC.
  {
    name: "Berlin in spring: a time that is left out is the moment of the change",
    facts: inBerlin("2027-03-28T00:59:59.999Z", entry("a", part("02:30", "03:30"))),
    main: "own",
    changesAt: "2027-03-28T01:00:00.000Z",
  },
  {
    name: "Berlin in spring: from the change on",
    facts: inBerlin("2027-03-28T01:00:00.000Z", entry("a", part("02:30", "03:30"))),
    main: "a",
    until: "2027-03-28T01:30:00.000Z",
  },
  {
    name: "Berlin in spring: a day-part in the hour that is left out is left out",
    facts: inBerlin("2027-03-28T01:00:00.000Z", entry("a", part("02:10", "02:50"))),
    main: "own",
    changesAt: "2027-03-29T00:10:00.000Z",
  },
  {
    name: "Berlin in spring: turns count what has really passed",
    facts: inBerlin("2027-03-28T01:00:10.000Z", entry("a", { dwellSeconds: 420 }), entry("b", { dwellSeconds: 420 })),
    main: "b",
    since: "2027-03-28T00:59:00.000Z",
  },
  // Berlin, 2026-10-25: 02:59:59 summer time is followed by 02:00:00, at 01:00 UTC.
  {
    name: "Berlin in autumn: a time that comes twice is the first",
    facts: inBerlin("2026-10-25T00:30:00.000Z", entry("a", part("02:30", "02:45"))),
    main: "a",
    until: "2026-10-25T00:45:00.000Z",
  },
  {
    name: "Berlin in autumn: and not the second",
    facts: inBerlin("2026-10-25T01:30:00.000Z", entry("a", part("02:30", "02:45"))),
    main: "own",
    changesAt: "2026-10-26T01:30:00.000Z",
  },
  {
    name: "Berlin in autumn: over the repeated hour without a gap",
    facts: inBerlin("2026-10-25T01:10:00.000Z", entry("a", part("02:30", "03:30"))),
    main: "a",
    since: "2026-10-25T00:30:00.000Z",
    until: "2026-10-25T02:30:00.000Z",
  },
  {
    name: "Berlin in autumn: a day of 25 hours",
    facts: inBerlin("2026-10-25T22:59:59.999Z", entry("a", { firstDay: "2026-10-25", lastDay: "2026-10-25" })),
    main: "a",
    since: "2026-10-24T22:00:00.000Z",
    until: "2026-10-25T23:00:00.000Z",
  },
  // New York, 2026-11-01: 01:59:59 summer time is followed by 01:00:00, at 06:00 UTC; 2027-03-14: 02:00 at 07:00 UTC.
  {
    name: "New York in autumn: over midnight into the repeated hour",
    facts: inNewYork("2026-11-01T06:30:00.000Z", entry("a", { days: [6], ...part("22:00", "02:00") })),
    main: "a",
    since: "2026-11-01T02:00:00.000Z",
    until: "2026-11-01T07:00:00.000Z",
  },
  {
    name: "New York in autumn: ends in the first of the two hours",
    facts: inNewYork("2026-11-01T05:30:00.000Z", entry("a", part("22:00", "01:30"))),
    main: "own",
    changesAt: "2026-11-02T03:00:00.000Z",
  },
  {
    name: "New York in spring: a day-part over the change is an hour shorter",
    facts: inNewYork("2027-03-14T06:59:00.000Z", entry("a", part("22:00", "04:00"))),
    main: "a",
    since: "2027-03-14T03:00:00.000Z",
    until: "2027-03-14T08:00:00.000Z",
  },
  // Lord Howe Island, 2027-04-04: 01:59:59 is followed by 01:30:00, at 15:00 UTC of the day before.
  {
    name: "a clock change of half an hour is one too",
    facts: showFacts({
      at: "2027-04-03T15:10:00.000Z",
      timeZone: "Australia/Lord_Howe",
      playlist: playlist(entry("a", part("01:30", "02:30"))),
    }),
    main: "a",
    since: "2027-04-03T14:30:00.000Z",
    until: "2027-04-03T16:00:00.000Z",
  },
];
