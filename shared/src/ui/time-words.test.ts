import { describe, expect, it } from "vitest";
import { ageInWords, asOfInWords, dateInWords, dayInWords, durationInWords, timeOfDay } from "./time-words.ts";

const shanghai = "Asia/Shanghai";
const minute = 60_000;
const hour = 60 * minute;

describe("[U3] the age of a fact", () => {
  it.each([
    [-5000, "刚刚", "just now"],
    [999, "刚刚", "just now"],
    [1000, "1 秒前", "1 s ago"],
    [3400, "3 秒前", "3 s ago"],
    [59_999, "59 秒前", "59 s ago"],
    [minute, "1 分钟前", "1 min ago"],
    [59 * minute, "59 分钟前", "59 min ago"],
    [hour, "1 小时前", "1 h ago"],
    [26 * hour, "26 小时前", "26 h ago"],
  ])("%i ms is %s, %s", (age, zh, en) => {
    expect(ageInWords(age, "zh")).toBe(zh);
    expect(ageInWords(age, "en")).toBe(en);
  });
});

describe("[U3] the moment of a fact that is no longer live", () => {
  const heardAt = "2026-09-16T06:02:30.000Z";

  it("is a time of today", () => {
    const now = Date.parse("2026-09-16T09:00:00Z");
    expect(asOfInWords(heardAt, now, shanghai, "zh")).toBe("截至 14:02（离线）");
    expect(asOfInWords(heardAt, now, shanghai, "en")).toBe("as of 14:02 (offline)");
  });

  it("carries its day once the hall's date has changed", () => {
    const now = Date.parse("2026-09-16T16:00:00Z");
    expect(asOfInWords(heardAt, now, shanghai, "zh")).toBe("截至 9月16日 周三 14:02（离线）");
    expect(asOfInWords(heardAt, now, shanghai, "en")).toBe("as of Wed 16 Sep 14:02 (offline)");
  });
});

describe("[U4] times and dates", () => {
  it.each([
    ["2026-09-16T06:00:00.000Z", shanghai, "14:00", "9月16日 周三", "Wed 16 Sep"],
    ["2026-09-15T16:00:00.000Z", shanghai, "00:00", "9月16日 周三", "Wed 16 Sep"],
    ["2026-12-31T15:59:59.999Z", shanghai, "23:59", "12月31日 周四", "Thu 31 Dec"],
    ["2027-01-03T09:05:00.000Z", "Europe/Berlin", "10:05", "1月3日 周日", "Sun 3 Jan"],
  ])("%s in %s", (instant, timeZone, time, zh, en) => {
    expect(timeOfDay(instant, timeZone)).toBe(time);
    expect(dayInWords(instant, timeZone, "zh")).toBe(zh);
    expect(dayInWords(instant, timeZone, "en")).toBe(en);
    expect(dateInWords(instant, timeZone, "zh")).toBe(`${zh} ${time}`);
    expect(dateInWords(instant, timeZone, "en")).toBe(`${en} ${time}`);
  });
});

describe("[U5] a waiting time", () => {
  it.each([
    [0, 5 * minute, "不到 5 分钟", "less than 5 min"],
    [0, 10 * minute, "不到 10 分钟", "less than 10 min"],
    [minute, 6 * minute, "不到 10 分钟", "less than 10 min"],
    [5 * minute, 6 * minute, "约 5–10 分钟", "about 5–10 min"],
    [11 * minute, 14 * minute, "约 10–15 分钟", "about 10–15 min"],
    [20 * minute, 20 * minute, "约 20 分钟", "about 20 min"],
    [50 * minute, 88 * minute, "约 50–90 分钟", "about 50–90 min"],
    [80 * minute, 95 * minute, "约 1–2 小时", "about 1–2 h"],
    [100 * minute, 2 * hour, "约 1.5–2 小时", "about 1.5–2 h"],
  ])("from %i to %i ms is %s, %s", (from, to, zh, en) => {
    expect(durationInWords(from, to, "zh")).toBe(zh);
    expect(durationInWords(from, to, "en")).toBe(en);
  });
});
