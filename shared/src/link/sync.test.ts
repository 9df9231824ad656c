import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Row } from "../core/index.ts";
import { type Delta } from "../wire/index.ts";
import { type Held, isInStep, takeAnswer, takeDelta, takeSnapshot } from "./sync.ts";

const at = "2026-09-16T06:00:00.000Z";
const held = (version: number, rows: Held["rows"], epoch = 1): Held => ({ epoch, version, rows });
const delta = (base: number, version: number, change: Partial<Delta> = {}): Delta => ({
  stream: 0,
  epoch: 1,
  base,
  version,
  at,
  ...change,
});

describe("[L2] a delta", () => {
  const before = held(7, { a: { n: 1 }, b: { n: 2 } });

  it("fits on its base and leaves the other rows what they were", () => {
    const after = takeDelta(before, delta(7, 9, { del: ["a"] }), { c: { n: 3 } });
    expect(after).toEqual(held(9, { b: { n: 2 }, c: { n: 3 } }));
    expect(after !== "resync" && after.rows["b"]).toBe(before.rows["b"]);
  });

  it.each([
    ["on an earlier base", delta(6, 9)],
    ["on a later base", delta(8, 9)],
    ["of another epoch", delta(7, 9, { epoch: 2 })],
  ])("%s needs a snapshot", (_name, wrong) => {
    expect(takeDelta(before, wrong, {})).toBe("resync");
  });

  it("before anything is known needs a snapshot", () => {
    expect(takeDelta(undefined, delta(0, 1), {})).toBe("resync");
  });

  it("that comes twice changes nothing", () => {
    expect(takeDelta(before, delta(5, 7), { a: { n: 0 } })).toBe(before);
  });
});

describe("[L7] a snapshot", () => {
  const before = held(7, { a: { n: 1 }, b: { n: 2 } });

  it("sent unasked is passed over when older", () => {
    expect(takeSnapshot(before, held(6, {}))).toBe(before);
    expect(takeSnapshot(before, held(9, {}, 0))).toBe(before);
    expect(takeSnapshot(before, held(1, {}, 2))).toEqual(held(1, {}, 2));
  });

  it("that answers a question is true, even when older", () => {
    expect(takeAnswer(before, held(6, {}))).toEqual(held(6, {}));
  });

  it("leaves rows that did not change the same objects", () => {
    const after = takeAnswer(before, held(8, { a: { n: 1 }, b: { n: 3 } }));
    expect(after.rows["a"]).toBe(before.rows["a"]);
    expect(after.rows["b"]).toEqual({ n: 3 });
  });
});

// A hub that changes rows at will; every state it was ever in is remembered, with the delta that led there.
type Change = { readonly key: string; readonly row: Row | undefined };
type Message = { readonly delta: Delta } | { readonly snapshot: Held };

function historyOf(changes: readonly Change[], epoch: number): { states: Held[]; deltas: Delta[] } {
  const states = [held(0, {}, epoch)];
  const deltas: Delta[] = [];
  for (const [index, { key, row }] of changes.entries()) {
    const { [key]: _gone, ...others } = states[index]!.rows;
    states.push(held(index + 1, row ? { ...others, [key]: row } : others, epoch));
    deltas.push(delta(index, index + 1, { epoch, ...(row ? { put: { [key]: row } } : { del: [key] }) }));
  }
  return { states, deltas };
}

const change = fc.record({
  key: fc.constantFrom("a", "b", "c", "__proto__x", "constructor"),
  row: fc.option(fc.record({ n: fc.nat(3) }), { nil: undefined }),
});

/** Messages of one hub, of which any may be lost, doubled or out of order, and maybe those of the hub before a restore. */
const story = fc.array(change, { minLength: 1, maxLength: 12 }).chain((changes) => {
  const { states, deltas } = historyOf(changes, 2);
  const earlier = historyOf(changes.toReversed(), 1);
  const messages: Message[] = [
    ...[...deltas, ...earlier.deltas].map((one) => ({ delta: one })),
    ...[...states, ...earlier.states].map((one) => ({ snapshot: one })),
  ];
  return fc.record({
    last: fc.constant(states.at(-1)!),
    everTrue: fc.constant([...states, ...earlier.states]),
    start: fc.option(fc.constantFrom(...states, ...earlier.states), { nil: undefined }),
    // Mostly in order, so that deltas do fit; then at random.
    heard: fc.oneof(
      fc.subarray(messages),
      fc.array(fc.constantFrom(...messages), { maxLength: 40 }),
      fc.constant(deltas.map((one) => ({ delta: one }))),
    ),
  });
});

const hear = (now: Held | undefined, message: Message): Held | "resync" =>
  "delta" in message
    ? takeDelta(now, message.delta, (message.delta.put ?? {}) as Held["rows"])
    : takeSnapshot(now, message.snapshot);

describe("[L3] whatever is lost, doubled or out of order", () => {
  it("what is held at a version is what the hub had at that version, and after the next beat it is the hub's last", () => {
    fc.assert(
      fc.property(story, ({ last, everTrue, start, heard }) => {
        let now = start;
        for (const message of heard) {
          const next = hear(now, message);
          if (next !== "resync") now = next;
          expect(everTrue).toContainEqual(now ?? last);
        }
        if (!isInStep(now, last)) now = takeAnswer(now, last);
        expect(now).toEqual(last);
      }),
      { numRuns: 500 },
    );
  });

  it("deltas that all come in order need no snapshot", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { states, deltas } = historyOf(changes, 2);
        let now: Held | "resync" = states[0]!;
        for (const one of deltas) now = now === "resync" ? now : hear(now, { delta: one });
        expect(now).toEqual(states.at(-1));
      }),
    );
  });
});
