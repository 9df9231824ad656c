import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Readable, type Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

type Child = ChildProcessByStdio<Writable, Readable, null>;

interface Contender {
  readonly child: Child;
  readonly nextLine: () => Promise<string>;
}

async function startContender(folder: string): Promise<Contender> {
  const script = fileURLToPath(new URL("lock-contender.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => (await lines.next()).value;
  expect(await nextLine()).toBe("ready");
  return { child, nextLine };
}

async function contend({ child, nextLine }: Contender): Promise<string> {
  child.stdin.write("\n");
  return nextLine();
}

describe("the lock between processes", () => {
  it.each(["a new folder", "the lock of a process that is gone"])(
    "[J19] goes to exactly one of four at once: %s",
    async (what) => {
      const folder = await temporaryFolder();
      if (what !== "a new folder")
        await writeFile(join(folder, "hub.lock.3"), '{"pid":1,"bootId":"before","startedAt":"1"}');
      const contenders = await Promise.all([1, 2, 3, 4].map(() => startContender(folder)));
      const outcomes = await Promise.all(contenders.map(contend));
      const winner = contenders[outcomes.indexOf("won")];
      expect(outcomes.filter((outcome) => outcome !== "won")).toEqual(Array(3).fill(`refused by ${winner?.child.pid}`));
    },
  );

  it("[J20] of a killed process is taken over at once", async () => {
    const folder = await temporaryFolder();
    const [first, second] = await Promise.all([startContender(folder), startContender(folder)]);
    expect(await contend(first)).toBe("won");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    expect(await contend(second)).toBe("won");
  });
});
