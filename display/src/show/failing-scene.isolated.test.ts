import { screen } from "@testing-library/vue";
import { expect, it, vi } from "vitest";
import { type planClock as Plan } from "../scenes/clock-plan.ts";
import { numbers, useFullHdBoard } from "../samples/full-hd-board.ts";
import { entry, playlistRows, screens, takeoverRow } from "../samples/show-samples.ts";

const broken = vi.hoisted(() => ({ is: true }));
vi.mock("../scenes/clock-plan.ts", async (original) => {
  const { planClock } = await original<{ planClock: typeof Plan }>();
  const plan: typeof Plan = (...given) => {
    if (broken.is) throw new Error("no time for that");
    return planClock(...given);
  };
  return { planClock: plan };
});
vi.mock("../scenes/notice-plan.ts", () => ({
  planNotice: () => {
    throw new Error("no plan");
  },
}));

const { hub, mount, live, seconds } = useFullHdBoard();

it("[D105] a scene that fails gives way to the screen's own page, is told so, and is tried again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  mount("device=t&hall=V01&id=D1");
  await live({ A012: 3 });
  hub().tell(screens, playlistRows([entry("c", { kind: "clock" })], { carriesCalls: false }));
  await seconds(1);
  expect(numbers()).toEqual(["A012"]);
  expect(hub().showed.at(-1)?.zones).toEqual([{ zone: "main", scene: "hall-board" }]);
  broken.is = false;
  await seconds(11);
  expect(numbers()).toEqual([]);
  expect(hub().showed.at(-1)?.zones).toEqual([{ zone: "main", scene: "clock", entryId: "c" }]);
});

it("[D105] a takeover whose scene fails is said in plain words", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  mount("device=t&hall=V01&id=D1");
  await live();
  hub().tell(screens, { "takeover/T1": takeoverRow() });
  await seconds(1);
  expect(screen.getByRole("heading", { name: /请有序离开大厅.*Please leave the hall calmly/ })).toBeTruthy();
});
