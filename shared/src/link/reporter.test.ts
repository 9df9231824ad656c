import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Report } from "../wire/index.ts";
import { createReporter } from "./reporter.ts";

const report = (faults: number, sound: Report["sound"] = "ready"): Report => ({
  page: "hall-board",
  sound,
  startedAt: "2026-09-16T01:00:00.000Z",
  faults,
  width: 1920,
  height: 1080,
  storage: true,
  shell: true,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function reporting(isLive = () => true) {
  const said: string[] = [];
  const reporter = createReporter(({ faults, sound }) => {
    if (isLive()) said.push(`${faults} ${sound}`);
    return isLive();
  });
  return { said, reporter };
}

describe("the report of a machine", () => {
  it("[L60] is said at most once in ten seconds, and then the latest", () => {
    const { said, reporter } = reporting();
    for (const faults of [0, 1, 2]) reporter.report(report(faults));
    expect(said).toEqual(["0 ready"]);
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual(["0 ready", "2 ready"]);
  });

  it("[L60] is said at once when the sound has changed", () => {
    const { said, reporter } = reporting();
    reporter.report(report(0));
    reporter.report(report(0, "blocked"));
    expect(said).toEqual(["0 ready", "0 blocked"]);
  });

  it("[L60] is said again to a hub that is heard anew, and by nobody after the end", () => {
    let live = false;
    const { said, reporter } = reporting(() => live);
    reporter.report(report(0));
    expect(said).toEqual([]);
    live = true;
    reporter.live();
    reporter.live();
    expect(said).toEqual(["0 ready", "0 ready"]);
    reporter.report(report(1));
    reporter.end();
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(2);
  });
});
