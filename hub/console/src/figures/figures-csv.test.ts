import { describe, expect, it } from "vitest";
import { parseFigures } from "./figures-csv.ts";

const titles =
  "day,kind,id,name,issued,served,missed,cancelled,lapsed,expired,waiting now,waits,mean wait (min),median wait (min)," +
  "P90 wait (min),visits,mean visit (min),median visit (min),P90 visit (min),holds,held (min),load (%)";
const figures = "3,2,1,0,0,0,0,2,1.5,1,2.06,2,1.5,1,2.06,1,0.5";

const file = (...lines: string[]) => `\uFEFF${[titles, ...lines].join("\r\n")}\r\n`;

describe("a day that is over", () => {
  it("[M44] is read from the hub's file, row by row", () => {
    const rows = parseFigures(
      file(`2026-09-16,total,,,${figures},45.7`, `2026-09-16,desk,W2,"窗口“2”, ""A""",${figures},`),
    );
    const spread = { count: 2, meanMs: 90_000, medianMs: 60_000, p90Ms: 123_600 };
    const counts = { issued: 3, served: 2, missed: 1, cancelled: 0, lapsed: 0, expired: 0 };
    const common = { ...counts, waiting: spread, serving: spread, holds: 1, heldMs: 30_000 };
    expect(rows).toEqual([
      { key: "total", name: "", figures: { ...common, load: 0.457 } },
      { key: "desk/W2", name: '窗口“2”, "A"', figures: common },
    ]);
  });

  it("[M44] knows less when it is long past", () => {
    expect(parseFigures(file(`2026-01-02,total,,,3,2,1,0,0${",".repeat(13)}`))?.[0]?.figures).toEqual({
      issued: 3,
      served: 2,
      missed: 1,
      cancelled: 0,
      lapsed: 0,
    });
  });

  it("[M44] is not made up from something else", () => {
    expect(parseFigures("<!doctype html>")).toBeUndefined();
    expect(parseFigures("")).toBeUndefined();
  });
});
