import { screen } from "@testing-library/vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderKiosk, touch } from "../samples/render-kiosk.ts";

const panel = (bottomMillimetres: number) => ({
  kind: "kiosk",
  name: "东门取号机",
  diagonalInches: 21.5,
  volume: 70,
  bottomMillimetres,
  prints: false,
});

function turnGlass(width: number, height: number): void {
  vi.stubGlobal("innerWidth", width);
  vi.stubGlobal("innerHeight", height);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  turnGlass(1080, 1920);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const bar = (): (string | undefined)[] =>
  [...screen.getByRole("group", { name: "显示与朗读" }).querySelectorAll("button")].map((button) =>
    button.textContent.trim(),
  );

test("[K65] the ways to read the page are the same on every page, and end with the visit", async () => {
  renderKiosk();
  const onFirst = bar();
  expect(onFirst).toEqual(["下移", "高对比", "大字", "中文", "English"]);
  await touch("高对比");
  await touch("大字");
  await touch("全部事项");
  expect(bar()).toEqual(onFirst);
  expect({ ...document.documentElement.dataset }).toMatchObject({ contrast: "high", size: "large" });

  await vi.advanceTimersByTimeAsync(150_000);
  expect(document.documentElement.dataset.contrast).toBeUndefined();
  expect(document.documentElement.dataset.size).toBeUndefined();
});

test("[K66] the page is brought down to 1100 mm above the floor, and up again at the end of the visit", async () => {
  const link = renderKiosk();
  link.put("venue.hall/V01", { "device/K1": panel(700) });
  await touch("下移");
  const glass = screen.getByRole("main").parentElement?.parentElement;
  // 400 of the glass's 476 mm, and 1920 pixels are 476 mm.
  expect(Number(glass?.style.gridTemplateRows.match(/ ([\d.]+)px$/)?.[1])).toBeCloseTo((400 / 476) * 1920, -1);

  await vi.advanceTimersByTimeAsync(80_000);
  expect(glass?.style.gridTemplateRows).toBe("");
});

test("[K66] lowering is not offered where all of the glass is within reach already", () => {
  turnGlass(1920, 1080);
  renderKiosk();
  expect(screen.queryByRole("button", { name: "下移" })).toBeNull();
});
