import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChance } from "./chance.ts";
import { type DayPlanInput, planDay } from "./day-plan.ts";

const opensAt = Date.parse("2026-11-25T00:30:00Z");
const hour = 3_600_000;
const hours = { opensAt, closesAt: opensAt + 9 * hour };
const input: DayPlanInput = {
  hours,
  services: [
    { id: "S1", targetMinutes: 6, frequent: true },
    { id: "S2", targetMinutes: 6, frequent: false },
    { id: "S3", targetMinutes: 20, frequent: false },
  ],
  desks: [["S1", "S2"], ["S3"]],
  classes: ["priority", "veteran"],
  load: 1,
};

/** Many days as one. */
const manyDays = Array.from({ length: 40 }, (_, day) => planDay(createChance(`day ${day}`), input)).flat();
const share = (picked: readonly unknown[]): number => picked.length / manyDays.length;
const comingBetween = (from: number, to: number): number =>
  manyDays.filter(({ comesAt }) => comesAt >= opensAt + from * hour && comesAt < opensAt + to * hour).length /
  (to - from);

describe("[Y10] the visitors of a day", () => {
  it("come in order, while there is time to serve them, each by a name of their own", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const planned = planDay(createChance(seed), input);
        const times = planned.map(({ comesAt }) => comesAt);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(times[0]).toBeGreaterThan(opensAt);
        expect(times.at(-1)).toBeLessThanOrEqual(hours.closesAt - 600_000);
        expect(new Set(planned.map(({ name }) => name)).size).toBe(planned.length);
      }),
    );
  });

  it("are as many as the desks can serve, three times as many for a frequent service", () => {
    const minutes = { S1: 6.8, S2: 6.8, S3: 20.8 };
    const counts = { S1: 0, S2: 0, S3: 0 };
    for (const { serviceId } of planDay(createChance("one"), input)) counts[serviceId as keyof typeof counts] += 1;
    const deskMinutes = 9 * 60 - 55;
    expect(counts.S1 * minutes.S1 + counts.S2 * minutes.S2).toBeCloseTo(deskMinutes, -1.5);
    expect(counts.S3 * minutes.S3).toBeCloseTo(deskMinutes, -1.5);
    expect(counts.S1 / counts.S2).toBeCloseTo(3, 0);
    const half = planDay(createChance("one"), { ...input, load: 0.5 });
    expect(half.length * 2).toBeCloseTo(counts.S1 + counts.S2 + counts.S3, -1);
  });

  it("come most at ten and at three, less at lunch, least at the end, and some stand at the door", () => {
    expect(comingBetween(1, 2)).toBeGreaterThan(1.8 * comingBetween(3.5, 4.5));
    expect(comingBetween(6, 7)).toBeGreaterThan(1.5 * comingBetween(3.5, 4.5));
    expect(comingBetween(8.5, 9)).toBeLessThan(0.5 * comingBetween(6, 7));
    expect(comingBetween(0, 0.03)).toBeGreaterThan(5 * comingBetween(0.1, 0.5));
  });

  it("declare a priority now and then, or come with an appointment, mostly in time", () => {
    expect(share(manyDays.filter((visitor) => visitor.class !== "ordinary"))).toBeCloseTo(0.08, 1.5);
    expect(new Set(manyDays.map((visitor) => visitor.class))).toEqual(new Set(["ordinary", "priority", "veteran"]));
    const appointments = manyDays.flatMap(({ comesAt, appointmentAt }) =>
      appointmentAt === undefined ? [] : [{ comesAt, appointmentAt }],
    );
    expect(share(appointments)).toBeGreaterThan(0.03);
    expect(appointments.every(({ appointmentAt }) => appointmentAt % 300_000 === 0)).toBe(true);
    const late = appointments.filter(({ comesAt, appointmentAt }) => comesAt > appointmentAt + 600_000);
    expect(late.length / appointments.length).toBeGreaterThan(0.03);
    expect(late.length / appointments.length).toBeLessThan(0.25);
    const withoutClasses = planDay(createChance("x"), { ...input, classes: [] });
    expect(withoutClasses.every((visitor) => visitor.class === "ordinary")).toBe(true);
  });

  it("are nobody where no desk takes anything", () => {
    expect(planDay(createChance("x"), { ...input, desks: [] })).toEqual([]);
    expect(planDay(createChance("x"), { ...input, desks: [["gone"], []] })).toEqual([]);
  });
});
