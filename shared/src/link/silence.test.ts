import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSilence } from "./silence.ts";

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe("[L19] silence", () => {
  it("of more than 25 s is noticed, once until the next", () => {
    const onSilence = vi.fn<() => void>();
    const silence = watchSilence(() => true, onSilence);
    vi.advanceTimersByTime(25_000);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(onSilence).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(25_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
    silence.end();
  });

  it("is broken by any word of the hub", () => {
    const onSilence = vi.fn<() => void>();
    const silence = watchSilence(() => true, onSilence);
    for (let beat = 0; beat < 10; beat += 1) {
      vi.advanceTimersByTime(10_000);
      silence.broken();
    }
    expect(onSilence).not.toHaveBeenCalled();
    silence.end();
  });

  it("is nothing where the hub owes no word", () => {
    const onSilence = vi.fn<() => void>();
    const silence = watchSilence(() => false, onSilence);
    vi.advanceTimersByTime(60_000);
    expect(onSilence).not.toHaveBeenCalled();
    silence.end();
  });

  it("is noticed as soon as a phone that slept is looked at", () => {
    const onSilence = vi.fn<() => void>();
    const silence = watchSilence(() => true, onSilence);
    vi.setSystemTime(600_000);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(onSilence).toHaveBeenCalledTimes(1);
    silence.end();
    vi.setSystemTime(1_200_000);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(onSilence).toHaveBeenCalledTimes(1);
  });
});
