import { screen } from "@testing-library/vue";
import { expect, it, vi } from "vitest";
import {
  entry,
  notice,
  playlistRows,
  publishing,
  screens,
  takeoverRow,
  itemRow,
  ways,
} from "../samples/show-samples.ts";
import { useFullHdBoard } from "../samples/full-hd-board.ts";

/** Code comes when the test says so. */
const code = vi.hoisted(() => {
  let come = (): void => {};
  return { clock: new Promise<void>((resolve) => (come = resolve)), come: () => come(), isAway: true };
});
vi.mock("../scenes/ClockScene.vue", async (original) => {
  await code.clock;
  return original();
});
vi.mock("../scenes/wayfinding/WayfindingScene.vue", () => ({
  get default() {
    if (code.isAway) throw new TypeError("Failed to fetch dynamically imported module");
    return { render: () => "直行 20 米" };
  },
}));

const { hub, mount, live, seconds } = useFullHdBoard({ codeIsHere: false });
const main = () =>
  hub()
    .showed.at(-1)
    ?.zones.find(({ zone }) => zone === "main");
const glass = (): string => document.body.textContent ?? "";

it("[D120] what stands goes on standing until the code of the next scene is here; a takeover waits for none", async () => {
  mount("device=t&hall=V01&id=D1");
  await live();
  hub().tell(screens, playlistRows([entry("c", { kind: "clock" })]));
  await seconds(1);
  expect(main()).toEqual({ zone: "main", scene: "hall-board" });
  hub().tell(publishing, { "item/I1": itemRow() });
  hub().tell(screens, playlistRows([entry("n", notice("I1"))]));
  await seconds(1);
  expect(main()?.scene).toBe("notice");
  hub().tell(screens, playlistRows([entry("c", { kind: "clock" })]));
  await seconds(5);
  expect(main()?.scene).toBe("notice");
  expect(screen.getByRole("heading", { name: /国庆节期间办事大厅服务时间/ })).toBeTruthy();
  hub().tell(screens, { "takeover/T1": takeoverRow() });
  await seconds(1);
  expect(screen.getByRole("heading", { name: /请有序离开大厅/ })).toBeTruthy();
  hub().tell(screens, { "takeover/T1": undefined });
  code.come();
  await vi.waitFor(async () => {
    await seconds(1);
    expect(main()).toEqual({ zone: "main", scene: "clock", entryId: "c" });
  });
  expect(glass()).toContain("10:20");
});

it("[D120] a scene whose code cannot be had is fenced like one that fails, told, and asked for again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  mount("device=t&hall=V01&id=D1");
  await live();
  hub().tell(screens, playlistRows([entry("w", { kind: "wayfinding", ways: [...ways] })]));
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  await seconds(1);
  expect(main()).toEqual({ zone: "main", scene: "hall-board" });
  expect(glass()).toContain("请取号后在此等候叫号");
  code.isAway = false;
  await vi.waitFor(async () => {
    await seconds(11);
    expect(glass()).toContain("直行 20 米");
  });
  expect(main()).toEqual({ zone: "main", scene: "wayfinding", entryId: "w" });
});
