import { instantOf } from "@openhall/shared/core";
import { describe, expect, it } from "vitest";
import { firstMorning, hoursOn, nextOpenDate } from "./day-hours.ts";

const timeZone = "Asia/Shanghai";
const weekdays = [1, 2, 3, 4, 5];
const office = {
  timeZone,
  hours: [
    { days: weekdays, from: "13:30", to: "17:00" },
    { days: weekdays, from: "09:00", to: "12:00" },
    { days: [6], from: "10:00", to: "12:00" },
  ],
};
const always = { timeZone, hours: [] };

const morning = (now: string, hall: typeof office | typeof always): string =>
  instantOf(firstMorning(Date.parse(now), hall));

describe("[Y7] a rehearsal's day", () => {
  it("lasts from the hall's first opening to its last closing, or from 08:30 to 17:30", () => {
    expect(hoursOn("2026-11-25", office)).toEqual({
      opensAt: Date.parse("2026-11-25T01:00:00Z"),
      closesAt: Date.parse("2026-11-25T09:00:00Z"),
    });
    expect(hoursOn("2026-11-28", office)).toMatchObject({ opensAt: Date.parse("2026-11-28T02:00:00Z") });
    expect(hoursOn("2026-11-29", office)).toBeUndefined();
    expect(hoursOn("2026-11-29", always)).toEqual({
      opensAt: Date.parse("2026-11-29T00:30:00Z"),
      closesAt: Date.parse("2026-11-29T09:30:00Z"),
    });
  });

  it("is today's in the hall's zone, also in the evening, or the next on which the hall opens", () => {
    expect(morning("2026-11-25T15:00:00Z", always)).toBe("2026-11-25T00:30:00.000Z");
    expect(morning("2026-11-25T16:30:00Z", always)).toBe("2026-11-26T00:30:00.000Z");
    expect(morning("2026-11-29T03:00:00Z", office)).toBe("2026-11-30T01:00:00.000Z");
    expect(nextOpenDate("2026-11-28", office)).toBe("2026-11-28");
  });
});
