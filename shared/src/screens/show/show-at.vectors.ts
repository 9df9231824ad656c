// What a playlist shows when, as a table: the same for hub and screen.
import { type PublicItemRow } from "../../publishing/index.ts";
import { type Entry, entrySchema } from "../scenes.ts";
import { type Lost, type ShowFacts } from "./show.ts";

const entry = (id: string, more: object = {}): Entry => entrySchema.parse({ id, scene: { kind: "clock" }, ...more });
const notice = (id: string, itemId: string, more: object = {}): Entry =>
  entry(id, { scene: { kind: "notice", itemId }, ...more });

export const item = (more: Partial<PublicItemRow> = {}): PublicItemRow => ({
  kind: "notice",
  title: { zh: "公告", en: "Notice" },
  body: { zh: "请到一号窗口。", en: "Please go to desk 1." },
  media: [],
  version: 1,
  hash: "0".repeat(64),
  leaseMinutes: 60,
  approvedAt: "2026-09-01T00:00:00.000Z",
  ...more,
});

export interface ShowVector {
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly facts?: Partial<ShowFacts>;
  /** By moment: the entry on the glass in the main zone; undefined: the screen's own page. */
  readonly shows: Readonly<Record<string, string | undefined>>;
  readonly lost?: Readonly<Record<string, Lost>>;
}

const shanghai = "Asia/Shanghai";
const berlin = "Europe/Berlin";
const newYork = "America/New_York";
const lordHowe = "Australia/Lord_Howe";
const day = { from: "09:00", until: "17:00" };
const night = { from: "22:00", until: "06:00" };

