import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { markDrawn } from "./drawn-mark.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  document.title = "叫号屏 Hall board";
});
afterEach(() => {
  vi.useRealTimers();
});

it("[N9] says with each frame that the page lives, in the document and in its title", () => {
  const end = markDrawn();
  vi.advanceTimersToNextFrame();
  const first = Number(document.documentElement.dataset.drawn);
  expect(first).toBeGreaterThanOrEqual(1_000_000);
  expect(document.title).toBe(`叫号屏 Hall board · ${first}`);

  vi.advanceTimersByTime(5_100);
  const second = Number(document.documentElement.dataset.drawn);
  expect(second).toBeGreaterThan(first);
  expect(document.title).toBe(`叫号屏 Hall board · ${second}`);

  end();
  vi.advanceTimersByTime(60_000);
  expect(document.documentElement.dataset.drawn).toBe(`${second}`);
});

it("[N9] says nothing from a window that is a strip of the panel", () => {
  vi.stubGlobal("screen", { width: 1920, height: 1080 });
  vi.stubGlobal("innerWidth", 500);
  vi.stubGlobal("innerHeight", 46);
  delete document.documentElement.dataset.drawn;
  const end = markDrawn();
  vi.advanceTimersByTime(20_000);
  expect(document.documentElement.dataset.drawn).toBeUndefined();

  vi.stubGlobal("innerWidth", 1920);
  vi.stubGlobal("innerHeight", 1080);
  vi.advanceTimersByTime(6_000);
  expect(document.documentElement.dataset.drawn).toBeDefined();
  end();
  vi.unstubAllGlobals();
});

it("[N9] says nothing where no frame is drawn", () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  delete document.documentElement.dataset.drawn;
  const end = markDrawn();
  vi.advanceTimersByTime(60_000);
  expect(document.documentElement.dataset.drawn).toBeUndefined();
  end();
  vi.unstubAllGlobals();
});
