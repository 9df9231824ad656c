import { civilDateAt } from "@openhall/shared/core";
import { programmeNow, sampleDepartments, sampleMonth, samplePlaces } from "@openhall/shared/samples";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf, type Glass } from "../../../sizing/glass.ts";
import { listedOf, type ProgrammeTold } from "../told.ts";
import { weeksOf } from "./month-days.ts";
import { planOfMonth } from "./month-view.ts";

const told: ProgrammeTold = {
  listed: listedOf(sampleMonth),
  isKnown: true,
  isLive: true,
  heardAt: undefined,
  hallId: "V01",
  deviceId: "D1",
  placeOf: (id) => samplePlaces[id],
  departmentOf: (id) => sampleDepartments[id]?.name,
  serviceOf: () => undefined,
  addressOf: () => undefined,
};
const moment = { now: Date.parse(programmeNow), timeZone: "Asia/Shanghai", isLive: true };
const panel = (diagonalInches: number, readerMetres: number, width = 1920, height = 1080): Glass => ({
  size: { width, height },
  geometry: { diagonalInches, readerMetres },
});
const order = ["zh", "en"] as const;
const planOn = (glass: Glass, listed = told.listed) =>
  planOfMonth({ ...told, listed }, moment, undefined, { glass, order });
const near = [panel(55, 3), panel(55, 4), panel(75, 3), panel(55, 4, 1080, 1920), panel(75, 6, 3840, 2160)];

describe("the calendar of the month", () => {
  it("[D142] has Monday first, the dates that belong to its weekdays, today marked and past days told apart", () => {
    const { grid } = planOn(panel(55, 4));
    expect(grid?.heads.weekdays.map((words) => words.map(({ text }) => text))).toEqual([
      ["周一", "Mon"],
      ["周二", "Tue"],
      ["周三", "Wed"],
      ["周四", "Thu"],
      ["周五", "Fri"],
      ["周六", "Sat"],
      ["周日", "Sun"],
    ]);
    const days = grid?.pages[0]?.weeks.flatMap((week) => week.days.map(({ day }) => day)) ?? [];
    expect(days.map(({ date }) => date).slice(0, 8)).toEqual(["8/31", "1", "2", "3", "4", "5", "6", "7"]);
    expect(days.at(-4)?.date).toBe("10/1");
    expect(days.find(({ date }) => date === "16")).toMatchObject({
      count: 11,
      marks: ["today", "changed", "cancelled"],
    });
    expect(days.filter(({ isPast }) => isPast).at(-1)?.date).toBe("15");
    expect(days.filter(({ marks }) => marks.includes("today"))).toHaveLength(1);
  });

  it("[D142] fits the glass in type that its reader can read, with what comes next where there is room for it", () => {
    for (const glass of near) {
      const { grid } = planOn(glass);
      const high = (grid?.pages[0]?.weeks ?? []).reduce(
        (sum, { height }) => sum + height,
        grid?.heads.height ?? Infinity,
      );
      expect(high + (grid?.legend.height ?? Infinity)).toBeLessThan(glass.size.height);
      expect(Math.min(grid?.unit ?? 0, grid?.second ?? 0)).toBeGreaterThanOrEqual(floorOf(glass));
    }
    expect(planOn(panel(55, 4)).grid?.next.cards.map(({ key }) => key)).toEqual(["policy"]);
  });

  it("[D142] has the kinds of its entries for a near reader", () => {
    const { grid } = planOn(panel(75, 3));
    const words = grid?.pages[0]?.weeks.flatMap((week) =>
      week.days.flatMap((day) => day.words.map(({ text }) => text)),
    );
    expect(words).toEqual(expect.arrayContaining(["培训", "Course", "直播", "Live"]));
  });

  it("[D142] falls back to weeks and what comes next in a list where a calendar would be below the floor", () => {
    for (const glass of [panel(65, 9), panel(55, 10), panel(43, 8)]) {
      const { grid, cards } = planOn(glass);
      expect(grid).toBeUndefined();
      expect(cards).toMatchObject({ fits: true });
      expect(cards?.unit).toBeGreaterThanOrEqual(floorOf(glass));
    }
  });

  it("[D142] loses no entry: each stands on the days on which it is on, whatever they are", () => {
    const [, { row } = { row: undefined }] = told.listed;
    if (!row) throw new Error("There are no samples.");
    const entries = fc.array(
      fc.record({ day: fc.integer({ min: -40, max: 60 }), days: fc.integer({ min: 1, max: 9 }), off: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const listed = all.map(({ day, days, off }, index) => {
          const startsAt = new Date(Date.parse("2026-09-16T02:00:00.000Z") + day * 86_400_000).toISOString();
          const endsAt = new Date(Date.parse(startsAt) + (days - 1) * 86_400_000 + 3_600_000).toISOString();
          const status = off ? ("cancelled" as const) : ("announced" as const);
          return { id: `e${index}`, row: { ...row, mark: undefined, status, startsAt, endsAt } };
        });
        const days = new Map(weeksOf(listed, moment).flatMap((week) => week.days.map((one) => [one.day, one])));
        for (const { row: one } of listed)
          for (let at = Date.parse(one.startsAt); at <= Date.parse(one.endsAt); at += 86_400_000) {
            const date = civilDateAt(new Date(at).toISOString(), "Asia/Shanghai");
            if (date < "2026-09-01") continue;
            const day = days.get(date);
            if (one.status === "cancelled") expect(day?.marks).toContain("cancelled");
            else expect(day?.count).toBeGreaterThan(0);
          }
      }),
    );
  });
});
