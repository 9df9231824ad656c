import { describe, expect, it } from "vitest";
import { dwellBeside, pagesBeside } from "./pages-beside.ts";

const room = { arrangement: "side", waiting: { columns: 1, places: 4, waits: true }, pausedPlaces: 2 } as const;
const waiting = [..."ABCDE"].map((queue) => ({ queue, count: 3 }));
const pausedDesks = [..."123"].map((plate) => ({ plate, reason: "lunch" as const }));

const kinds = (...told: Parameters<typeof pagesBeside>): string[] => pagesBeside(...told).map(({ kind }) => kind);

describe("what takes turns beside the calls", () => {
  it("[D47] is every queue, then every paused desk, then how well the estimates did", () => {
    const told = { waiting, pausedDesks, hitRate: 87 };
    expect(kinds(told, room)).toEqual(["waiting", "waiting", "paused", "paused", "estimates"]);
    expect(pagesBeside(told, room)[1]).toEqual({ kind: "waiting", counts: waiting.slice(4) });
    expect(pagesBeside(told, room)[3]).toEqual({ kind: "paused", desks: pausedDesks.slice(2) });
    expect(pagesBeside(told, room)[4]).toEqual({ kind: "estimates", percent: 87 });
  });

  it("[D47] is the counts alone where nothing else is to be told, or in a band", () => {
    expect(kinds({ waiting, pausedDesks: [], hitRate: undefined }, room)).toEqual(["waiting", "waiting"]);
    const band = { ...room, arrangement: "band", pausedPlaces: 0 } as const;
    expect(kinds({ waiting, pausedDesks, hitRate: 87 }, band)).toEqual(["waiting", "waiting"]);
  });

  it("[D47] is one page, though empty, in a hall of which nothing is known", () => {
    expect(kinds({ waiting: [], pausedDesks: [], hitRate: undefined }, room)).toEqual(["waiting"]);
  });

  it("[D47] stands as long as it takes to read: 15 s at least, half a second a character", () => {
    expect(dwellBeside(room)).toBe(20_000);
    expect(dwellBeside({ ...room, waiting: { columns: 1, places: 7, waits: false } })).toBe(15_000);
  });
});
