import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { type Held } from "./measure.ts";

const held: Held = { memoryMb: 40, files: 20, diskMb: 4, descriptors: 60, timers: 30, sockets: 8 };

/** Six evenings, each with so much more of something than the one before. */
const growing = (what: keyof Held, byDay: number): Held[] =>
  Array.from({ length: 6 }, (_, day) => ({ ...held, [what]: held[what] + day * byDay }));

const faults = (evenings: readonly Held[]): string[] =>
  judge(evenings).flatMap(({ what, isLevel }) => (isLevel ? [] : [what]));

describe("[Y21] a soak", () => {
  it("is passed where everything stays, goes up and down, or goes down", () => {
    expect(faults(growing("files", 0))).toEqual([]);
    expect(faults([41, 39, 40.5, 39.5, 41, 40].map((memoryMb) => ({ ...held, memoryMb })))).toEqual([]);
    expect(faults(growing("timers", -1))).toEqual([]);
  });

  it.each([
    ["memoryMb", 0.6],
    ["files", 1],
    ["diskMb", 0.4],
    ["descriptors", 1],
    ["timers", 1],
    ["sockets", 1],
  ] as const)("fails where %s grows by %s a day, and by the half of a limit it does not", (what, byDay) => {
    expect(faults(growing(what, byDay))).toEqual([what]);
    const verdict = judge(growing(what, byDay)).find((one) => one.what === what);
    expect(verdict?.perDay).toBeCloseTo(byDay, 6);
    expect(faults(growing(what, (verdict?.mostPerDay ?? 0) / 2))).toEqual([]);
  });
});
