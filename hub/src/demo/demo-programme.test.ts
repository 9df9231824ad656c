import { civilDateAt, later } from "@openhall/shared/core";
import { contentSchema } from "@openhall/shared/publishing";
import { expect, it } from "vitest";
import { demoEntriesAt, demoEntryItems } from "./demo-programme.ts";

const shanghai = (time: string): string => new Date(`2026-11-26T${time}:00+08:00`).toISOString();
const dayOf = (at: string): string => civilDateAt(at, "Asia/Shanghai");

it.each(["00:00", "08:31", "10:20", "16:05", "23:59"])(
  "[F26] at %s the demo's project day is today: something goes on, something starts within a quarter of an hour",
  (time) => {
    const now = shanghai(time);
    const entries = demoEntriesAt(now);
    const today = entries.filter(({ startsAt }) => dayOf(startsAt) === "2026-11-26");
    expect(today.map(({ id }) => id)).toEqual(["E16", "E17", "E18", "E19", "E31"]);
    expect(today.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)).toBe(true);
    if (time < "23:45")
      expect(today.some(({ startsAt }) => startsAt > now && startsAt <= later(now, 900_000))).toBe(true);
    for (const { startsAt, endsAt } of entries) expect(startsAt < endsAt).toBe(true);
  },
);

it("[F26] the month keeps its days and hours around that day", () => {
  const entries = demoEntriesAt(shanghai("10:20"));
  expect(entries).toHaveLength(31);
  const [launch] = entries;
  expect(launch).toMatchObject({ id: "E01", startsAt: "2026-11-11T01:00:00.000Z", endsAt: "2026-11-11T02:30:00.000Z" });
  expect(entries.find(({ id }) => id === "E30")?.startsAt).toBe("2026-12-10T01:30:00.000Z");
});

it("[F26] every word of it is in both languages, and no date or weekday is written into one", () => {
  for (const { itemId, content } of demoEntryItems) {
    expect(contentSchema.safeParse(content).success, itemId).toBe(true);
    const pairs = [
      content.title,
      content.body,
      ...content.steps.map(({ title }) => title),
      ...content.pledges.map(({ text }) => text),
    ];
    for (const { zh, en } of pairs) {
      expect(zh.trim(), itemId).not.toBe("");
      expect(en.trim(), itemId).not.toBe("");
      expect(zh, itemId).not.toMatch(/(周|星期)[一二三四五六日天]|\d+月\d+日/);
      expect(en, itemId).not.toMatch(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|September/);
    }
  }
});
