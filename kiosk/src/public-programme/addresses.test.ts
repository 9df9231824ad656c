import { expect, test } from "vitest";
import { eventPath, feedPath, subscribeTo } from "./calendar-address.ts";
import { readAddress } from "./page-address.ts";

test.each([
  ["/p/V01", { hallId: "V01", page: { shows: "list" } }],
  ["/p/V01/", { hallId: "V01", page: { shows: "list" } }],
  ["/p/V01/print", { hallId: "V01", page: { shows: "print" } }],
  ["/p/V01/launch-1", { hallId: "V01", page: { shows: "entry", entryId: "launch-1" } }],
  ["/p/", { hallId: "none", page: { shows: "list" } }],
  ["/p/V01/%3Cscript%3E", { hallId: "none", page: { shows: "list" } }],
] as const)("[P100] %s is read as the page that it means", (path, address) => {
  expect(readAddress(path)).toEqual(address);
});

test("[P105] calendars: one entry, all of the programme and its parts", () => {
  expect(eventPath("V01", "launch")).toBe("/programme/V01/entries/launch.ics");
  expect(feedPath("V01")).toBe("/programme/V01/feed.ics");
  expect(feedPath("V01", { day: "2026-09-16" })).toBe("/programme/V01/feed.ics?day=2026-09-16");
  expect(subscribeTo(feedPath("V01", { venue: "V05" }), "hall:8080")).toBe(
    "webcal://hall:8080/programme/V01/feed.ics?venue=V05",
  );
});
