import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createJoiner } from "./joiner.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A joiner, what it asked, and which streams the hub answers. */
function asking() {
  const asked: (readonly string[])[] = [];
  const answered = new Set<string>();
  const joiner = createJoiner(async (streams) => {
    asked.push(streams);
    return new Set(answered);
  });
  return { joiner, asked, answered };
}

describe("[L22] streams", () => {
  it("wanted in one turn are asked for together, and once", async () => {
    const { joiner, asked, answered } = asking();
    for (const stream of ["a", "b", "a"]) {
      answered.add(stream);
      joiner.ask(stream);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([["a", "b"]]);
    joiner.ask("a");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([["a", "b"], ["a"]]);
  });

  it("that were not answered are asked for again after two seconds, the others not", async () => {
    const { joiner, asked, answered } = asking();
    answered.add("a");
    joiner.ask("a");
    joiner.ask("b");
    await vi.advanceTimersByTimeAsync(1000);
    joiner.ask("b");
    await vi.advanceTimersByTimeAsync(999);
    expect(asked).toEqual([["a", "b"]]);
    answered.add("b");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([["a", "b"], ["b"]]);
  });

  it("of which there are many go 64 at a time, as the wire allows", async () => {
    const { joiner, asked } = asking();
    for (let count = 0; count < 130; count += 1) joiner.ask(`queue.desk/D${count}`);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ length }) => length)).toEqual([64, 64, 2]);
  });

  it("forgotten and wanted again while the question is on its way are asked for anew", async () => {
    const asked: (readonly string[])[] = [];
    const answers: ((answered: ReadonlySet<string>) => void)[] = [];
    const joiner = createJoiner((streams) => {
      asked.push(streams);
      return new Promise((resolve) => answers.push(resolve));
    });
    joiner.ask("a");
    await vi.advanceTimersByTimeAsync(1);
    joiner.forget("a");
    joiner.ask("a");
    answers[0]?.(new Set(["a"]));
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([["a"], ["a"]]);
  });

  it("nobody wants any more, or whose connection is gone, are not asked for", async () => {
    const { joiner, asked } = asking();
    joiner.ask("a");
    joiner.ask("b");
    joiner.forget("a");
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([["b"]]);
    joiner.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([["b"]]);
    joiner.ask("b");
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([["b"], ["b"]]);
  });
});
