import { expect, it } from "vitest";
import { markOf } from "./time-and-place.ts";

const shanghai = "Asia/Shanghai";
const newYork = "America/New_York";
const place = (startsAt: string, endsAt: string, more = {}) => ({
  startsAt: `${startsAt}:00.000Z`,
  endsAt: `${endsAt}:00.000Z`,
  venueId: "H1",
  roomId: "R1",
  ...more,
});
const was = place("2026-09-16T02:00", "2026-09-16T03:00");

it.each([
  ["later", place("2026-09-16T02:10", "2026-09-16T03:10"), was, shanghai, "delayed"],
  ["longer", place("2026-09-16T02:00", "2026-09-16T03:10"), was, shanghai, "delayed"],
  ["earlier", place("2026-09-16T01:50", "2026-09-16T02:50"), was, shanghai, "moved"],
  ["shorter", place("2026-09-16T02:00", "2026-09-16T02:50"), was, shanghai, "moved"],
  ["in another room", place("2026-09-16T02:10", "2026-09-16T03:10", { roomId: "R2" }), was, shanghai, "moved"],
  ["in no room", place("2026-09-16T02:10", "2026-09-16T03:10", { roomId: undefined }), was, shanghai, "moved"],
  ["elsewhere", place("2026-09-16T02:10", "2026-09-16T03:10", { venueId: "L" }), was, shanghai, "moved"],
  ["on the next day", place("2026-09-17T02:00", "2026-09-17T03:00"), was, shanghai, "moved"],
  // 15:59 UTC is one minute before midnight in Shanghai.
  [
    "over midnight",
    place("2026-09-16T16:00", "2026-09-16T17:00"),
    place("2026-09-16T15:59", "2026-09-16T16:59"),
    shanghai,
    "moved",
  ],
  [
    "right up to midnight",
    place("2026-09-16T15:59", "2026-09-16T16:59"),
    place("2026-09-15T16:00", "2026-09-15T17:00"),
    shanghai,
    "delayed",
  ],
  // 2026-11-01: clocks in New York go back at 06:00 UTC; the day lasts from 04:00 UTC to 05:00 UTC of the next.
  [
    "over the hour that comes twice",
    place("2026-11-02T04:30", "2026-11-02T04:50"),
    place("2026-11-01T04:30", "2026-11-01T05:00"),
    newYork,
    "delayed",
  ],
  [
    "past the midnight of the longer day",
    place("2026-11-02T05:00", "2026-11-02T06:00"),
    place("2026-11-01T04:30", "2026-11-01T05:00"),
    newYork,
    "moved",
  ],
  // 2026-03-08: clocks go forward at 07:00 UTC; the day lasts from 05:00 UTC to 04:00 UTC of the next.
  [
    "over the hour that is left out",
    place("2026-03-08T07:30", "2026-03-08T08:00"),
    place("2026-03-08T06:30", "2026-03-08T07:00"),
    newYork,
    "delayed",
  ],
  [
    "past the midnight of the shorter day",
    place("2026-03-09T04:00", "2026-03-09T05:00"),
    place("2026-03-09T03:59", "2026-03-09T04:59"),
    newYork,
    "moved",
  ],
])("[O14] %s", (_, now, before, zone, mark) => {
  expect(markOf(now, before, zone)).toBe(mark);
});
