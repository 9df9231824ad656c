import { type BoardServiceRow } from "@openhall/shared/queue";
import { describe, expect, it } from "vitest";
import { serviceShown, stateOf } from "./overview-rows.ts";

const name = { zh: "查询", en: "Search" };
const of = (...rows: BoardServiceRow[]) => rows.map((taking) => ({ name, queue: "A", taking }));

describe("whether a number of a queue can be taken", () => {
  it("[D66] is what its most open service says", () => {
    expect(stateOf(of({ taking: "closed" }, { taking: "full" }, { taking: "no-more" }, { taking: "open" }))).toEqual({
      taking: "open",
    });
    expect(stateOf(of({ taking: "closed" }, { taking: "full" }, { taking: "no-more" }))).toEqual({ taking: "no-more" });
    expect(stateOf(of({ taking: "closed" }, { taking: "full" }))).toEqual({ taking: "full" });
    expect(stateOf([{ name, queue: "A" }])).toEqual({ taking: "open" });
  });

  it("[D66] opens when the first of its services does", () => {
    const early = "2026-09-16T05:00:00.000Z";
    const late = "2026-09-16T06:00:00.000Z";
    const rows = of({ taking: "closed", opensAt: late }, { taking: "closed", opensAt: early }, { taking: "closed" });
    expect(stateOf(rows)).toEqual({ taking: "closed", opensAt: early });
  });

  it("[D66] says how few are left, of all its open services together, where each of them knows", () => {
    expect(stateOf(of({ taking: "open", remaining: 6 }, { taking: "open", remaining: 3 }, { taking: "full" }))).toEqual(
      {
        taking: "open",
        remaining: 9,
      },
    );
    expect(stateOf(of({ taking: "open", remaining: 6 }, { taking: "open" }))).toEqual({ taking: "open" });
    expect(stateOf(of({ taking: "open", remaining: 20 }))).toEqual({ taking: "open" });
  });
});

describe("the service beside the letter", () => {
  const services = [
    { zh: "政务服务事项办事指南", en: "Service-item guides" },
    { zh: "行政事业性收费目录查询与办理情况说明", en: "Charges" },
    { zh: "户籍", en: "Household registration and every other thing there is" },
    { zh: "身份证", en: "ID cards" },
  ];

  it("[D67] takes turns among those that have room", () => {
    const shown = [0, 1, 2].map((turn) => serviceShown(services, 12, turn)?.zh);
    expect(shown).toEqual(["政务服务事项办事指南", "身份证", "政务服务事项办事指南"]);
    expect(serviceShown(services, 2, 0)).toBeUndefined();
    expect(serviceShown([], 12, 5)).toBeUndefined();
  });
});
