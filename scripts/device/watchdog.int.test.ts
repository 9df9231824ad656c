// screen.sh with a stand-in for Chromium that speaks its pipe, so that a page can be made to hang.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { readArguments } from "./arguments.mjs";
import { deviceFiles, writeFiles } from "./files.mjs";

/** Answers with a page whose title is in a file: `+` stands for “now”. Each start is noted with its address. */
const standIn = `#!/usr/bin/env node
const { appendFileSync, createReadStream, createWriteStream, existsSync, readFileSync } = require("node:fs");
const folder = process.env.STAND_IN;
appendFileSync(folder + "/starts", process.argv.at(-1) + "\\n");
const out = createWriteStream(null, { fd: 4 });
let text = "";
createReadStream(null, { fd: 3 }).on("data", (chunk) => {
  text += chunk;
  for (let end; (end = text.indexOf("\\0")) !== -1; text = text.slice(end + 1)) {
    const { id } = JSON.parse(text.slice(0, end));
    const title = readFileSync(folder + "/title", "utf8").replace("+", String(Date.now()));
    out.write(JSON.stringify({ id, result: { targetInfos: [{ targetId: "T", type: "page", title, url: "x" }] } }) + "\\0");
  }
}).on("end", () => process.exit());
setInterval(() => existsSync(folder + "/crash") && process.exit(1), 20);
`;

let folder: string;
let said = "";

const starts = (): string[] =>
  existsSync(join(folder, "starts")) ? readFileSync(join(folder, "starts"), "utf8").trim().split("\n") : [];
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const soon = { timeout: 15_000, interval: 30 };

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function startScreen(port: number): Promise<ChildProcess> {
  writeFiles(folder, deviceFiles(readArguments(["display", "--hub", `http://127.0.0.1:${port}`])));
  const env = {
    ...process.env,
    CHROMIUM_PATH: join(folder, "chromium"),
    OPENHALL_SCREEN_STATE: join(folder, "state"),
    OPENHALL_LOOK_SECONDS: "0.1",
    STAND_IN: folder,
  };
  const screen = spawn(join(folder, "screen.sh"), { env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [screen.stdout, screen.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(async () => {
    if (screen.exitCode !== null) return;
    const gone = once(screen, "close");
    screen.kill("SIGTERM");
    await gone;
  });
  return screen;
}

beforeEach(() => {
  said = "";
  folder = mkdtempSync(join(tmpdir(), "openhall-screen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write("chromium", standIn);
  chmodSync(join(folder, "chromium"), 0o755);
  write("title", "叫号屏 Hall board · +");
});

/** A hub as far as a screen looks before it opens the page. */
async function startHealth(): Promise<number> {
  const server = createServer((_request, response) => response.end("ok"));
  onTestFinished(() => void server.close());
  return listen(server);
}

it("[N10] leaves a page alone that draws, and starts Chromium again when it stops drawing", async () => {
  const port = await startHealth();
  await startScreen(port);
  await vi.waitFor(() => expect(said).toContain("The page draws."), soon);
  expect(starts()).toEqual([`http://127.0.0.1:${port}/display/`]);

  write("title", "叫号屏 Hall board · 1795630959887");
  await vi.waitFor(() => expect(starts()).toHaveLength(2), soon);
  expect(said).toMatch(/has not drawn in 3 looks/);

  write("title", "叫号屏 Hall board · +");
  await vi.waitFor(() => expect(said.split("The page draws.").length).toBe(3), soon);
});

it("[N10] starts a browser again that shows no sign of life at all", async () => {
  write("title", "This site can’t be reached");
  await startScreen(await startHealth());
  await vi.waitFor(() => expect(starts().length).toBeGreaterThanOrEqual(2), soon);
});

it("[N10] starts a browser again that has ended, and gives up to the system where it does not stay up", async () => {
  const screen = await startScreen(await startHealth());
  await vi.waitFor(() => expect(said).toContain("The page draws."), soon);
  write("crash", "");
  await once(screen, "close");
  expect(screen.exitCode).toBe(1);
  expect(said).toMatch(/Chromium does not stay up/);
  expect(starts()).toHaveLength(5);
});

it("[N11] says what it waits for until the hub is there, then opens the page", async () => {
  const server = createServer((_request, response) => response.end("ok"));
  const port = await listen(server);
  server.close();
  await once(server, "close");
  await startScreen(port);
  await vi.waitFor(() => expect(starts()).toEqual([`file://${folder}/waiting.html`]), soon);
  server.listen(port, "127.0.0.1");
  onTestFinished(() => void server.close());
  await vi.waitFor(() => expect(starts().at(-1)).toBe(`http://127.0.0.1:${port}/display/`), soon);
});

it("[N11] opens the page without the hub where it has drawn before: its last rows are kept there", async () => {
  const server = createServer((_request, response) => response.end("ok"));
  const port = await listen(server);
  const first = await startScreen(port);
  await vi.waitFor(() => expect(said).toContain("The page draws."), soon);
  server.closeAllConnections();
  server.close();
  first.kill("SIGTERM");
  await once(first, "close");
  expect(said).toContain("Ended.");
  await startScreen(port);
  await vi.waitFor(() => expect(starts()).toHaveLength(2), soon);
  expect(starts().at(-1)).toBe(`http://127.0.0.1:${port}/display/`);
});
