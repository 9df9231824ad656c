import { describe, expect, it } from "vitest";
import { later } from "../../core/index.ts";
import { createProjectsStage, forStaff, projectId, sensor, site, stageWithPlan, stateOf } from "../projects.fixture.ts";

type Stage = ReturnType<typeof stageWithPlan>;

/** Midnight at the site, of the day that the stage begins on. */
const midnight = "2026-09-15T16:00:00.000Z";
/** Its clock shows nine. */
const at = (minutes: number) => later(midnight, minutes * 60_000);
const reading = (indicator: string, end: number, value: number, minutes = 10, more = {}) => ({
  indicator,
  at: at(end),
  minutes,
  value,
  ...more,
});
type Said = ReturnType<typeof reading>;

const send = (stage: Stage, ...readings: readonly Said[]) =>
  stage.send(sensor, "projects.record-readings", { projectId, readings });
const counts = (recorded: number, repeated = 0, tooOld = 0) => ({ result: { projectId, recorded, repeated, tooOld } });
const environment = (stage: Stage) => Object(stage.told("projects.hall/H1")[`environment/${projectId}`]);
const slots = (stage: Stage, indicator: string, day = "2026-09-16"): (number | null)[] =>
  Object(stage.told(`projects.readings/${projectId}`)[`day/${indicator}.${day}`]).slots;
const limit = (indicator: string, minutes: number, tenths: number, part?: readonly [string, string]) => ({
  indicator,
  minutes,
  tenths,
  ...(part ? { part: { from: part[0], until: part[1] } } : {}),
});
const setLimits = (stage: Stage, ...limits: readonly object[]) =>
  stage.done("ed", "projects.set-limits", { projectId, limits });

describe("what is recorded", () => {
  it("[J130] is all or none, and counted", () => {
    const stage = stageWithPlan();
    const one = reading("pm10", 480, 62.04);
    expect(send(stage, one, reading("pm25", 480, 28), { ...one, value: 60 })).toMatchObject(counts(2, 1));
    expect(send(stage, one)).toMatchObject({ events: [], ...counts(0, 1) });
    expect(send(stage, reading("noise", 490, 60), reading("noise", 500, 151))).toMatchObject({
      refusal: { code: "readings-wrong" },
    });
    expect(environment(stage).latest).toEqual({
      pm10: { at: at(480), minutes: 10, tenths: 620, isOver: false },
      pm25: { at: at(480), minutes: 10, tenths: 280, isOver: false },
    });
  });

  it("[J130] is kept for today and seven days before it at the site; what is older is counted alone", () => {
    const stage = stageWithPlan();
    const week = 7 * 1_440;
    expect(send(stage, reading("pm10", -week, 1), reading("pm10", 10 - week, 2))).toMatchObject(counts(1, 0, 1));
    expect(slots(stage, "pm10", "2026-09-09").slice(0, 2)).toEqual([20, null]);
    expect(send(stage, reading("pm10", -week - 1_440 * 900, 1))).toMatchObject({ events: [], ...counts(0, 0, 1) });
  });

  it("[J131] names every wrong one: values, the future, periods that are not those of the clock", () => {
    const stage = stageWithPlan();
    const wrong = [
      reading("pm10", 480, 10_000.1),
      reading("pm10", 480, 10_000),
      reading("pm25", 480, -0.1),
      reading("noise", 480, 19.9),
      reading("noise", 540, 60, 1),
      { ...reading("noise", 540, 60, 1), at: later(at(542), 1) },
      reading("noise", 485, 60, 10),
      reading("noise", 480, 60, 60, { at: later(at(480), 1_000) }),
    ];
    expect(send(stage, ...wrong)).toEqual({
      refusal: {
        code: "readings-wrong",
        projectId,
        rows: [
          { index: 0, problem: "impossible-value", least: 0, most: 10_000 },
          { index: 2, problem: "impossible-value", least: 0, most: 5_000 },
          { index: 3, problem: "impossible-value", least: 20, most: 150 },
          { index: 5, problem: "in-the-future" },
          { index: 6, problem: "period-off-clock" },
          { index: 7, problem: "period-off-clock" },
        ],
      },
    });
    expect(send(stage, reading("noise", 542, 60, 1))).toMatchObject(counts(1));
  });

  it("[J134] a higher revision stands before a higher value, and a value before a lower one", () => {
    const stage = stageWithPlan();
    const value = (tenths: number, revision?: number) =>
      send(stage, reading("noise", 480, tenths, 10, revision === undefined ? {} : { revision }));
    const told = () => environment(stage).latest.noise.tenths;
    value(60);
    expect(value(59)).toMatchObject({ events: [] });
    expect(told()).toBe(600);
    value(61);
    value(50, 1);
    expect(value(99)).toMatchObject({ events: [] });
    expect(told()).toBe(500);
    expect([value(70, 1), told()]).toMatchObject([counts(1), 700]);
  });

  it("[J149] is forgotten at midnight at the site with what was done about it; the last value stays known", () => {
    const stage = stageWithPlan();
    setLimits(stage, limit("pm10", 10, 500));
    send(stage, reading("pm10", 480, 62), reading("pm10", 10, 40), reading("noise", 480, 60));
    stage.done("ed", "projects.record-action", {
      projectId,
      indicator: "pm10",
      on: "2026-09-16",
      actions: ["more-water"],
    });
    stage.until(at(1_440 * 7 + 500));
    send(stage, reading("noise", 1_440 * 7 + 500, 61));
    expect(slots(stage, "pm10")).toHaveLength(144);
    stage.until(later(at(1_440 * 8), -1));
    expect(environment(stage).exceedances).toHaveLength(1);
    stage.until(at(1_440 * 8));
    expect(environment(stage).exceedances).toEqual([]);
    expect(stage.told(`projects.readings/${projectId}`)).toEqual({
      "day/noise.2026-09-23": { slots: expect.any(Array) },
    });
    expect(environment(stage).latest).toMatchObject({
      pm10: { at: at(480), minutes: 10, tenths: 620, isOver: true },
      noise: { at: at(1_440 * 7 + 500) },
    });
    expect(stateOf(stage).projects[projectId]?.actions).toEqual({});
    expect(send(stage, reading("pm10", 480, 62))).toMatchObject({ events: [], ...counts(0, 0, 1) });
  });
});

