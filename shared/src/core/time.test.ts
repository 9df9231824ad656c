import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDateAt, instantOf, later, lookup, millisecondsOf, nextMidnight } from "./index.ts";

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
