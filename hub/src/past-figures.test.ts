import { expect, it } from "vitest";
import { createPastFigures } from "./past-figures.ts";

const rows = { total: { issued: 2 }, "desk/W1": { issued: 1 } };
const totals = { issued: 3, served: 2, missed: 1, cancelled: 0, lapsed: 0 };
const states: Record<string, unknown> = {
  queue: { halls: { H1: { day: "2026-09-17", figures: { "2026-09-16": { ...totals, rows }, "2026-01-02": totals } } } },
  venue: { services: { S1: { name: { zh: "查询", en: "Search" }, retired: true } }, desks: {} },
};
const past = createPastFigures({ stateOf: (topic) => states[topic] });

it("[H25] a day that is over has its rows, a day long past its total", () => {
  expect(past.today("H1")).toBe("2026-09-17");
  expect(past.ofDay("H1", "2026-09-16")).toEqual(rows);
  expect(past.ofDay("H1", "2026-01-02")).toEqual({ total: totals });
  expect(past.ofDay("H1", "2026-01-03")).toBeUndefined();
  expect(past.ofDay("H9", "2026-09-16")).toBeUndefined();
});

it("[H25] what is out of use since then still has its name", () => {
  expect(past.nameOf("service/S1")?.en).toBe("Search");
  expect(past.nameOf("desk/W1")).toBeUndefined();
  expect(past.nameOf("total")).toBeUndefined();
  expect(createPastFigures({ stateOf: () => undefined }).nameOf("service/S1")).toBeUndefined();
});
