import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDateAt, civilTimeAt, type Instant, instantOf, later } from "../../core/index.ts";
import { sampleVenue } from "../../samples/index.ts";
import { type OpeningHours, type VenueState } from "../../venue/index.ts";
import { nextHoursOf, openingAt } from "./opening.ts";

const workdays = [1, 2, 3, 4, 5];
const everyDay = [...workdays, 6, 7];
const shanghai = "Asia/Shanghai";

const hours = (days: readonly number[], from: string, to: string): OpeningHours => ({ days, from, to });
const mornings = hours(workdays, "09:00", "12:00");
const afternoons = hours(workdays, "13:00", "17:00");
const wednesdayNight = hours([3], "18:00", "24:00");
const thursdayNight = hours([4], "00:00", "06:00");

/** An instant by what the clock in Shanghai shows, eight hours ahead of UTC. The 16th of September 2026 is a Wednesday. */
const at = (civil: string): Instant => later(`${civil.replace(" ", "T")}:00.000Z`, -8 * 3_600_000);

describe("hours of a week", () => {
  test.each<[says: string, hours: OpeningHours[], now: string, isOpen: boolean, changesAt: string]>([
    ["before the doors open", [mornings], "2026-09-16 08:59", false, "2026-09-16 09:00"],
    ["the moment they open", [mornings], "2026-09-16 09:00", true, "2026-09-16 12:00"],
    ["the moment they close", [mornings], "2026-09-16 12:00", false, "2026-09-17 09:00"],
    ["at lunch", [mornings, afternoons], "2026-09-16 12:30", false, "2026-09-16 13:00"],
    ["after lunch", [afternoons, mornings], "2026-09-16 13:00", true, "2026-09-16 17:00"],
    ["over the weekend", [mornings, afternoons], "2026-09-18 17:00", false, "2026-09-21 09:00"],
    ["on Sunday, into the next week", [mornings], "2026-09-20 23:59", false, "2026-09-21 09:00"],
    ["meeting", [mornings, hours([3], "12:00", "14:00")], "2026-09-16 10:00", true, "2026-09-16 14:00"],
    ["overlapping", [mornings, hours([3], "10:00", "15:00")], "2026-09-16 10:30", true, "2026-09-16 15:00"],
    ["one in another", [hours([3], "08:00", "18:00"), mornings], "2026-09-16 09:00", true, "2026-09-16 18:00"],
    ["until midnight", [wednesdayNight], "2026-09-16 23:59", true, "2026-09-17 00:00"],
    ["after midnight", [wednesdayNight], "2026-09-17 00:00", false, "2026-09-23 18:00"],
    ["over midnight", [wednesdayNight, thursdayNight], "2026-09-16 20:00", true, "2026-09-17 06:00"],
    ["in the small hours", [wednesdayNight, thursdayNight], "2026-09-17 01:00", true, "2026-09-17 06:00"],
    ["once a week, just over", [hours([3], "09:00", "10:00")], "2026-09-16 10:00", false, "2026-09-23 09:00"],
    [
      "all week but an hour",
      [hours([1, 2, 3, 4, 5, 6], "00:00", "24:00"), hours([7], "00:00", "23:00")],
      "2026-09-21 00:00",
      true,
      "2026-09-27 23:00",
    ],
  ])("[Q120] %s", (_says, all, now, isOpen, changesAt) => {
    expect(openingAt(all, at(now), shanghai)).toMatchObject({ isOpen, changesAt: at(changesAt) });
  });

  test("[Q120] that are empty are always, that name no day are never, and neither changes", () => {
    const now = at("2026-09-16 03:00");
    expect(openingAt([], now, shanghai)).toEqual({ isOpen: true });
    expect(openingAt([hours(everyDay, "00:00", "24:00")], now, shanghai)).toEqual({ isOpen: true });
    expect(openingAt([hours([], "00:00", "24:00")], now, shanghai)).toEqual({ isOpen: false });
  });

  test("[Q120] are found again whatever moment is asked for, in whatever zone", () => {
    const all = [mornings, afternoons];
    const open = (now: string, zone = shanghai): boolean => openingAt(all, at(now), zone).isOpen;
    expect([open("2026-09-16 10:00"), open("2026-09-16 12:00"), open("2026-09-16 11:59")]).toEqual([true, false, true]);
    expect([open("2026-09-16 10:00", "UTC"), open("2026-09-16 18:00", "UTC")]).toEqual([false, true]);
    expect(open("2026-09-16 10:00")).toBe(true);
  });

  test.each<[says: string, timeZone: string, hours: OpeningHours, now: Instant, isOpen: boolean, changesAt: Instant]>([
    [
      "over an hour that is left out: an hour less",
      "Europe/Berlin",
      hours([7], "01:00", "08:00"),
      "2026-03-29T00:30:00.000Z",
      true,
      "2026-03-29T06:00:00.000Z",
    ],
    [
      "beginning in the hour that is left out: at the change",
      "Europe/Berlin",
      hours([7], "02:30", "08:00"),
      "2026-03-29T00:30:00.000Z",
      false,
      "2026-03-29T01:00:00.000Z",
    ],
    [
      "within the hour that is left out: not that day",
      "Europe/Berlin",
      hours([7], "02:15", "02:45"),
      "2026-03-29T00:30:00.000Z",
      false,
      "2026-04-05T00:15:00.000Z",
    ],
    [
      "over an hour that comes twice: an hour more",
      "Europe/Berlin",
      hours([7], "01:00", "08:00"),
      "2026-10-25T00:30:00.000Z",
      true,
      "2026-10-25T07:00:00.000Z",
    ],
    [
      "ending in the hour that comes twice: the first time",
      "Europe/Berlin",
      hours([7], "01:00", "02:30"),
      "2026-10-25T00:15:00.000Z",
      true,
      "2026-10-25T00:30:00.000Z",
    ],
    [
      "and not open again when it comes the second time",
      "Europe/Berlin",
      hours([7], "01:00", "02:30"),
      "2026-10-25T01:15:00.000Z",
      false,
      "2026-11-01T00:00:00.000Z",
    ],
    [
      "from a midnight that is left out",
      "America/Santiago",
      hours([7], "00:00", "02:00"),
      "2026-09-06T03:59:00.000Z",
      false,
      "2026-09-06T04:00:00.000Z",
    ],
    [
      "until a midnight that comes an hour late",
      "America/Santiago",
      hours([6], "22:00", "24:00"),
      "2026-04-05T01:00:00.000Z",
      true,
      "2026-04-05T04:00:00.000Z",
    ],
  ])("[Q121] %s", (_says, timeZone, stretch, now, isOpen, changesAt) => {
    expect(openingAt([stretch], now, timeZone)).toMatchObject({ isOpen, changesAt });
  });

  test("[Q120] are what the wall clock says, and nothing changes before it is said to", () => {
    fc.assert(
      fc.property(
        somewhere,
        week,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ zone, now }, all, parts) => {
          const { isOpen, changesAt } = openingAt(all, now, zone);
          expect(isOpen).toBe(isWithin(all, now, zone));
          const untilMs = Date.parse(changesAt ?? later(now, 7 * 24 * 3_600_000));
          const lastMs = untilMs - 1;
          const nowMs = Date.parse(now);
          for (const moment of [lastMs, ...parts.map((part) => nowMs + Math.floor(part * (lastMs - nowMs)))])
            expect(isWithin(all, instantOf(moment), zone)).toBe(isOpen);
          if (changesAt !== undefined) expect(isWithin(all, changesAt, zone)).toBe(!isOpen);
        },
      ),
    );
  });
});

