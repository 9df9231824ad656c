import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHeldClock } from "./held-clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const second = 1_000;

describe("[Y6] the clock of a rehearsal", () => {
  it("stands until it is let run, then runs at its speed and is held where it was let run to", async () => {
    const clock = createHeldClock(0, 60);
    vi.advanceTimersByTime(500);
    expect(clock.now()).toBe(0);
    const reached = clock.reach(90 * second);
    await vi.advanceTimersByTimeAsync(500);
    expect(clock.now()).toBeGreaterThanOrEqual(30 * second);
    expect(clock.now()).toBeLessThan(90 * second);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await reached).toBe(true);
    expect(clock.now()).toBe(90 * second);
    vi.advanceTimersByTime(60_000);
    expect(clock.now()).toBe(90 * second);
  });

  it("makes up for what a busy machine has lost, but not for more than a second of it", async () => {
    const clock = createHeldClock(0, 10);
    const first = clock.reach(10 * second);
    await vi.advanceTimersByTimeAsync(1_000);
    await first;
    vi.advanceTimersByTime(800);
    const made = clock.reach(18 * second);
    await vi.advanceTimersByTimeAsync(0);
    expect(await made).toBe(true);
    vi.advanceTimersByTime(60_000);
    await clock.reach(19 * second);
    const held = clock.reach(29 * second);
    await vi.advanceTimersByTimeAsync(900);
    expect(clock.now()).toBeLessThan(29 * second);
    await vi.advanceTimersByTimeAsync(200);
    expect(await held).toBe(true);
  });

  it("is never past an alarm before it has rung, and rings those of one moment in the order they were set for", async () => {
    const clock = createHeldClock(0, 1);
    const rung: string[] = [];
    const ring = (name: string) => () => void rung.push(`${name} at ${clock.now()}`);
    clock.after(700, ring("late"));
    clock.after(300, ring("early"));
    const cancel = clock.after(500, ring("never"));
    cancel();
    expect(clock.nextAlarm).toBe(300);
    const reached = clock.reach(clock.nextAlarm);
    await vi.advanceTimersByTimeAsync(10_000);
    await reached;
    expect(clock.now()).toBe(300);
    clock.ring();
    expect(clock.nextAlarm).toBe(700);
    await clock.reach(clock.nextAlarm);
    clock.ring();
    expect(rung).toEqual(["early at 300", "late at 700"]);
    expect(clock.nextAlarm).toBe(Infinity);
  });

  it("stops on its way where somebody asks to be woken earlier", async () => {
    const clock = createHeldClock(0, 1);
    const reached = clock.reach(10 * second);
    await vi.advanceTimersByTimeAsync(2_000);
    clock.after(1_000, () => undefined);
    expect(await reached).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(clock.now()).toBe(3_000);
  });

  it("passes over time that is to be hurried through, and runs on as before", async () => {
    const clock = createHeldClock(0, 1);
    clock.hurryTo(3_600 * second);
    expect(await clock.reach(1_800 * second)).toBe(true);
    expect(await clock.reach(3_600 * second)).toBe(true);
    const reached = clock.reach(3_601 * second);
    await vi.advanceTimersByTimeAsync(900);
    expect(clock.now()).toBeLessThan(3_601 * second);
    await vi.advanceTimersByTimeAsync(200);
    expect(await reached).toBe(true);
  });

  it("never goes back, and waits for nothing where its speed has no limit", async () => {
    vi.useRealTimers();
    const clock = createHeldClock(0, Infinity);
    expect(await clock.reach(86_400 * second)).toBe(true);
    expect(clock.now()).toBe(86_400 * second);
    expect(await clock.reach(5)).toBe(true);
    expect(clock.now()).toBe(86_400 * second);
  });

  it("ends where it is, whoever waits for it", async () => {
    const clock = createHeldClock(0, 1);
    clock.after(5_000, () => undefined);
    const reached = clock.reach(5 * second);
    await vi.advanceTimersByTimeAsync(1_000);
    clock.end();
    expect(await reached).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(clock.now()).toBe(1_000);
    expect(clock.nextAlarm).toBe(Infinity);
    expect(await clock.reach(9 * second)).toBe(false);
    expect(clock.hasEnded).toBe(true);
  });
});
