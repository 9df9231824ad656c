// The launcher of a machine in the hall, with the real Chromium and the real hub.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { deviceToken, passwordOf } from "./script.ts";

const program = fileURLToPath(new URL("../scripts/openhall.mjs", import.meta.url));
/** A name as a hall's network has it; the browser finds it on this machine. */
const name = "hall.test";

test.use({ settings: { OPENHALL_HOSTS: name } });

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "openhall-launcher-"));
});
test.afterEach(async () => rm(folder, { recursive: true, force: true }));

/** Flags as they stand in the folder that the launcher has written. */
async function flagsFor(hub: string): Promise<readonly string[]> {
  const args = [program, "device", "display", "--hub", hub, "--out", folder];
  expect(spawnSync(process.execPath, args, { timeout: 20_000 }).status).toBe(0);
  const settings = await readFile(join(folder, "screen.conf"), "utf8");
  return [...settings.matchAll(/^ {2}'(--.+)'$/gm)].map(([, flag = ""]) => flag);
}

async function openBrowser(flags: readonly string[]): Promise<Browser> {
  const { launchOptions } = test.info().project.use;
  const args = [...(launchOptions?.args ?? []), ...flags, `--host-resolver-rules=MAP ${name} 127.0.0.1`];
  return chromium.launch({ ...launchOptions, args });
}

test("[N8] a hub without encryption keeps the wall's page in the machine, by the launcher's allowance and not without it", async ({
  hub,
}) => {
  const address = `http://${name}:${new URL(hub.url).port}`;
  const flags = await flagsFor(address);
  const page = `${address}/display/#device=${deviceToken(hub, "B1")}`;

  const stranger = await openBrowser(flags.filter((flag) => !flag.includes("insecure-origin")));
  const without = await stranger.newPage();
  await without.goto(page);
  expect(await without.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
  await stranger.close();

  const browser = await openBrowser(flags);
  const wall = await browser.newPage();
  await wall.goto(page);
  await expect(wall.getByText("叫号").first()).toBeVisible();
  await wall.evaluate(() => navigator.serviceWorker.ready);
  await hub.kill();
  await wall.reload();
  await expect(wall.getByText("叫号").first()).toBeVisible();
  await browser.close();
});

interface Waiting {
  readonly waiting: readonly { readonly kind: string }[];
}

/** Kinds of the machines that show a code now. */
async function knocking(url: string, token: string): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/v1/pairing/waiting`, { headers: { authorization: `Bearer ${token}` } });
  const { waiting }: Waiting = await response.json();
  return waiting.map(({ kind }) => kind);
}

async function end(screen: ChildProcess): Promise<number | null> {
  if (screen.exitCode !== null) return screen.exitCode;
  const gone = once(screen, "close");
  screen.kill("SIGTERM");
  await gone;
  return screen.exitCode;
}

for (const kind of ["kiosk", "display"])
  test(`[N7] --run brings up a ${kind} that asks to be let in, and leaves nothing behind`, async ({ hub }) => {
    const args = [program, "device", kind, "--hub", hub.url, "--out", folder, "--run", "--headless"];
    const env = { ...process.env, OPENHALL_LOOK_SECONDS: "1" };
    const screen = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [screen.stdout, screen.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    try {
      const session = await fetch(`${hub.url}/api/v1/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ user: "manager", password: passwordOf(hub, "manager") }),
      });
      const { token } = await session.json();
      await expect.poll(() => knocking(hub.url, token), { timeout: 40_000 }).toEqual([kind]);
      await expect.poll(() => said, { timeout: 20_000 }).toContain("The page draws.");
    } finally {
      expect(await end(screen)).toBe(0);
    }
    expect(said).toContain("The hub answers");
    expect(said).toMatch(/Ended\.\s*$/);
    expect(spawnSync("pgrep", ["-f", `user-data-dir=${folder}`], { encoding: "utf8" }).stdout).toBe("");
  });