/** Half years without an hour that comes twice, of which the wall clock cannot tell the first. */
const somewhere = fc
  .constantFrom(
    { zone: "Asia/Shanghai", from: Date.UTC(2026, 0, 1) },
    { zone: "Asia/Kathmandu", from: Date.UTC(2026, 0, 1) },
    { zone: "Europe/Berlin", from: Date.UTC(2026, 2, 20) },
    { zone: "America/Santiago", from: Date.UTC(2026, 7, 25) },
    { zone: "Africa/Cairo", from: Date.UTC(2026, 3, 15) },
  )
  .chain(({ zone, from }) =>
    fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => ({ zone, now: instantOf(from + minutes * 60_000) })),
  );

const timeOfDay = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const week = fc.array(
  fc
    .tuple(
      fc.subarray(everyDay, { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 2 }),
    )
    .map(([days, ends]) => {
      const [from = 0, to = 0] = ends.toSorted((one, other) => one - other).map((half) => half * 30);
      return hours(days, timeOfDay(from), timeOfDay(to));
    }),
  { minLength: 1, maxLength: 4 },
);

function isWithin(all: readonly OpeningHours[], now: Instant, zone: string): boolean {
  const time = civilTimeAt(now, zone);
  const weekday = new Date(civilDateAt(now, zone)).getUTCDay() || 7;
  return all.some(({ days, from, to }) => days.includes(weekday) && from <= time && time < to);
}

describe("when hours change next", () => {
  const venue: VenueState = {
    ...sampleVenue,
    halls: { ...sampleVenue.halls, H1: { ...sampleVenue.halls.H1!, hours: [hours(workdays, "08:30", "17:30")] } },
    services: {
      ...sampleVenue.services,
      S2: { ...sampleVenue.services.S2!, hours: [mornings] },
      S3: { ...sampleVenue.services.S3!, hours: [afternoons] },
    },
  };

  test.each([
    ["2026-09-16 08:00", "2026-09-16 08:30", "the hall opens"],
    ["2026-09-16 08:30", "2026-09-16 09:00", "a service begins"],
    ["2026-09-16 09:00", "2026-09-16 12:00", "it ends"],
    ["2026-09-16 12:00", "2026-09-16 13:00", "another begins"],
    ["2026-09-16 13:00", "2026-09-16 17:00", "that one ends"],
    ["2026-09-16 17:00", "2026-09-16 17:30", "the hall closes"],
    ["2026-09-18 17:30", "2026-09-21 08:30", "the next week begins"],
  ])("[Q122] after %s is %s: %s", (now, next) => {
    expect(nextHoursOf(venue, "H1", at(now))).toBe(at(next));
  });

  test("[Q122] is never in a hall without hours, and what is out of use does not count", () => {
    expect(nextHoursOf(sampleVenue, "H1", at("2026-09-16 08:00"))).toBeUndefined();
    expect(nextHoursOf(sampleVenue, "H9", at("2026-09-16 08:00"))).toBeUndefined();
    const { S2 } = venue.services;
    const without = { ...venue, services: { ...venue.services, S2: { ...S2!, retired: true as const } } };
    expect(nextHoursOf(without, "H1", at("2026-09-16 08:30"))).toBe(at("2026-09-16 13:00"));
  });
});
