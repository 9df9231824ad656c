import { describe, expect, it, vi, beforeEach, afterEach } from "vitest";
import { markDrawn } from "@openhall/shared/ui";
import { effectScope, type EffectScope, onScopeDispose } from "vue";
import { useWatchdog } from "./use-watchdog.ts";
import { troubleOf } from "./watchdog.ts";

const well = { lateMs: 40, undrawnMs: 4000, memoryMb: 90, upForMs: 3_600_000 };

describe("the watchdog inside the page", () => {
  it("[D72] finds nothing while all is well, nor where the browser does not tell its memory", () => {
    expect(troubleOf(well)).toBeUndefined();
    expect(troubleOf({ ...well, memoryMb: undefined })).toBeUndefined();
    expect(troubleOf({ ...well, lateMs: 30_000, undrawnMs: 30_000, memoryMb: 400 })).toBeUndefined();
  });

  it.each([
    [{ lateMs: 30_001 }, "stalled"],
    [{ undrawnMs: 30_001 }, "not drawn"],
    [{ memoryMb: 401 }, "memory"],
  ])("[D72] finds %o to be %s, but not within ten minutes of a start", (seen, trouble) => {
    expect(troubleOf({ ...well, ...seen })).toBe(trouble);
    expect(troubleOf({ ...well, ...seen, upForMs: 599_999 })).toBeUndefined();
  });
});

describe("a page that is watched", () => {
  let scope: EffectScope;
  let reload: ReturnType<typeof vi.spyOn>;

  beforeEach(() => {
    vi.useFakeTimers();
    delete document.documentElement.dataset.drawn;
    reload = vi.spyOn(location, "reload").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    scope = effectScope(true);
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const watched = (): void =>
    scope.run(() => {
      onScopeDispose(markDrawn());
      useWatchdog();
    });
  const hub = (isThere: boolean): void => {
    vi.stubGlobal("fetch", () => (isThere ? Promise.resolve(new Response()) : Promise.reject(new TypeError("away"))));
  };

  it("[D72] is loaded anew when nothing is drawn for half a minute, and left alone while it is", async () => {
    hub(true);
    watched();
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(reload).not.toHaveBeenCalled();
    vi.stubGlobal("requestAnimationFrame", () => 0);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(reload).toHaveBeenCalled();
  });

  it("[D72] is not loaded into nothing", async () => {
    hub(false);
    watched();
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    vi.stubGlobal("requestAnimationFrame", () => 0);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(reload).not.toHaveBeenCalled();
  });
});
