import { describe, expect, it } from "vitest";
import { type AnnouncementRow } from "@openhall/shared/queue";
import { spokenOf } from "./announcements.ts";

const at = (second: number): string => `2026-09-16T04:00:${`${second}`.padStart(2, "0")}.000Z`;
const call = { number: "A001", desk: "W1", at: at(10) };

const announcement = (from: number, to: number, more: Partial<AnnouncementRow> = {}): AnnouncementRow => ({
  calls: [
    { number: "B007", desk: "W2" },
    { number: "A001", desk: "W1" },
  ],
  languages: ["zh", "en"],
  startsAt: at(from),
  endsAt: at(to),
  round: 1,
  ...more,
});

describe("when a call is spoken", () => {
  it("[D41] is by the last announcement that names it", () => {
    const line = [announcement(40, 44, { round: 2 }), announcement(12, 16)];
    expect(spokenOf(call, line)).toEqual({ from: Date.parse(at(40)), to: Date.parse(at(44)) });
  });

  it("[D41] is not told by what was over before it was called, by corrections, or by another desk's call", () => {
    expect(spokenOf(call, [announcement(2, 6)])).toBeUndefined();
    expect(spokenOf(call, [announcement(12, 16, { withdraws: true })])).toBeUndefined();
    expect(spokenOf({ ...call, desk: "W9" }, [announcement(12, 16)])).toBeUndefined();
    expect(spokenOf(call, [])).toBeUndefined();
  });
});
