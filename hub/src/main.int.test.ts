// The process itself: what it prints, how it ends. What a hub does in it is tested without a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { temporaryFolder } from "./journal/temporary-folder.fixture.ts";
import { post, startHub, type Ticket } from "./running-hub.fixture.ts";

const program = fileURLToPath(new URL("main.ts", import.meta.url));

/** Read from its sources and with a demo to set up, on a machine that does other things as well. */
const startTimes = { timeout: 40_000, interval: 20 };

interface Started {
  readonly disconnect: () => void;
  /** Exit code, or the signal that ended it. */
  readonly end: Promise<number | string>;
  readonly printed: () => string;
  readonly complained: () => string;
  /** Where it listens, once it does. */
  readonly url: () => Promise<string>;
}

/** Runs the hub on any free port; `wrapper` is a command that runs it in turn. */
function start(args: string[], settings: Record<string, string> = {}, wrapper: string[] = []): Started {
  const [command = "", ...rest] = [...wrapper, process.execPath, "--import", "tsx", program, ...args];
  const child = spawn(command, rest, {
    env: { ...process.env, OPENHALL_PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  // Not “close”, which does not come where we end the channel ourselves.
  const closed = [child.stdout, child.stderr].map((stream) => stream && once(stream, "close"));
  const end = Promise.all([once(child, "exit"), ...closed]).then(([[code, signal]]) => code ?? signal);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await end;
  });
  return {
    disconnect: () => child.disconnect(),
    end,
    printed: () => said.out,
    complained: () => said.err,
    async url() {
      await vi.waitFor(() => expect(said.out, said.err).toMatch(/http:\/\/localhost:\d+/), startTimes);
      return /http:\/\/localhost:\d+/.exec(said.out)?.[0] ?? "";
    },
  };
}

describe("[F24] a hub on a new venue's folder", () => {
  it("prints a code with which the first administrator is made, once, and ends when its starter has gone", async () => {
    const folder = await temporaryFolder();
    const hub = start(["--data", folder]);
    const url = await hub.url();
    const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(hub.printed())?.[0];
    const administrator = { code, user: "wang", password: "correct horse" };
    expect(await (await post(url, "first-run", administrator)).json()).toMatchObject({ role: "administrator" });
    const again = await post(url, "first-run", administrator);
    expect(await again.json()).toMatchObject({ ok: false, refusal: { code: "already-set-up" } });
    hub.disconnect();
    expect(await hub.end).toBe(0);
    expect(hub.complained()).toBe("");

    const second = await startHub({ folder });
    expect(second.access.firstRunCode()).toBeUndefined();
    const signedIn = await post(second.url, "session", { user: "wang", password: "correct horse" });
    expect(signedIn.status).toBe(200);
  });
});

describe("[F22] a hub whose disk fails", () => {
  it("ends with 75 and one sentence, and a hub started after it has all that was answered", async () => {
    const folder = await temporaryFolder();
    // Room for the demo venue and some dozens of tickets in one file (in blocks of 512 bytes); then writing fails.
    const limited = ["sh", "-c", 'ulimit -f 1152 && exec "$@"', "sh"];
    const hub = start([], { OPENHALL_DATA: folder }, limited);
    const url = await hub.url();
    const kiosk = /kiosk\/#device=(\S+)/.exec(hub.printed())?.[1] ?? "";
    const answered: Ticket[] = [];
    const take = async (): Promise<void> => {
      const headers = { authorization: `Bearer ${kiosk}`, "idempotency-key": crypto.randomUUID() };
      const response = await post(url, "commands/queue.take-ticket", { serviceId: "SV01" }, headers);
      answered.push(((await response.json()) as { result: Ticket }).result);
    };
    for (let isUp = true; isUp;) {
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, take));
      isUp = outcomes.every(({ status }) => status === "fulfilled");
    }
    expect(await hub.end).toBe(75);
    expect(hub.complained()).toMatch(/^The hub had to end: The journal could not be written: EFBIG.*$/m);
    expect(answered.length).toBeGreaterThan(0);

    const second = await startHub({ folder, venue: "demo" });
    for (const { token, number } of answered)
      expect(await second.get(`/api/v1/streams/queue.ticket/${token}`)).toMatchObject({
        body: { rows: { ticket: { number } } },
      });
  });
});

describe("[H1] a hub that is told something wrong", () => {
  it("says so in one sentence, and does nothing else", async () => {
    const folder = await temporaryFolder();
    const wrongs = [start(["--data", folder], { OPENHALL_PORT: "eighty" }), start(["--date", folder])];
    for (const wrong of wrongs) {
      expect(await wrong.end).toBe(1);
      expect(wrong.printed()).toBe("");
      expect(wrong.complained()).toMatch(/^[^\n]+\n$/);
    }
    expect(wrongs.map((wrong) => wrong.complained())).toMatchObject([
      expect.stringContaining("OPENHALL_PORT is “eighty”"),
      expect.stringContaining("--data DIR"),
    ]);
  });
});
