import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Trouble } from "../prepare/trouble.mjs";
import { superviseHub } from "./supervise-hub.mjs";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "openhall-supervise-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program in the hub's place. */
function supervise(program: string, ...args: string[]): Promise<number> {
  const file = join(folder, "hub.mjs");
  writeFileSync(file, program);
  return superviseHub(file, args, { restartAfterMs: 0 });
}

test("[F6] the hub's exit code is the command's, and the hub gets the arguments", async () => {
  expect(await supervise("process.exit(process.argv.length)", "--data", "x")).toBe(4);
});

test("[F6] a hub that ends by itself is not started again", async () => {
  const mark = join(folder, "mark");
  const program = `import fs from "node:fs"; process.exit(fs.existsSync("${mark}") ? 9 : (fs.writeFileSync("${mark}", ""), 0))`;
  expect(await supervise(program)).toBe(0);
  expect(existsSync(mark)).toBe(true);
});

test("[F7] a hub that its disk failed is started again", async () => {
  const mark = join(folder, "mark");
  const program = `import fs from "node:fs"; process.exit(fs.existsSync("${mark}") ? 7 : (fs.writeFileSync("${mark}", ""), 75))`;
  expect(await supervise(program)).toBe(7);
});

test("[F7] a hub that was killed is not, and one sentence says so", async () => {
  await expect(supervise(`process.kill(process.pid, "SIGKILL")`)).rejects.toThrow(
    new Trouble("The hub was killed by SIGKILL; start it again when you know why."),
  );
});

test("[F8] the hub can tell when its starter is gone, and has threads for its disk", async () => {
  const program = `process.exit(process.connected && process.env.UV_THREADPOOL_SIZE > 4 ? 5 : 6)`;
  expect(await supervise(program)).toBe(5);
});

test("[F8] a signal to the starter ends the hub, and its code is the hub's", async () => {
  const program = `
    process.once("SIGTERM", () => process.exit(3));
    process.kill(process.ppid, "SIGTERM");
    setInterval(() => {}, 1000);`;
  expect(await supervise(program)).toBe(3);
});
