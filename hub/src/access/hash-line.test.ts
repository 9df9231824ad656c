import { describe, expect, it } from "vitest";
import { createHashLine } from "./hash-line.ts";

/** Work that ends when it is told to, and says how much of it runs. */
function heldWork() {
  const held: (() => void)[] = [];
  const work = () => new Promise<string>((resolve) => held.push(() => resolve("done")));
  const finishAll = async () => {
    while (held.length > 0) {
      held.splice(0).forEach((finish) => finish());
      await Promise.resolve().then(() => Promise.resolve());
    }
  };
  return { work, held, finishAll };
}

const failing = () => Promise.reject(new Error("no memory"));

describe("the line before the hash", () => {
  it("[A7] runs two at once and the rest in turn", async () => {
    const line = createHashLine();
    const { work, held, finishAll } = heldWork();
    const all = Array.from({ length: 5 }, () => line.runFor("a", work));
    expect(held).toHaveLength(2);
    await finishAll();
    expect(await Promise.all(all)).toEqual(Array.from({ length: 5 }, () => "done"));
  });

  it("[A7] turns away the thirty-third who waits from one address, and still takes one from another", async () => {
    const line = createHashLine();
    const { work, finishAll } = heldWork();
    const flood = Array.from({ length: 2 + 32 }, () => line.runFor("a", work));
    expect(await line.runFor("a", work)).toBe("full");
    const other = line.runFor("b", work);
    await finishAll();
    expect(await other).toBe("done");
    expect(await Promise.all(flood)).not.toContain("full");
  });

  it("[A7] turns everybody away when 128 wait, but never the hub's own work", async () => {
    const line = createHashLine();
    const { work, finishAll } = heldWork();
    const flood = Array.from({ length: 2 + 128 }, (_, at) => line.runFor(`address ${at % 8}`, work));
    expect(await line.runFor("new", work)).toBe("full");
    const own = line.run(work);
    await finishAll();
    expect(await own).toBe("done");
    expect(await Promise.all(flood)).not.toContain("full");
  });

  it("[A7] gives the place on when the work fails", async () => {
    const line = createHashLine();
    const failures = Array.from({ length: 4 }, () => line.run(failing));
    for (const failure of failures) await expect(failure).rejects.toThrow("no memory");
    expect(await line.run(async () => "next")).toBe("next");
  });
});
