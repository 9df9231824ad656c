import { describe, expect, it, vi } from "vitest";
import { effectScope } from "vue";
import * as z from "zod/mini";
import { createLiveView } from "./live-view.ts";
import { useHubNow } from "./use-hub-now.ts";
import { useRow, useRows } from "./use-rows.ts";

const at = "2026-09-16T06:00:00.000Z";
const schema = z.object({ desk: z.string() });

function board() {
  const live = createLiveView("queue.board/V01", undefined);
  let version = 0;
  const show = (rows: Record<string, { desk: string } | { count: number }>): void => {
    version += 1;
    live.show({ epoch: 1, version, rows }, at);
  };
  return { view: live.view, show };
}

describe("[L21] the rows of a view", () => {
  it("are those under the prefix, by key, of the promised shape", () => {
    const { view, show } = board();
    const calls = useRows(view, "call/", schema);
    expect(calls.value).toEqual([]);
    show({
      "call/B002": { desk: "D2" },
      "call/A001": { desk: "D1" },
      "call/A003": { count: 1 },
      "waiting/A": { count: 3 },
    });
    expect(calls.value).toEqual([
      { key: "A001", row: { desk: "D1" } },
      { key: "B002", row: { desk: "D2" } },
    ]);
  });

  it("are parsed once, and stay the same objects until they change", () => {
    const { view, show } = board();
    const parse = vi.spyOn(schema, "safeParse");
    const calls = useRows(view, "call/", schema);
    const [one, two] = [{ desk: "D1" }, { desk: "D2" }];
    show({ "call/A001": one, "call/A002": two });
    const before = calls.value;
    show({ "call/A001": one, "call/A002": { desk: "D3" } });
    expect(calls.value[0]).toBe(before[0]);
    expect(calls.value[1]?.row).toEqual({ desk: "D3" });
    expect(parse).toHaveBeenCalledTimes(3);
  });

  it("can be asked for by one key", () => {
    const { view, show } = board();
    const current = useRow(view, "current", schema);
    expect(current.value).toBeUndefined();
    show({ current: { desk: "D1" } });
    expect(current.value).toEqual({ desk: "D1" });
    show({ current: { count: 2 } });
    expect(current.value).toBeUndefined();
    show({});
    expect(current.value).toBeUndefined();
  });

  it("cannot be written by a page", () => {
    const { view, show } = board();
    show({ "call/A001": { desk: "D1" } });
    vi.spyOn(console, "warn").mockReturnValue();
    Reflect.deleteProperty(view.rows, "call/A001");
    expect(view.rows).toHaveProperty(["call/A001"]);
  });
});

describe("[L17] the hub's clock on a page", () => {
  it("ticks while its scope lives", () => {
    vi.useFakeTimers({ now: 0 });
    const scope = effectScope();
    const now = scope.run(() => useHubNow({ hubNow: () => Date.now() }, 1000));
    vi.advanceTimersByTime(2500);
    expect(now?.value).toBe(2000);
    scope.stop();
    vi.advanceTimersByTime(5000);
    expect(now?.value).toBe(2000);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
