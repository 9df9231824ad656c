import { expect, it } from "vitest";
import { type FiguresRow } from "@openhall/shared/queue";
import { writeFigures } from "./figures-file.ts";

const spread = { count: 2, meanMs: 90_000, medianMs: 60_000, p90Ms: 123_456 };
const row: FiguresRow = {
  issued: 3,
  served: 2,
  missed: 1,
  cancelled: 0,
  lapsed: 0,
  expired: 0,
  waitingNow: 0,
  waiting: spread,
  serving: spread,
  holds: 1,
  heldMs: 30_000,
  load: 0.4567,
};
const { load: _, ...withoutLoad } = row;
const rows = { "hour/09": withoutLoad, "desk/W10": row, "desk/W2": row, "service/S1": withoutLoad, total: row };
const names: Record<string, string> = { "service/S1": "=HYPERLINK(1)", "desk/W2": '窗口“2”, "A"' };
const file = (language: "zh" | "en" = "en") =>
  writeFigures({ day: "2026-09-16", rows, nameOf: (key) => names[key] }, language);

const figures = "3,2,1,0,0,0,0,2,1.5,1,2.06,2,1.5,1,2.06,1,0.5";

it("[H25] the figures of a day are one line for the total, each service, desk and hour", () => {
  const [titles, ...lines] = file().replace("\uFEFF", "").trimEnd().split("\r\n");
  expect(titles?.split(",")).toHaveLength(22);
  expect(titles).toMatch(/^day,kind,id,name,issued,served,missed,/);
  expect(lines).toEqual([
    `2026-09-16,total,,,${figures},45.7`,
    `2026-09-16,service,S1,'=HYPERLINK(1),${figures},`,
    `2026-09-16,desk,W2,"窗口“2”, ""A""",${figures},45.7`,
    `2026-09-16,desk,W10,,${figures},45.7`,
    `2026-09-16,hour,09,,${figures},`,
  ]);
});

it("[H25] a spreadsheet knows their text by its mark, and finds them in Chinese", () => {
  expect(file("zh")).toMatch(/^\uFEFF日期,类别,编号,名称,取号,办结,过号,/);
  expect(file("zh")).toContain("2026-09-16,合计,,,3,2,1");
});

it("[H25] what is not known of a day long past is empty", () => {
  const total = { issued: 3, served: 2, missed: 1, cancelled: 0, lapsed: 0 };
  const [, line] = writeFigures({ day: "2026-01-02", rows: { total }, nameOf: () => undefined }, "en").split("\r\n");
  expect(line).toBe(`2026-01-02,total,,,3,2,1,0,0${",".repeat(13)}`);
});
