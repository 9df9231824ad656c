import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "@openhall/shared/core";
import { type Call, callsToShow, type Lights, litMs, placeCalls } from "./calls.ts";

const noon = Date.parse("2026-09-16T04:00:00.000Z");
const secondMs = 1000;
const minuteMs = 60 * secondMs;

const call = (number: string, agoMs: number, calls = 1): Call => ({
  number,
  desk: "W1",
  at: instantOf(noon - agoMs),
  calls,
});
const numbers = (calls: readonly Call[]): string[] => calls.map(({ number }) => number);

describe("callsToShow", () => {
  it("[D5] puts the newest on top", () => {
    const calls = [call("A001", 50 * secondMs), call("B007", 2 * secondMs), call("C003", 20 * secondMs)];
    expect(numbers(callsToShow(calls, 6, noon))).toEqual(["B007", "C003", "A001"]);
  });

  it("[D6] keeps a call of the last three minutes, rows or no rows", () => {
    const calls = Array.from({ length: 10 }, (_, index) => call(`A00${index}`, index * 15 * secondMs));
    expect(callsToShow(calls, 3, noon)).toHaveLength(10);
  });

  it("[D6] lets an older call fill a free row, and no more", () => {
    const calls = [
      call("A004", minuteMs),
      call("A003", 4 * minuteMs),
      call("A002", 5 * minuteMs),
      call("A001", 6 * minuteMs),
    ];
    expect(numbers(callsToShow(calls, 3, noon))).toEqual(["A004", "A003", "A002"]);
  });

  it("[D6] lets a call go after a quarter of an hour", () => {
    expect(callsToShow([call("A001", 15 * minuteMs)], 3, noon)).toEqual([]);
  });
});

describe("a call that was taken back", () => {
  const withdrawn = (agoMs: number): Call => ({
    ...call("A001", 5 * minuteMs),
    withdrawnAt: instantOf(noon - agoMs),
  });

  it("[D40] stands as a correction for thirty seconds and then goes, rows or no rows", () => {
    expect(numbers(callsToShow([withdrawn(29_999)], 3, noon))).toEqual(["A001"]);
    expect(callsToShow([withdrawn(30_000)], 3, noon)).toEqual([]);
  });

  it("[D40] keeps its row among newer calls, and is not lit", () => {
    const newer = Array.from({ length: 6 }, (_, index) => call(`B00${index}`, minuteMs + index * secondMs));
    for (const turn of [0, 1, 2, 3]) {
      const onGlass = placeCalls(callsToShow([...newer, withdrawn(0)], 3, noon), 3, { lights: {}, turn, now: noon });
      expect(onGlass.rows.find((row) => row.call.number === "A001")).toMatchObject({ lit: false });
    }
  });
});

interface Watch {
  lights: Lights;
  turn: number;
}

/** What the glass shows at `now`, as “A001*” for a lit call. */
function look(watch: Watch, calls: readonly Call[], slots: number, now: number): string[] {
  const { rows, lights } = placeCalls(callsToShow(calls, slots, now), slots, { ...watch, now });
  watch.lights = lights;
  return rows.map((row) => `${row.call.number}${row.lit ? "*" : ""}`);
}