describe("a day", () => {
  it("[J132] has the mean of what falls into each ten minutes: of particles the arithmetic, of noise that of its energy", () => {
    const stage = stageWithPlan();
    send(
      stage,
      reading("pm10", 1, 10, 1),
      reading("pm10", 2, 20, 1),
      reading("pm10", 10, 60, 5),
      reading("pm10", 20, 7),
    );
    expect(slots(stage, "pm10").slice(0, 3)).toEqual([Math.round((100 + 200 + 5 * 600) / 7), 70, null]);
    send(stage, reading("noise", 5, 60, 5), reading("noise", 10, 70, 5));
    // 10·lg((10^6 + 10^7) / 2)
    expect(slots(stage, "noise")[0]).toBe(674);
  });

  it("[J132] is filled by longer values where nothing shorter was read, by parts where they lie across", () => {
    const stage = stageWithPlan();
    send(stage, reading("pm10", 60, 100, 60), reading("pm10", 60, 50, 20), reading("pm10", 30, 30));
    expect(slots(stage, "pm10").slice(0, 7)).toEqual([1_000, 1_000, 300, 1_000, 500, 500, null]);
    send(stage, reading("pm25", 15, 10, 15), reading("pm25", 30, 20, 15));
    expect(slots(stage, "pm25").slice(0, 4)).toEqual([100, 150, 200, null]);
  });

  it("[J132] is a day of the site: also where its clock changes, and comes twice", () => {
    const stage = stageWithPlan();
    stage.done("ed", "projects.put-project", site({ venueId: "H2" }));
    // In New York the clock goes back from two to one on 1 November 2026: 05:00 and 06:00 UTC are one o'clock.
    stage.until("2026-11-02T12:00:00.000Z");
    const read = (instant: string, value: number) =>
      send(stage, { indicator: "pm10", at: instant, minutes: 10, value });
    read("2026-11-01T05:10:00.000Z", 10);
    read("2026-11-01T06:10:00.000Z", 20);
    read("2026-11-01T07:10:00.000Z", 30);
    read("2026-11-02T05:00:00.000Z", 40);
    const day = slots(stage, "pm10", "2026-11-01");
    expect([day[6], day[12], day[143], day.length]).toEqual([150, 300, 400, 144]);
  });

  it("[J132] is told without a value where nothing was read, and not at all where nothing was read of it", () => {
    const stage = stageWithPlan();
    send(stage, reading("pm10", 480, 62));
    expect(Object.keys(stage.told(`projects.readings/${projectId}`))).toEqual(["day/pm10.2026-09-16"]);
    expect(slots(stage, "pm10").filter((value) => value !== null)).toEqual([620]);
    expect(slots(stage, "pm10")[47]).toBe(620);
  });
});

