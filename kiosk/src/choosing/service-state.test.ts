import { expect, test } from "vitest";
import { type ServiceRows, stateService } from "./service-state.ts";

const zh = { now: Date.parse("2026-09-16T02:20:00.000Z"), timeZone: "Asia/Shanghai", language: "zh" } as const;
const en = { ...zh, language: "en" } as const;
const waiting = { count: 3, wait: { low: 10, high: 15 } };
const rows = (taking: ServiceRows["taking"]): ServiceRows => ({ taking, waiting });

test.each([
  [{ taking: "closed", opensAt: "2026-09-16T06:00:00.000Z" }, "service-closed", "14:00 起取号", "Opens 14:00"],
  [
    { taking: "closed", opensAt: "2026-09-17T01:00:00.000Z" },
    "service-closed",
    "9月17日 周四 09:00 起取号",
    "Opens Thu 17 Sep 09:00",
  ],
  [{ taking: "closed" }, "service-closed", "现在不取号", "Closed now"],
  [{ taking: "full", remaining: 0 }, "quota-reached", "今日已约满", "No numbers left today"],
  [{ taking: "no-more", remaining: 0 }, "no-more-today", "今日预计办不完", "No time left today"],
] as const)("[K40] no number can be taken while it is %j: %s, and in words why", (taking, refusal, why, english) => {
  expect(stateService(rows(taking), zh)).toEqual({ refusal, why });
  expect(stateService(rows(taking), en)).toEqual({ refusal, why: english });
});

test("[K40] it says how many can still be served once they are few", () => {
  expect(stateService(rows({ taking: "open", remaining: 10 }), zh)).toMatchObject({ left: "今日预计还可受理 10 人" });
  expect(stateService(rows({ taking: "open", remaining: 11 }), zh)).not.toHaveProperty("left");
  expect(stateService(rows({ taking: "open" }), zh)).not.toHaveProperty("left");
});

test("[K41] the wait is a range where it is known; else only how many are ahead", () => {
  expect(stateService(rows(undefined), zh)).toEqual({ ahead: "约 3 人在您前面", wait: "等候约 10–15 分钟" });
  expect(stateService(rows(undefined), en)).toEqual({ ahead: "About 3 ahead of you", wait: "Wait: about 10–15 min" });
  expect(stateService({ taking: undefined, waiting: { count: 0 } }, zh)).toEqual({ ahead: "现在无人等候" });
});

test("[K41] of a queue that is not known for now nothing is said", () => {
  expect(stateService({ taking: undefined, waiting: undefined }, zh)).toEqual({});
});
