import { describe, expect, it } from "vitest";
import { isQuietAt, isReloadDue } from "./planned-reload.ts";

const night = { timeOfDay: "03:50", deviceId: "B1", upForMs: 8 * 3_600_000, isLive: true, isQuiet: true };
const minutes = Array.from({ length: 24 * 60 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, "0")).join(":"),
);
const dueFrom = (deviceId: string): string | undefined =>
  minutes.find((timeOfDay) => isReloadDue({ ...night, deviceId, timeOfDay }));

describe("the planned reload", () => {
  it("[D73] is due between three and four at night and at no other time, from a minute of the device's own", () => {
    const due = minutes.filter((timeOfDay) => isReloadDue({ ...night, timeOfDay }));
    expect(due[0]?.startsWith("03:")).toBe(true);
    expect(due.at(-1)).toBe("03:59");
    expect(due.length).toBeGreaterThanOrEqual(15);
    const starts = ["B1", "B2", "B3", "B4", "B5", "B6"].map(dueFrom);
    expect(new Set(starts).size).toBeGreaterThan(4);
    expect(starts).toEqual(["B1", "B2", "B3", "B4", "B5", "B6"].map(dueFrom));
  });

  it.each([{ isLive: false }, { isQuiet: false }, { upForMs: 2 * 3_600_000 }, { upForMs: 60_000 }])(
    "[D73] is not due with %o",
    (otherwise) => {
      expect(isReloadDue(night)).toBe(true);
      expect(isReloadDue({ ...night, ...otherwise })).toBe(false);
    },
  );

  it("[D73] finds no quiet within five minutes of a call", () => {
    const now = Date.parse("2026-09-16T19:20:00.000Z");
    expect(isQuietAt([], now)).toBe(true);
    expect(isQuietAt([{ at: "2026-09-16T19:14:00.000Z" }], now)).toBe(true);
    expect(isQuietAt([{ at: "2026-09-16T19:14:00.000Z" }, { at: "2026-09-16T19:16:00.000Z" }], now)).toBe(false);
  });
});
