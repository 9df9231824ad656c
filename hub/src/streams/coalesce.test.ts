import { describe, expect, it } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { createCoalescer } from "./coalesce.ts";
import { type StreamDelta } from "./create-streams.ts";
import { difference } from "./row-change.ts";

const stream = "tally.sum/room";

/** The change from one number to the next, which is also its version. */
const delta = (version: number, name = stream): StreamDelta => ({
  stream: name,
  base: version - 1,
  version,
  ...difference({ sum: { total: version - 1 } }, ["sum"], () => ({ total: version })),
});

function coalescing() {
  const clock = createHandClock("2026-09-16T01:00:00.000Z");
  const sent: [base: number, version: number, total: unknown][] = [];
  const coalescer = createCoalescer(clock, ({ base, version, put }) => void sent.push([base, version, put.sum?.total]));
  return { clock, sent, coalescer };
}

describe("changes of one stream", () => {
  it("[S5] go out at once while they are rare", () => {
    const { clock, sent, coalescer } = coalescing();
    for (const version of [1, 2, 3]) {
      coalescer.add(delta(version));
      expect(sent).toHaveLength(version);
      clock.advance(50);
    }
    expect(sent).toEqual([
      [0, 1, 1],
      [1, 2, 2],
      [2, 3, 3],
    ]);
  });

  it("[S5] in a burst go out as the first and then as one, from its base to the last version", () => {
    const { clock, sent, coalescer } = coalescing();
    for (const version of [1, 2, 3, 4]) coalescer.add(delta(version));
    clock.advance(49);
    expect(sent).toEqual([[0, 1, 1]]);
    clock.advance(1);
    expect(sent).toEqual([
      [0, 1, 1],
      [1, 4, 4],
    ]);
  });

  it("[S5] of a burst that goes on go out once in every window", () => {
    const { clock, sent, coalescer } = coalescing();
    for (let version = 1; version <= 100; version += 1) {
      coalescer.add(delta(version));
      clock.advance(10);
    }
    clock.advance(100);
    expect(sent.length).toBeLessThanOrEqual(22);
    expect(sent.at(-1)?.[1]).toBe(100);
    expect(sent.map(([base]) => base)).toEqual([0, ...sent.slice(0, -1).map(([, version]) => version)]);
    expect(clock.alarms).toBe(0);
  });

  it("[S5] that are held back can be let out before their time, once", () => {
    const { clock, sent, coalescer } = coalescing();
    coalescer.add(delta(1));
    coalescer.add(delta(2));
    coalescer.flush(stream);
    coalescer.flush(stream);
    coalescer.add(delta(3));
    clock.advance(50);
    expect(sent.map(([base, version]) => [base, version])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it("[S5] do not hold back those of another", () => {
    const { sent, coalescer } = coalescing();
    coalescer.add(delta(1));
    coalescer.add(delta(1, "tally.sum/attic"));
    expect(sent).toHaveLength(2);
  });
});