describe("what exceeds its limit", () => {
  const noise = [limit("noise", 10, 700, ["06:00", "22:00"]), limit("noise", 10, 550, ["22:00", "06:00"])];

  it("[J136] is judged by the limit of its period and of the part of the day in which it begins", () => {
    const stage = stageWithPlan();
    setLimits(stage, ...noise);
    send(
      stage,
      reading("noise", 360, 56),
      reading("noise", 370, 70),
      reading("noise", 380, 70.1),
      reading("noise", 20, 55),
      reading("noise", 420, 99, 60),
      reading("noise", -110, 56),
      reading("noise", -120, 70),
    );
    expect(environment(stage).exceedances).toEqual([
      {
        indicator: "noise",
        on: "2026-09-16",
        count: 2,
        tenths: 701,
        at: at(380),
        limitTenths: 700,
        minutes: 10,
        actions: [],
      },
      {
        indicator: "noise",
        on: "2026-09-15",
        count: 1,
        tenths: 560,
        at: at(-110),
        limitTenths: 550,
        minutes: 10,
        actions: [],
      },
    ]);
    expect(environment(stage).latest.noise).toMatchObject({ minutes: 60, isOver: false });
  });

  it("[J137] is the mean of a full hour of the clock of which three quarters were read, unless the hour itself was", () => {
    const stage = stageWithPlan();
    setLimits(stage, limit("pm10", 60, 800));
    const ten = (end: number, value: number) => reading("pm10", end, value);
    send(stage, ten(130, 90), ten(140, 90), ten(150, 90), ten(160, 90));
    expect(environment(stage).exceedances).toEqual([]);
    send(stage, ten(170, 40));
    expect(environment(stage).exceedances).toEqual([]);
    send(stage, ten(180, 99));
    expect(environment(stage).exceedances).toMatchObject([{ count: 1, tenths: 832, at: at(180), minutes: 60 }]);
    send(stage, reading("pm10", 180, 79, 60));
    expect(environment(stage).exceedances).toEqual([]);
    // 45 minutes are enough.
    send(stage, ...[0, 1, 2].map((part) => reading("pm10", 255 + part * 15, 81, 15)));
    expect(environment(stage).exceedances).toMatchObject([{ count: 1, tenths: 810, at: at(300) }]);
  });

  it("[J135] is judged anew by other limits", () => {
    const stage = stageWithPlan();
    send(stage, reading("noise", 480, 71));
    expect(environment(stage)).toMatchObject({ limits: [], exceedances: [], latest: { noise: { isOver: false } } });
    setLimits(stage, ...noise);
    expect(environment(stage)).toMatchObject({
      limits: noise,
      exceedances: [{ count: 1 }],
      latest: { noise: { isOver: true } },
    });
    setLimits(stage, limit("noise", 10, 710));
    expect(environment(stage)).toMatchObject({ exceedances: [], latest: { noise: { isOver: false } } });
  });

  it("[J138] is told with what has been done about it", () => {
    const stage = stageWithPlan();
    setLimits(stage, ...noise);
    const record = (on: string, ...actions: readonly string[]) =>
      stage.asked("olga", "projects.record-action", { projectId, indicator: "noise", on, actions });
    send(stage, reading("noise", 480, 71));
    expect(record("2026-09-15", "quieter-plant")).toBe("no-exceedance");
    expect(record("2026-09-16", "quieter-plant", "quieter-plant", "stopped-night-work")).toBe("yes");
    expect(environment(stage).exceedances).toMatchObject([{ actions: ["quieter-plant", "stopped-night-work"] }]);
    expect(forStaff(stage).exceedances).toEqual(environment(stage).exceedances);
    record("2026-09-16", "no-cause-found");
    expect(environment(stage).exceedances).toMatchObject([{ actions: ["no-cause-found"] }]);
  });
});

it("[J133] the latest value of an indicator is the newest, of one moment that of the shortest period", () => {
  const stage = createProjectsStage();
  send(stage, reading("noise", 480, 70, 60), reading("noise", 470, 60), reading("noise", 479, 50, 1));
  expect(forStaff(stage).latest.noise).toMatchObject({ at: at(480), minutes: 60 });
  send(stage, reading("noise", 480, 65, 1));
  expect(forStaff(stage).latest.noise).toMatchObject({ at: at(480), minutes: 1, tenths: 650 });
});

it("[J151] a thousand readings are an event of at most 12 kB, a week of every minute of three indicators a state of 200 kB", () => {
  const stage = createProjectsStage();
  const sizes: number[] = [];
  for (let end = -7 * 1_440 + 1; end <= 0; end += 333) {
    const minutes = Array.from({ length: Math.min(333, 1 - end) }, (_, index) => end + index);
    const all = minutes.flatMap((minute) =>
      ["pm10", "pm25", "noise"].map((indicator) => reading(indicator, minute, 50 + (Math.abs(minute) % 50), 1)),
    );
    const decision = stage.send(sensor, "projects.record-readings", { projectId, readings: all });
    expect(decision).toMatchObject(counts(all.length));
    sizes.push("events" in decision ? JSON.stringify(decision.events).length : 0);
  }
  expect(Math.max(...sizes)).toBeLessThan(12_000);
  expect(JSON.stringify(stateOf(stage)).length).toBeLessThan(200_000);
});
