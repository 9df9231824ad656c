import { describe, expect, it, vi } from "vitest";
import { start, useFullHdBoard } from "../samples/full-hd-board.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const last = () => hub().reported.at(-1);

describe("what a screen says of itself", () => {
  it("[D70] is its page, sound, start, faults, size, storage and whether its page is kept", async () => {
    mount("device=t&hall=V01&id=D1&page=waiting-overview");
    expect(hub().reported).toEqual([]);
    await live();
    await seconds(10);
    expect(last()).toMatchObject({ page: "waiting-overview", faults: 0, width: 1920, height: 1080, storage: true });
    expect(last()?.shell).toBe(false);
    expect(Date.parse(last()?.startedAt ?? "")).toBeLessThanOrEqual(Date.parse(start) + 10_000);
  });

  it("[D70] is said every ten seconds, its start unmoved", async () => {
    mount();
    await live();
    await seconds(10);
    const first = last();
    const said = hub().reported.length;
    await seconds(30);
    expect(hub().reported.length).toBe(said + 3);
    expect(last()?.startedAt).toBe(first?.startedAt);
  });

  it("[D70] is said again when the page is set up anew, and when something fails", async () => {
    mount();
    await live();
    const row = {
      kind: "display",
      name: "n",
      diagonalInches: 55,
      volume: 0,
      page: "waiting-overview",
      readerMetres: 5,
    };
    hub().tell("venue.hall/V01", { "device/D1": { ...row, theme: "light", calm: true, sound: "none", zone: "hall" } });
    await seconds(0);
    expect(last()).toMatchObject({ page: "waiting-overview", sound: "none" });
    dispatchEvent(new ErrorEvent("error", { message: "broken" }));
    await seconds(0);
    expect(last()?.faults).toBe(1);
  });

  it("[D70] has its memory where the browser tells it", async () => {
    vi.stubGlobal("performance", { now: () => 5000, memory: { usedJSHeapSize: 42_400_000 } });
    mount();
    await live();
    await seconds(10);
    expect(last()).toMatchObject({ memoryMb: 42, startedAt: expect.stringContaining("2026-09-16") });
  });
});