describe("placeCalls", () => {
  it("[D7] lights a new call for ten seconds", () => {
    const watch = { lights: {}, turn: 0 };
    const calls = [call("A001", 0)];
    expect(look(watch, calls, 3, noon)).toEqual(["A001*"]);
    expect(look(watch, calls, 3, noon + litMs - 1)).toEqual(["A001*"]);
    expect(look(watch, calls, 3, noon + litMs)).toEqual(["A001"]);
  });

  it("[D7] lights a recall again", () => {
    const watch = { lights: {}, turn: 0 };
    look(watch, [call("A001", 30 * secondMs)], 3, noon - 30 * secondMs);
    expect(look(watch, [call("A001", 30 * secondMs)], 3, noon)).toEqual(["A001"]);
    expect(look(watch, [call("A001", 0, 2)], 3, noon)).toEqual(["A001*"]);
  });

  it("[D7] does not light an old call that it only now gets to know", () => {
    expect(look({ lights: {}, turn: 0 }, [call("A001", 2 * minuteMs), call("A002", 0)], 3, noon)).toEqual([
      "A002*",
      "A001",
    ]);
  });

  it("[D7] gives every one of five calls at once its whole time on three rows", () => {
    const watch = { lights: {}, turn: 0 };
    const calls = ["A005", "A004", "A003", "A002", "A001"].map((number, index) => call(number, index));
    expect(look(watch, calls, 3, noon)).toEqual(["A003*", "A002*", "A001*"]);
    expect(look(watch, calls, 3, noon + litMs - 1)).toEqual(["A003*", "A002*", "A001*"]);
    look(watch, calls, 3, noon + litMs);
    expect(look(watch, calls, 3, noon + litMs + 1)).toEqual(["A005*", "A004*", "A003"]);
  });

  it("[D41] has a row at once, and is lit from when it is spoken", () => {
    const watch = { lights: {}, turn: 0 };
    const calls = [{ ...call("A001", 0), spoken: { from: noon + 20 * secondMs, to: noon + 24 * secondMs } }];
    const after = (seconds: number): string[] => look(watch, calls, 3, noon + seconds * secondMs);
    expect([0, 19, 20, 29.999, 30].map(after)).toEqual([["A001"], ["A001"], ["A001*"], ["A001*"], ["A001"]]);
  });

  it("[D41] stays lit while it is spoken, where that takes longer than ten seconds", () => {
    const watch = { lights: {}, turn: 0 };
    const calls = [{ ...call("A001", 0), spoken: { from: noon, to: noon + 14 * secondMs } }];
    expect(look(watch, calls, 3, noon)).toEqual(["A001*"]);
    expect(look(watch, calls, 3, noon + 14 * secondMs - 1)).toEqual(["A001*"]);
    expect(look(watch, calls, 3, noon + 14 * secondMs)).toEqual(["A001"]);
  });

  it("[D41] waits for its announcement although it was heard of a moment before the plan", () => {
    const watch = { lights: {}, turn: 0 };
    expect(look(watch, [call("A001", 0)], 3, noon)).toEqual(["A001*"]);
    const planned = [{ ...call("A001", 0), spoken: { from: noon + 30 * secondMs, to: noon + 34 * secondMs } }];
    expect(look(watch, planned, 3, noon + secondMs)).toEqual(["A001"]);
    expect(look(watch, planned, 3, noon + 30 * secondMs)).toEqual(["A001*"]);
    expect(look(watch, planned, 3, noon + 40 * secondMs)).toEqual(["A001"]);
  });

  it("[D41] is news to a screen that starts while its announcement is still to come", () => {
    const calls = [{ ...call("A001", 40 * secondMs), spoken: { from: noon + secondMs, to: noon + 5 * secondMs } }];
    const watch = { lights: {}, turn: 0 };
    look(watch, calls, 3, noon);
    expect(look(watch, calls, 3, noon + secondMs)).toEqual(["A001*"]);
  });

  it("[D8] pages what does not fit, the newest third staying", () => {
    const calls = Array.from({ length: 7 }, (_, index) => call(`A00${7 - index}`, minuteMs + index * secondMs));
    const page = (turn: number): unknown => {
      const { rows, page: at, pages } = placeCalls(calls, 3, { lights: {}, turn, now: noon });
      return { rows: rows.map((row) => row.call.number), at, pages };
    };
    expect(page(0)).toEqual({ rows: ["A007", "A006", "A005"], at: 0, pages: 3 });
    expect(page(1)).toEqual({ rows: ["A007", "A004", "A003"], at: 1, pages: 3 });
    expect(page(2)).toEqual({ rows: ["A007", "A002", "A001"], at: 2, pages: 3 });
    expect(page(3)).toEqual(page(0));
  });

  it("[D7] [D8] never shows more than fits, nor remembers more than it shows, and lights every call for its time", () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 2, max: 8 }), (gaps, slots) => {
        const calls = callsWithGaps(gaps);
        const watch = { lights: {}, turn: 0 };
        const litFor = new Map<string, number>();
        const waves = Math.ceil(calls.length / slots) + 1;
        for (let now = noon; now <= noon + gaps.length * 8 * secondMs + waves * litMs; now += secondMs) {
          const known = calls.filter(({ at }) => Date.parse(at) <= now);
          const rows = look(watch, known, slots, now);
          expect(rows.length).toBeLessThanOrEqual(slots);
          for (const row of rows.filter((text) => text.endsWith("*"))) litFor.set(row, (litFor.get(row) ?? 0) + 1);
        }
        expect(Object.keys(watch.lights).length).toBeLessThanOrEqual(calls.length);
        expect([...litFor.values()].filter((seconds) => seconds !== litMs / secondMs)).toEqual([]);
        expect(litFor.size).toBe(calls.length);
      }),
    );
  });
});

it("[D41] lights each of many calls once for its whole time, and none before it is spoken", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 }), (gaps) => {
      const calls = spokenInTurn(callsWithGaps(gaps));
      const watch = { lights: {}, turn: 0 };
      const litAt = new Map<string, number[]>();
      for (let now = noon; now <= noon + gaps.length * 14 * secondMs + litMs; now += secondMs) {
        const known = calls.filter(({ at }) => Date.parse(at) <= now);
        for (const row of look(watch, known, 4, now))
          if (row.endsWith("*")) litAt.set(row.slice(0, -1), [...(litAt.get(row.slice(0, -1)) ?? []), now]);
      }
      for (const { number, spoken } of calls) {
        const times = litAt.get(number) ?? [];
        expect(times).toHaveLength(litMs / secondMs);
        expect(times[0]).toBeGreaterThanOrEqual(spoken?.from ?? 0);
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(litMs - secondMs);
      }
    }),
  );
});

/** One after the other, four and a half seconds each. */
function spokenInTurn(calls: readonly Call[]): Call[] {
  let free = noon;
  return calls.map((one) => {
    const from = Math.max(free, Date.parse(one.at));
    free = from + 4_500;
    return { ...one, spoken: { from, to: from + 4_000 } };
  });
}

function callsWithGaps(gaps: readonly number[]): Call[] {
  let at = 0;
  return gaps.map((gap, index) => {
    at += gap * secondMs;
    return call(`A${index + 100}`, -at);
  });
}
