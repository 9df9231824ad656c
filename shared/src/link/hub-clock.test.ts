import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createHubClock } from "./hub-clock.ts";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const told = (milliseconds: number): string => new Date(milliseconds).toISOString();

it("[L17] is the device's own clock until the hub has told its own", () => {
  const clock = createHubClock();
  expect(clock.now()).toBe(1_000_000);
  clock.set(told(5_000_000));
  vi.advanceTimersByTime(700);
  expect(clock.now()).toBe(5_000_700);
});

it("[L17] does not care when somebody sets the device's clock", () => {
  const clock = createHubClock();
  clock.set(told(5_000_000));
  vi.setSystemTime(9_000_000);
  expect(clock.now()).toBe(5_000_000);
});

it("[L17] is set back by a greeting or a beat, never by older news", () => {
  const clock = createHubClock();
  clock.set(told(5_000_000));
  clock.atLeast(told(4_000_000));
  expect(clock.now()).toBe(5_000_000);
  clock.atLeast(told(6_000_000));
  expect(clock.now()).toBe(6_000_000);
  clock.set(told(4_000_000));
  expect(clock.now()).toBe(4_000_000);
});

it("[Y16] runs at the speed of a rehearsal from the next time told, and at its own again outside", () => {
  const clock = createHubClock();
  clock.set(told(5_000_000));
  clock.runAt(60);
  clock.set(told(5_000_000));
  vi.advanceTimersByTime(1_000);
  expect(clock.now()).toBe(5_060_000);
  clock.runAt(1);
  clock.set(told(7_000_000));
  vi.advanceTimersByTime(1_000);
  expect(clock.now()).toBe(7_001_000);
});
