import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilDateAt,
  civilTimeAt,
  instantOf,
  instantOfCivil,
  later,
  lookup,
  millisecondsOf,
  nextMidnight,
} from "./index.ts";

describe("the civil date", () => {
  test.each([
    ["Asia/Shanghai", "2026-09-16T15:59:59.999Z", "2026-09-16"],
    ["Asia/Shanghai", "2026-09-16T16:00:00.000Z", "2026-09-17"],
    ["Asia/Kolkata", "2026-12-31T18:30:00.000Z", "2027-01-01"],
    ["America/New_York", "2026-03-01T04:59:59.999Z", "2026-02-28"],
    ["Pacific/Kiritimati", "2028-02-28T10:00:00.000Z", "2028-02-29"],
    ["UTC", "2026-01-02T00:00:00.000Z", "2026-01-02"],
  ])("[C1] in %s at %s is %s", (timeZone, instant, date) => {
    expect(civilDateAt(instant, timeZone)).toBe(date);
  });
});

describe("the next midnight", () => {
  test.each([
    ["Asia/Shanghai", "2026-09-16T01:00:00.000Z", "2026-09-16T16:00:00.000Z", "any day"],
    ["Asia/Shanghai", "2026-09-16T16:00:00.000Z", "2026-09-17T16:00:00.000Z", "midnight itself"],
    ["Asia/Shanghai", "2026-09-16T15:59:59.999Z", "2026-09-16T16:00:00.000Z", "a moment before"],
    ["Europe/Berlin", "2026-03-29T00:30:00.000Z", "2026-03-29T22:00:00.000Z", "a day of 23 hours"],
    ["Europe/Berlin", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z", "a day of 25 hours"],
    ["Asia/Kathmandu", "2026-09-16T00:00:00.000Z", "2026-09-16T18:15:00.000Z", "a zone of quarter hours"],
    ["Africa/Cairo", "2026-04-23T12:00:00.000Z", "2026-04-23T22:00:00.000Z", "clocks that go from 00:00 to 01:00"],
    ["Africa/Cairo", "2026-10-29T12:00:00.000Z", "2026-10-29T22:00:00.000Z", "clocks that go from 24:00 to 23:00"],
    ["America/Santiago", "2026-09-05T12:00:00.000Z", "2026-09-06T04:00:00.000Z", "clocks that go from 00:00 to 01:00"],
    ["America/Santiago", "2026-04-04T12:00:00.000Z", "2026-04-05T04:00:00.000Z", "clocks that go from 24:00 to 23:00"],
    ["Pacific/Apia", "2011-12-30T09:00:00.000Z", "2011-12-30T10:00:00.000Z", "a date that a zone leaves out"],
  ])("[C2] in %s after %s is %s: %s", (timeZone, instant, midnight) => {
    expect(nextMidnight(instant, timeZone)).toBe(midnight);
  });

  test("[C2] is the first moment of another date, in every zone and at every time", () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }).map(instantOf);
    const timeZone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(instant, timeZone, (now, zone) => {
        const midnight = nextMidnight(now, zone);
        const today = civilDateAt(now, zone);
        expect(midnight > now).toBe(true);
        expect(civilDateAt(midnight, zone) > today).toBe(true);
        expect(civilDateAt(later(midnight, -1), zone)).toBe(today);
      }),
    );
  });
});

describe("a civil date and time", () => {
  test.each([
    ["Asia/Shanghai", "2026-09-16", "09:00", "2026-09-16T01:00:00.000Z", "any day"],
    ["Asia/Shanghai", "2026-09-16", "24:00", "2026-09-16T16:00:00.000Z", "the end of the day"],
    ["Asia/Kathmandu", "2026-12-31", "23:59", "2026-12-31T18:14:00.000Z", "a zone of quarter hours"],
    ["Pacific/Kiritimati", "2026-09-16", "00:00", "2026-09-15T10:00:00.000Z", "the furthest east"],
    ["Pacific/Pago_Pago", "2026-09-16", "24:00", "2026-09-17T11:00:00.000Z", "the furthest west"],
    ["Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z", "before an hour is left out"],
    ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z", "in the hour that is left out"],
    ["Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z", "after the hour that is left out"],
    ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z", "in the hour that comes twice"],
    ["Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z", "after the hour that comes twice"],
    ["America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00:00.000Z", "a midnight that is left out"],
    ["America/Santiago", "2026-04-04", "23:30", "2026-04-05T02:30:00.000Z", "before midnight, twice"],
    ["America/Santiago", "2026-04-04", "24:00", "2026-04-05T04:00:00.000Z", "the end of a day of 25 hours"],
    ["America/Santiago", "2026-04-05", "00:00", "2026-04-05T04:00:00.000Z", "the day after it"],
    ["Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T10:00:00.000Z", "on a date that a zone leaves out"],
  ])("[C5] in %s %s %s is %s: %s", (timeZone, date, time, instant) => {
    expect(instantOfCivil(date, time, timeZone)).toBe(instant);
  });

  test("[C5] is the first instant that shows it or later, in every zone and at every time", () => {
    const day = fc
      .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
      .map((at) => instantOf(at).slice(0, 10));
    const timeZone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), timeZone, (date, minutes, zone) => {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
        const first = instantOfCivil(date, time, zone);
        const shown = (at: string): string => `${civilDateAt(at, zone)} ${civilTimeAt(at, zone)}`;
        expect(shown(first) >= `${date} ${time}`).toBe(true);
        expect(shown(later(first, -1)) < `${date} ${time}`).toBe(true);
        for (let minute = 15; minute <= 180; minute += 15)
          expect(shown(later(first, -60_000 * minute)) < `${date} ${time}`).toBe(true);
      }),
    );
  });

  test.each([
    ["Asia/Shanghai", "2026-09-16T15:59:59.999Z", "23:59"],
    ["Asia/Shanghai", "2026-09-16T16:00:00.000Z", "00:00"],
    ["Europe/Berlin", "2026-10-25T00:30:00.000Z", "02:30"],
    ["Europe/Berlin", "2026-10-25T01:30:00.000Z", "02:30"],
    ["Asia/Kolkata", "2026-01-01T03:31:30.000Z", "09:01"],
  ])("[C6] a wall clock in %s at %s shows %s", (timeZone, instant, time) => {
    expect(civilTimeAt(instant, timeZone)).toBe(time);
  });
});

describe("instants", () => {
  test("[C3] are text whose order is the order of time", () => {
    const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        expect(instantOf(one) < instantOf(other)).toBe(one < other);
        expect(millisecondsOf(instantOf(one))).toBe(one);
        expect(later(instantOf(one), other - one)).toBe(instantOf(other));
      }),
    );
  });
});

describe("looking up", () => {
  test("[C4] finds own keys only, so that an id sent from outside is simply unknown", () => {
    expect(lookup({ A001: 1 }, "A001")).toBe(1);
    expect(lookup({ A001: 1 }, "A002")).toBeUndefined();
    expect(lookup<unknown>({}, "constructor")).toBeUndefined();
    expect(lookup<unknown>({}, "__proto__")).toBeUndefined();
  });
});
