import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millisecondsOf } from "../../core/index.ts";
import { delayPlan, isSamePlan, type PlannedEntry } from "./delay-plan.ts";

const zone = "Asia/Shanghai";
const utc = (time: string) => `2026-09-16T${time}:00.000Z`;
const entry = (id: string, from: string, to: string, more: Partial<PlannedEntry> = {}): PlannedEntry => ({
  id,
  startsAt: utc(from),
  endsAt: utc(to),
  venueId: "H1",
  roomId: "R1",
  ...more,
});
/** `id from to` of each move. */
const told = (plan: ReturnType<typeof delayPlan>) =>
  plan.map(({ entryId, startsAt, endsAt }) => `${entryId} ${startsAt.slice(11, 16)} ${endsAt.slice(11, 16)}`);

const day = [
  entry("a", "02:00", "03:00"),
  entry("b", "03:05", "04:00"),
  entry("c", "04:00", "05:00"),
  entry("d", "05:30", "06:00"),
];

describe("a delay", () => {
  it.each<[string, PlannedEntry[], number, boolean, string[]]>([
    ["alone moves nothing else", day, 10, false, ["a 02:10 03:10"]],
    ["is absorbed by a break that is long enough", day, 5, true, ["a 02:05 03:05"]],
    ["moves what follows as far as it must", day, 10, true, ["a 02:10 03:10", "b 03:10 04:05", "c 04:05 05:05"]],
    ["goes on to the next break", day, 40, true, ["a 02:40 03:40", "b 03:40 04:35", "c 04:35 05:35", "d 05:35 06:05"]],
    ["to an earlier time moves nothing else", day, -10, true, ["a 01:50 02:50"]],
    [
      "of a live entry keeps its start",
      day.map((one) => (one.id === "a" ? { ...one, status: "live" } : one)),
      10,
      true,
      ["a 02:00 03:10", "b 03:10 04:05", "c 04:05 05:05"],
    ],
    [
      "passes over what is cancelled or has ended",
      day.map((one) => (one.id === "b" ? { ...one, status: "cancelled" } : one)),
      40,
      true,
      ["a 02:40 03:40"],
    ],
    [
      "passes over other rooms and what lasts all day",
      [
        ...day.slice(0, 1),
        entry("x", "03:00", "04:00", { roomId: "R2" }),
        entry("y", "02:30", "20:00", { allDay: true }),
        entry("z", "03:00", "04:00", { venueId: "L" }),
      ],
      30,
      true,
      ["a 02:30 03:30"],
    ],
    [
      "leaves what stood side by side side by side",
      [entry("a", "02:00", "03:00"), entry("b", "02:30", "03:30")],
      10,
      true,
      ["a 02:10 03:10", "b 02:40 03:40"],
    ],
    ["of what is unknown or over moves nothing", [entry("a", "02:00", "03:00", { status: "ended" })], 10, true, []],
  ])("[O30] %s", (_, entries, minutes, follow, moves) => {
    expect(told(delayPlan(entries, "a", minutes, follow, zone))).toEqual(moves);
  });

  // 15:00–16:00 UTC ends at midnight in Shanghai.
  it("[O30] does not reach into the next day of the hall, and may itself go past midnight", () => {
    const late = [entry("a", "15:00", "15:50"), entry("b", "15:55", "16:30"), entry("c", "16:10", "17:00")];
    expect(told(delayPlan(late, "a", 20, true, zone))).toEqual(["a 15:20 16:10", "b 16:10 16:45"]);
    expect(told(delayPlan(late, "a", 20, true, "UTC"))).toEqual(["a 15:20 16:10", "b 16:10 16:45", "c 16:30 17:20"]);
  });

  it.each([
    // The hour that comes twice: 05:00–06:00 UTC and 06:00–07:00 UTC are both 01:00–02:00 in New York, of one day.
    ["that lasts 25 hours", "2026-11-01T04:30:00.000Z", "2026-11-02T04:30:00.000Z", true],
    ["after one of 25 hours", "2026-11-01T04:30:00.000Z", "2026-11-02T05:00:00.000Z", false],
    ["that lasts 23 hours", "2026-03-08T05:00:00.000Z", "2026-03-09T03:30:00.000Z", true],
    ["after one of 23 hours", "2026-03-08T05:00:00.000Z", "2026-03-09T04:00:00.000Z", false],
  ])("[O30] moves what follows on a day %s", (_, first, second, gives) => {
    const endsAt = instantOf(millisecondsOf(second) + 60_000);
    const entries = [
      { id: "a", venueId: "H2", startsAt: first, endsAt: second },
      { id: "b", venueId: "H2", startsAt: second, endsAt },
    ];
    const plan = delayPlan(entries, "a", 10, true, "America/New_York");
    expect(plan.map(({ entryId }) => entryId)).toEqual(gives ? ["a", "b"] : ["a"]);
    expect(millisecondsOf(plan[0]!.endsAt) - millisecondsOf(second)).toBe(600_000);
  });

  it("[O30] whatever follows: nothing overlaps that did not before, nobody goes further than the entry, lengths stay", () => {
    const minutesIn = fc.integer({ min: 0, max: 600 });
    const some = fc.record({ from: minutesIn, length: fc.integer({ min: 1, max: 90 }), live: fc.boolean() });
    const base = millisecondsOf(utc("01:00"));
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 240 }),
        (list, minutes) => {
          const entries = list.map(({ from, length, live }, index): PlannedEntry => ({
            id: `e${index}`,
            venueId: "H1",
            status: live && index > 0 ? "live" : "announced",
            startsAt: instantOf(base + from * 60_000),
            endsAt: instantOf(base + (from + length) * 60_000),
          }));
          const plan = delayPlan(entries, "e0", minutes, true, "UTC");
          const moved = entries.map((one) => ({ ...one, ...plan.find(({ entryId }) => entryId === one.id) }));
          const overlap = (one: PlannedEntry, other: PlannedEntry) =>
            one.startsAt < other.endsAt && other.startsAt < one.endsAt;
          for (const [index, one] of moved.entries()) {
            const before = entries[index]!;
            const shift = millisecondsOf(one.startsAt) - millisecondsOf(before.startsAt);
            expect(shift).toBeGreaterThanOrEqual(0);
            expect(shift).toBeLessThanOrEqual(minutes * 60_000);
            expect(millisecondsOf(one.endsAt) - millisecondsOf(before.endsAt)).toBe(shift);
            for (const [at, other] of moved.entries())
              if (at < index && one.status === "announced" && other.status === "announced" && overlap(one, other)) {
                const isOld = overlap(before, entries[at]!);
                const isBefore = [before, entries[at]!].some((each) => each.startsAt < entries[0]!.startsAt);
                expect({ pair: [one.id, other.id], known: isOld || isBefore }).toMatchObject({ known: true });
              }
          }
        },
      ),
    );
  });

  it("[O31] is the same plan in any order, and no other", () => {
    const plan = delayPlan(day, "a", 10, true, zone);
    expect(isSamePlan(plan, plan.toReversed())).toBe(true);
    expect(isSamePlan(plan, plan.slice(1))).toBe(false);
    expect(isSamePlan(plan, delayPlan(day, "a", 9, true, zone))).toBe(false);
    expect(isSamePlan(plan, [...plan.slice(1), plan[1]!])).toBe(false);
  });
});
