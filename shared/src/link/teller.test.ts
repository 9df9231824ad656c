import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Showing } from "../wire/index.ts";
import { createTeller } from "./teller.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const standing = (entryId: string): Showing => ({
  at: "2026-09-16T01:00:00.000Z",
  zones: [{ zone: "main", scene: "notice", entryId }],
});

function telling(isLive = () => true) {
  const said: (string | undefined)[] = [];
  const teller = createTeller(({ zones }) => {
    if (isLive()) said.push(zones[0]?.entryId);
    return isLive();
  });
  return { said, teller };
}

describe("[L66] what stands on the glass", () => {
  it("is said at once, then the latest of each 200 ms, and nothing twice", () => {
    const { said, teller } = telling();
    for (const entryId of ["a", "b", "c"]) teller.showing(standing(entryId));
    expect(said).toEqual(["a"]);
    vi.advanceTimersByTime(199);
    expect(said).toEqual(["a"]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(["a", "c"]);
    vi.advanceTimersByTime(60_000);
    teller.showing(standing("d"));
    expect(said).toEqual(["a", "c", "d"]);
  });

  it("is said again to a hub that is heard anew, the latest only, and by nobody after the end", () => {
    let live = false;
    const { said, teller } = telling(() => live);
    for (const entryId of ["a", "b"]) teller.showing(standing(entryId));
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual([]);
    live = true;
    teller.live();
    teller.live();
    expect(said).toEqual(["b", "b"]);
    teller.showing(standing("c"));
    teller.end();
    vi.advanceTimersByTime(1_000);
    expect(said).toHaveLength(2);
  });
});
