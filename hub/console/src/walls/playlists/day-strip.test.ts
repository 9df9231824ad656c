import { publicItemRowSchema } from "@openhall/shared/publishing";
import { playlistRowSchema } from "@openhall/shared/screens";
import { timeOfDay } from "@openhall/shared/ui";
import { describe, expect, it } from "vitest";
import { approvedItems, fullPlaylist } from "../../samples/gallery-walls.ts";
import { type DayFacts, zoneDays } from "./day-strip.ts";

const items = Object.fromEntries(
  Object.entries(approvedItems).map(([key, row]) => [key.replace("item/", ""), publicItemRowSchema.parse(row)]),
);
const facts: DayFacts = {
  deviceId: "N1",
  at: undefined,
  heardAt: undefined,
  timeZone: "Asia/Shanghai",
  ownPage: { kind: "hall-board" },
  playlist: playlistRowSchema.parse(fullPlaylist),
  takeovers: {},
  items,
  openDesks: [],
  planned: new Map(),
  dossiers: [],
};

const told = (day: string, changes: Partial<DayFacts> = {}) =>
  Object.fromEntries(
    zoneDays(day, { ...facts, ...changes }).map(({ zone, stretches }) => [
      zone,
      stretches.map(({ from, entryIds }) => `${timeOfDay(from, "Asia/Shanghai")} ${entryIds.join("+")}`),
    ]),
  );

describe("a day of a playlist", () => {
  it("[W253] tells from when which entries take turns in each zone, by the rules that the screens ask", () => {
    expect(told("2026-09-16")).toEqual({
      main: ["00:00 e1", "08:30 e1+e2", "11:30 e1", "20:20 e1+e4"],
      side: ["00:00 e6", "12:00 e6+e7", "14:00 e6"],
      ticker: ["00:00 "],
    });
  });

  it("[W253] follows days of the week, dates, priority and open desks", () => {
    expect(told("2026-09-26").main).toEqual(["00:00 e1"]);
    expect(told("2026-10-01").main).toEqual(["00:00 e3"]);
    expect(told("2026-09-26", { openDesks: ["W2"] }).main).toEqual(["00:00 e1+e5"]);
  });

  it("[W253] is the screen's own page where nothing may be shown", () => {
    expect(told("2026-09-16", { playlist: undefined })).toEqual({ main: ["00:00 "] });
  });
});