export const showVectors: readonly ShowVector[] = [
  {
    what: "a day part begins with its first minute and ends before its last",
    entries: [entry("a", { dayPart: day })],
    shows: {
      "2026-09-16T00:59:59.999Z": undefined,
      "2026-09-16T01:00:00.000Z": "a",
      "2026-09-16T08:59:59.999Z": "a",
      "2026-09-16T09:00:00.000Z": undefined,
    },
    lost: { a: "not-this-time" },
  },
  {
    what: "a day part over midnight belongs to the day on which it began",
    entries: [entry("a", { dayPart: night, days: [3] })],
    shows: {
      // Wednesday the 16th from 22:00 until Thursday 06:00; the early hours of Wednesday are Tuesday's.
      "2026-09-15T17:00:00.000Z": undefined,
      "2026-09-16T14:00:00.000Z": "a",
      "2026-09-16T21:59:59.999Z": "a",
      "2026-09-16T22:00:00.000Z": undefined,
      "2026-09-17T14:00:00.000Z": undefined,
    },
  },
  {
    what: "first and last day are both included, on the hall's calendar",
    entries: [entry("a", { firstDay: "2026-09-16", lastDay: "2026-09-17" })],
    shows: {
      "2026-09-15T15:59:59.999Z": undefined,
      "2026-09-15T16:00:00.000Z": "a",
      "2026-09-17T15:59:59.999Z": "a",
      "2026-09-17T16:00:00.000Z": undefined,
    },
    lost: { a: "after-last-day" },
  },
  {
    what: "the highest priority of those that may be shown has the zone",
    entries: [entry("low"), entry("high", { priority: 5, dayPart: day })],
    shows: { "2026-09-16T00:00:00.000Z": "low", "2026-09-16T02:00:00.000Z": "high" },
    lost: { low: "lower-priority" },
  },
  {
    what: "overlapping day parts of one priority take turns from midnight on",
    entries: [
      entry("a", { dwellSeconds: 20, dayPart: { from: "08:00", until: "12:00" } }),
      entry("b", { dwellSeconds: 40, dayPart: { from: "10:00", until: "14:00" } }),
    ],
    shows: {
      "2026-09-16T01:59:59.000Z": "a",
      "2026-09-16T02:00:00.000Z": "a",
      "2026-09-16T02:00:20.000Z": "b",
      "2026-09-16T02:00:59.999Z": "b",
      "2026-09-16T02:01:00.000Z": "a",
      "2026-09-16T04:00:10.000Z": "b",
    },
    lost: { a: "not-this-time" },
  },
  {
    what: "in spring a part inside the hour that is left out is not shown at all",
    entries: [entry("a", { dayPart: { from: "02:15", until: "02:45" } })],
    facts: { timeZone: berlin },
    shows: {
      "2026-03-29T00:59:59.999Z": undefined,
      "2026-03-29T01:00:00.000Z": undefined,
      "2026-03-28T01:30:00.000Z": "a",
    },
  },
  {
    what: "in spring a part over the hour that is left out is an hour shorter",
    entries: [entry("a", { dayPart: { from: "01:00", until: "04:00" } })],
    facts: { timeZone: newYork },
    shows: {
      "2026-03-08T06:00:00.000Z": "a",
      "2026-03-08T07:59:59.999Z": "a",
      "2026-03-08T08:00:00.000Z": undefined,
    },
  },
  {
    what: "in autumn a part inside the hour that comes twice is shown twice",
    entries: [entry("a", { dayPart: { from: "02:15", until: "02:45" } })],
    facts: { timeZone: berlin },
    shows: {
      "2026-10-25T00:15:00.000Z": "a",
      "2026-10-25T00:45:00.000Z": undefined,
      "2026-10-25T01:15:00.000Z": "a",
      "2026-10-25T01:45:00.000Z": undefined,
    },
  },
  {
    what: "a clock change of half an hour is one too",
    entries: [entry("a", { dayPart: { from: "01:30", until: "02:30" } })],
    facts: { timeZone: lordHowe },
    shows: {
      // 2026-04-05 02:00 becomes 01:30.
      "2026-04-04T14:30:00.000Z": "a",
      "2026-04-04T15:30:00.000Z": "a",
      "2026-04-04T16:00:00.000Z": undefined,
    },
  },
  {
    what: "a screen that knows no time shows only what no time rules",
    entries: [entry("timed", { dayPart: day, priority: 9 }), notice("n", "i", { priority: 8 }), entry("plain")],
    facts: { items: { i: item() }, at: undefined },
    shows: { "": "plain" },
    lost: { timed: "clock-unknown", n: "clock-unknown" },
  },
  {
    what: "what waits for an open desk is shown while it is open",
    entries: [entry("a", { when: { deskOpen: "W1" } }), entry("b", { when: { deskOpen: "W2" } })],
    facts: { openDesks: ["W2"] },
    shows: { "2026-09-16T02:00:00.000Z": "b" },
    lost: { a: "desk-closed" },
  },
  {
    what: "what goes with an entry of the programme is shown while that is live",
    entries: [entry("a", { when: { entryLive: "E01" }, priority: 3 }), entry("b", { when: { entryLive: "E02" } })],
    facts: { liveEntries: ["E02"] },
    shows: { "2026-09-16T02:00:00.000Z": "b" },
    lost: { a: "entry-not-live" },
  },
  {
    what: "an item begins and ends by itself, also on a screen that hears nothing",
    entries: [notice("n", "i")],
    facts: { items: { i: item({ startsAt: "2026-09-16T02:10:00.000Z", endsAt: "2026-09-16T02:30:00.000Z" }) } },
    shows: {
      "2026-09-16T02:09:59.999Z": undefined,
      "2026-09-16T02:10:00.000Z": "n",
      "2026-09-16T02:29:59.999Z": "n",
      "2026-09-16T02:30:00.000Z": undefined,
    },
    lost: { n: "over" },
  },
  {
    what: "an unplugged screen lets an item go when its lease is over, and nothing that has no lease",
    entries: [notice("n", "i", { priority: 1 }), entry("plain")],
    facts: { items: { i: item({ leaseMinutes: 60 }) }, heardAt: "2026-09-16T02:00:00.000Z" },
    shows: { "2026-09-16T02:59:59.999Z": "n", "2026-09-16T03:00:00.000Z": "plain" },
    lost: { n: "lease-over" },
  },
  {
    what: "an item that is not public is on no screen",
    entries: [notice("n", "draft")],
    shows: { "2026-09-16T02:00:00.000Z": undefined },
    lost: { n: "not-published" },
  },
  {
    what: "an empty playlist leaves the screen its own page",
    entries: [],
    shows: { "2026-09-16T02:00:00.000Z": undefined },
  },
];

export const usualFacts: ShowFacts = {
  deviceId: "B1",
  at: "2026-09-16T02:00:00.000Z",
  timeZone: shanghai,
  heardAt: "2026-09-16T02:00:00.000Z",
  ownPage: { kind: "hall-board" },
  playlist: undefined,
  takeovers: {},
  items: {},
  openDesks: [],
  liveEntries: [],
};
