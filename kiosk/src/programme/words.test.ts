import { sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { describe, expect, test } from "vitest";
import { changesInWords } from "./changes-in-words.ts";
import { byDay } from "./days.ts";
import { type Entry, isHeld, type Surroundings } from "./entry.ts";
import { findEntries } from "./find-entries.ts";
import { opensByEntry } from "./opens-by-entry.ts";
import { nearestFirst, phaseOf } from "./phase.ts";
import { timeInWords } from "./time-in-words.ts";

const zone = "Asia/Shanghai";
const now = Date.parse("2026-09-16T10:20:00+08:00");
const at = (text: string): string => new Date(`2026-${text}+08:00`).toISOString();

const entries: readonly Entry[] = Object.entries(sampleEntries).map(([id, row]) => ({ ...row, id }));
const entry = (id: string, changes: Partial<Entry> = {}): Entry => {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...changes };
};
const around: Surroundings = {
  venues: samplePlaces,
  departments: sampleDepartments,
  services: {},
  timeZone: zone,
  now,
  live: true,
  hallId: "V01",
  deviceId: "K1",
};

describe("how an entry stands", () => {
  test.each([
    ["launch", { is: "live" }],
    ["policy", { is: "soon", minutes: 12 }],
    ["renewal", { is: "planned" }],
    ["morning", { is: "ended" }],
    ["lecture", { is: "cancelled" }],
  ] as const)("[K81] %s is %o", (id, phase) => {
    expect(phaseOf(entry(id), around)).toEqual(phase);
  });

  test("[K81] an hour before it is told by its minutes, rounded up; once its time has come it is about to start", () => {
    const starts = Date.parse(entry("policy").startsAt);
    const phases = [3_600_001, 3_600_000, 60_001, 1, 0, -600_000].map((before) =>
      phaseOf(entry("policy"), { now: starts - before, live: true }),
    );
    expect(phases).toEqual([
      { is: "planned" },
      { is: "soon", minutes: 60 },
      { is: "soon", minutes: 2 },
      { is: "soon", minutes: 1 },
      { is: "due" },
      { is: "due" },
    ]);
  });

  test("[K82] without the hub nothing is said of now, and what is over or off stays so", () => {
    const phases = ["launch", "policy", "morning", "lecture"].map((id) => phaseOf(entry(id), { now, live: false }).is);
    expect(phases).toEqual(["planned", "planned", "ended", "cancelled"]);
  });

  test("[K81] what is on stands first, what is over last, the rest by its start", () => {
    const today = byDay(entries, zone).find(({ id }) => id === "2026-09-16")?.entries ?? [];
    const sorted = today.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    const ids = nearestFirst(sorted, around).map(({ id }) => id);
    expect(ids).toEqual(["launch", "policy", "renewal", "site", "lecture", "morning"]);
  });

  test("[K82] a row is held for its lease and no longer", () => {
    expect(isHeld(entry("launch"), 1_440 * 60_000)).toBe(true);
    expect(isHeld(entry("launch"), 1_440 * 60_000 + 1)).toBe(false);
  });
});

describe("times and changes in words", () => {
  test.each([
    [{}, "9月16日 周三 10:32–11:30", "Wed 16 Sep 10:32–11:30"],
    [{ endsAt: at("09-17T00:00:00") }, "9月16日 周三 10:32–24:00", "Wed 16 Sep 10:32–24:00"],
    [
      { endsAt: at("09-18T12:00:00") },
      "9月16日 周三 10:32 至 9月18日 周五 12:00",
      "Wed 16 Sep 10:32 to Fri 18 Sep 12:00",
    ],
    [
      { startsAt: at("09-16T00:00:00"), endsAt: at("09-17T00:00:00"), allDay: true },
      "9月16日 周三 全天",
      "Wed 16 Sep All day",
    ],
    [
      { startsAt: at("09-16T00:00:00"), endsAt: at("09-19T00:00:00"), allDay: true },
      "9月16日 周三 至 9月18日 周五 全天",
      "Wed 16 Sep to Fri 18 Sep All day",
    ],
  ] as const)("[K90] %o is said as people say it", (changes, zh, en) => {
    const changed = entry("policy", changes);
    expect([timeInWords(changed, zone, "zh"), timeInWords(changed, zone, "en")]).toEqual([zh, en]);
  });

  test("[K83] what was before is said, as far as it has changed", () => {
    const was = { startsAt: at("09-15T09:00:00"), endsAt: at("09-15T10:00:00"), venueId: "V05" };
    expect(changesInWords(entry("policy"), around, "zh")).toBe("原定 10:20–11:20");
    expect(changesInWords(entry("renewal"), around, "zh")).toBe("原定在市图书馆报告厅");
    expect(changesInWords(entry("renewal", { was }), around, "en")).toBe(
      "was Tue 15 Sep 09:00–10:00; was in City Library Lecture Hall",
    );
    expect(changesInWords(entry("launch"), around, "zh")).toBeUndefined();
    expect(changesInWords(entry("policy", { status: "cancelled" }), around, "zh")).toBeUndefined();
  });

  test("[K84] an entry of several days is on each of them, what ends at midnight not on the next", () => {
    const long = entry("policy", { startsAt: at("09-29T20:00:00"), endsAt: at("10-02T00:00:00") });
    expect(byDay([long], zone).map(({ id }) => id)).toEqual(["2026-09-29", "2026-09-30", "2026-10-01"]);
  });
});

describe("finding", () => {
  const sounds: Readonly<Record<string, string>> = { 稳就业补贴办法解读: "wjybtbfjd", 住房和城乡建设局: "zfhcxjsj" };
  const readsAs = (text: string, letters: string, atStart: boolean): boolean => {
    const place = sounds[text]?.indexOf(letters) ?? -1;
    return atStart ? place === 0 : place >= 0;
  };
  const found = (text: string): readonly string[] => findEntries(entries, text, around, readsAs).map(({ id }) => id);

  test.each([
    ["", []],
    ["补贴", ["policy"]],
    ["SUBSIDY", ["policy"]],
    ["BTBF", ["policy"]],
    ["图书馆", ["lecture", "interview"]],
    ["住房 讲座", []],
    ["ZFHCXJSJ", ["launch", "renewal", "site"]],
    ["Lake Road", ["site"]],
    ["ROAD site", ["site"]],
    ["oad", []],
    ["总结", ["closing"]],
    ["没有的", []],
  ] as const)("[K85] “%s” finds %o", (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  test("[K85] what is over stands behind what is to come", () => {
    expect(found("公开").at(-1)).toBe("morning");
  });
});

test("[K88] the next entry of today that opens a service is found, not one of tomorrow, one that is off or one whose time is over", () => {
  const opens = (id: string, time: string, changes: Partial<Entry> = {}): Entry =>
    entry("policy", { id, services: [{ serviceId: "S2", opening: "open", at: at(time) }], ...changes });
  const those = [
    opens("yesterday", "09-16T09:00:00"),
    opens("off", "09-16T11:00:00", { status: "cancelled" }),
    opens("later", "09-16T15:00:00"),
    opens("next", "09-16T14:00:00"),
    opens("tomorrow", "09-17T09:00:00"),
  ];
  expect(opensByEntry(those, "S2", around)?.entry.id).toBe("next");
  expect(opensByEntry(those, "S3", around)).toBeUndefined();
});
