import { describe, expect, test } from "vitest";
import { type Instant, later } from "../../core/index.ts";
import { sampleVenue } from "../../samples/index.ts";
import { type OpeningHours, type Service, type VenueState } from "../../venue/index.ts";
import { takingOf } from "./opening.ts";
import { type HallState } from "../state.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const stretch = (from: string, to: string): OpeningHours => ({ days: everyDay, from, to });
const morning = stretch("09:00", "12:00");
const afternoon = stretch("13:00", "17:00");

/** An instant of the 16th of September 2026 by the clock of the sample hall, eight hours ahead of UTC. */
const at = (time: string): Instant => later(`2026-09-16T${time}:00.000Z`, -8 * 3_600_000);

const minutes = (count: number): number => count * 60_000;

/** What can be taken of a service at a time of day; the hall's hours are 09:00 to 12:00 and 13:00 to 17:00. */
function taking(
  time: string,
  {
    service = {},
    hall = {},
    hours = [morning, afternoon],
    waits = { waiting: 0 },
  }: {
    readonly service?: Partial<Service>;
    readonly hall?: Partial<HallState>;
    readonly hours?: readonly OpeningHours[];
    readonly waits?: { readonly gapMs?: number; readonly waiting: number };
  } = {},
): ReturnType<typeof takingOf> {
  const venue: VenueState = { ...sampleVenue, halls: { H1: { ...sampleVenue.halls.H1!, hours } } };
  const state = { openings: {}, quotas: {}, issued: {}, ...hall } as HallState;
  return takingOf({ ...sampleVenue.services.S1!, ...service }, state, venue, at(time), waits);
}

describe("whether a number can be taken", () => {
  test("[Q123] goes by the hall's hours", () => {
    expect(taking("08:00")).toEqual({ taking: "closed", opensAt: at("09:00") });
    expect(taking("09:00")).toEqual({ taking: "open", closesAt: at("12:00") });
    expect(taking("12:00")).toEqual({ taking: "closed", opensAt: at("13:00") });
    expect(taking("17:00")).toEqual({ taking: "closed", opensAt: later(at("09:00"), 24 * 3_600_000) });
    expect(taking("03:00", { hours: [] })).toEqual({ taking: "open" });
  });

  test("[Q123] goes by the service's own hours instead, where it has some", () => {
    const service = { hours: [stretch("10:00", "18:00")] };
    expect(taking("09:30", { service })).toEqual({ taking: "closed", opensAt: at("10:00") });
    expect(taking("12:30", { service })).toEqual({ taking: "open", closesAt: at("18:00") });
    expect(taking("12:30", { service, hours: [] })).toEqual({ taking: "open", closesAt: at("18:00") });
  });

  test("[Q124] by hand goes before hours: open without a closing time, or closed", () => {
    expect(taking("20:00", { hall: { openings: { S1: "open" } } })).toEqual({ taking: "open" });
    expect(taking("20:00", { hall: { openings: { S2: "open" } } }).taking).toBe("closed");
    expect(taking("10:00", { hall: { openings: { S1: "closed" } } })).toEqual({ taking: "closed" });
    expect(taking("20:00", { hall: { openings: { S1: "open" } }, waits: { gapMs: 1, waiting: 9 } })).toEqual({
      taking: "open",
    });
  });

  test("[Q124] ends when a manager closes the hall, also of what was opened by hand", () => {
    const closed = { at: at("10:00"), by: "user:m1" };
    expect(taking("11:00", { hall: { closed } })).toEqual({ taking: "closed" });
    expect(taking("11:00", { hall: { closed, openings: { S1: "open" } } })).toEqual({ taking: "closed" });
  });

  test("[Q124] is never of a service that is out of use, or of a hall that is not there", () => {
    expect(taking("11:00", { service: { retired: true } })).toEqual({ taking: "closed" });
    expect(taking("11:00", { service: { hallId: "H9" } })).toEqual({ taking: "closed" });
  });

  test("[Q125] ends with the day's quota", () => {
    const service = { quotaPerDay: 3 };
    const issued = (count: number): Partial<HallState> => ({ issued: { S1: count, S2: 50 } });
    const closesAt = at("12:00");
    expect(taking("10:00", { service })).toEqual({ taking: "open", closesAt, remaining: 3 });
    expect(taking("10:00", { service, hall: issued(2) })).toEqual({ taking: "open", closesAt, remaining: 1 });
    expect(taking("10:00", { service, hall: issued(3) })).toEqual({ taking: "full", closesAt, remaining: 0 });
    expect(taking("10:00", { service, hall: issued(4) })).toEqual({ taking: "full", closesAt, remaining: 0 });
    expect(taking("20:00", { service, hall: issued(3) }).taking).toBe("closed");
    expect(taking("20:00", { service, hall: { ...issued(3), openings: { S1: "open" } } }).taking).toBe("full");
  });

  test("[Q126] ends when whoever came now would not be served before closing", () => {
    const hours = [stretch("09:00", "17:00")];
    const left = (time: string, waiting: number) => taking(time, { hours, waits: { gapMs: minutes(6), waiting } });
    const closesAt = at("17:00");
    expect(left("16:00", 0)).toEqual({ taking: "open", closesAt, remaining: 10 });
    expect(left("16:00", 4)).toEqual({ taking: "open", closesAt, remaining: 6 });
    expect(left("16:00", 9)).toEqual({ taking: "open", closesAt, remaining: 1 });
    expect(left("16:00", 10)).toEqual({ taking: "no-more", closesAt, remaining: 0 });
    expect(left("16:01", 9)).toEqual({ taking: "no-more", closesAt, remaining: 0 });
    expect(left("16:30", 30)).toEqual({ taking: "no-more", closesAt, remaining: 0 });
    expect(left("16:55", 0)).toEqual({ taking: "no-more", closesAt, remaining: 0 });
  });

  test("[Q126] does not end for lunch: who waits then is served in the afternoon", () => {
    const waits = { gapMs: minutes(6), waiting: 20 };
    expect(taking("11:54", { waits })).toEqual({ taking: "open", closesAt: at("12:00"), remaining: 21 });
    expect(taking("11:54", { waits: { ...waits, waiting: 41 } }).taking).toBe("no-more");
    expect(taking("16:54", { waits }).taking).toBe("no-more");
  });

  test("[Q126] counts what is open after midnight with the evening before, and no evening after", () => {
    const hours = [stretch("18:00", "24:00"), stretch("00:00", "02:00")];
    const waits = { gapMs: minutes(60), waiting: 0 };
    expect(taking("22:00", { hours, waits })).toMatchObject({ remaining: 4 });
    expect(taking("01:00", { hours, waits })).toMatchObject({ remaining: 1 });
  });

  test("[Q126] leaves the smaller of quota and time, and needs a closing time and a known pace", () => {
    const hours = [stretch("09:00", "17:00")];
    const waits = { gapMs: minutes(6), waiting: 0 };
    expect(taking("16:00", { hours, waits, service: { quotaPerDay: 4 } })).toMatchObject({ remaining: 4 });
    expect(taking("16:00", { hours, waits, service: { quotaPerDay: 40 } })).toMatchObject({ remaining: 10 });
    expect(taking("16:00", { hours, waits: { waiting: 99 } })).toEqual({ taking: "open", closesAt: at("17:00") });
    expect(taking("16:00", { hours, waits: { gapMs: 0, waiting: 99 } }).taking).toBe("open");
    expect(taking("16:00", { hours: [], waits: { gapMs: minutes(6), waiting: 99 } })).toEqual({ taking: "open" });
  });
});
