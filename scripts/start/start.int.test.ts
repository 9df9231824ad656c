// The front door with the real hub behind it, as built.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { endOf } from "../prepare/child.mjs";
import { root } from "../prepare/places.mjs";
import { ensureBuilt } from "../prepare/prepare.mjs";

let folder = "";
const started = new Set<ChildProcess>();

beforeAll(ensureBuilt, 120_000);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "openhall-start-"))));
afterEach(async () => {
  for (const child of started) child.kill("SIGKILL");
  await Promise.all([...started].map((child) => child.exitCode ?? child.signalCode ?? endOf(child)));
  started.clear();
  rmSync(folder, { recursive: true, force: true });
});

test("[F2] a warm start installs and builds nothing, and its port is open within 5 s", async () => {
  const from = performance.now();
  const start = npmStart();
  const health = await fetch(`${await start.address()}/healthz`);
  expect(health.status).toBe(200);
  expect(performance.now() - from).toBeLessThan(5000);
  expect(start.said()).not.toContain("Openhall is");
});

test("[F8] a signal to the starter ends the hub cleanly", async () => {
  const start = npmStart();
  const address = await start.address();
  start.child.kill("SIGTERM");
  expect(await start.end).toEqual({ code: 0, signal: null });
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});

test("[F8] a starter that is killed leaves no hub behind", async () => {
  const start = npmStart();
  const address = await start.address();
  start.child.kill("SIGKILL");
  // The hub holds the same output, which closes with the last of the two.
  await start.end;
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});

test("[F10] a port in use is one sentence and a failure", async () => {
  const other = createServer().listen(0);
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const start = npmStart({ OPENHALL_PORT: String(port) });
  expect(await start.end).toEqual({ code: 1, signal: null });
  other.close();
  expect(start.said()).toMatch(new RegExp(`^[^\n]*${port}[^\n]*\n$`));
});

test("[F10] a data folder that cannot be written is one sentence and a failure", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const start = npmStart({ OPENHALL_DATA: join(file, "data") });
  expect(await start.end).toEqual({ code: 1, signal: null });
  expect(start.said()).toMatch(/^[^\n]*file\/data[^\n]*\n$/);
});

test("[Y1] the starter's arguments begin a rehearsal, or are one sentence and a failure", async () => {
  const start = npmStart({}, ["--rehearse", "--speed", "60", "--seed", "monday"]);
  const state = await fetch(`${await start.address()}/api/v1/rehearsal`);
  expect(await state.json()).toEqual({ on: true, speed: 60, seed: "monday" });
  const wrong = npmStart({}, ["--rehearse", "--speed", "fast"]);
  expect(await wrong.end).toEqual({ code: 1, signal: null });
  expect(wrong.said()).toBe("--speed is “fast”, but must be a whole number from 1 to 600.\n");
});

/** Starts as `npm start` does, on any free port and a data folder of its own. */
function npmStart(settings: Record<string, string> = {}, args: string[] = []) {
  const env = { ...process.env, OPENHALL_PORT: "0", OPENHALL_DATA: join(folder, "data"), ...settings };
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  const end = endOf(child);
  let said = "";
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(said)));
  });
  address.catch(() => {});
  return { child, end, address: () => address, said: () => said };
}
