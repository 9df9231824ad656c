import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { type Outcome } from "./media-job.ts";
import { type MediaProcess, startPreparing } from "./media-process.ts";
import { openMediaDoor } from "./media.fixture.ts";

const worker = join(import.meta.dirname, "moody-worker.fixture.ts");
const limits = { withinMs: 8_000, residentBytes: 400 * 1024 * 1024 };

/** Whether it runs; one that has ended and that nobody has asked after yet does not. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("the process that opens a file", () => {
  it.each([
    ["hang", "medium-too-heavy"],
    ["grow", "medium-too-heavy"],
    ["die", "medium-broken"],
    ["babble", "medium-broken"],
    ["answer", "medium-hostile"],
  ])("[G95] that does this is ended with what it has started: %s", async (name, code) => {
    const folder = await temporaryFolder();
    const { ended } = startPreparing({ source: "", folder, name, contacts: [] }, limits, worker);
    expect(await ended).toMatchObject({ ok: false, code });
    const pid = Number(readFileSync(join(folder, "child"), "utf8"));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

/** Ends when it is told to. */
function held() {
  const ends: ((outcome: Outcome) => void)[] = [];
  let running = 0;
  let most = 0;
  const start = (): MediaProcess => {
    running += 1;
    most = Math.max(most, running);
    const ended = new Promise<Outcome>((resolve) => ends.push(resolve)).finally(() => (running -= 1));
    return { ended, kill: () => ends.at(-1)?.({ ok: false, code: "medium-broken" }) };
  };
  return { start, ends, most: () => most };
}

describe("files in hand", () => {
  it("[G96] are four at most, prepared one after the other", async () => {
    const { start, ends, most } = held();
    const { upload, files } = await openMediaDoor({ start });
    const first = [1, 2, 3, 4].map(() => upload("a.png", "x"));
    await expect.poll(() => files().length).toBe(4);
    expect(await upload("a.png", "x")).toMatchObject({
      status: 503,
      body: { refusal: { code: "medium-busy", seconds: 30 } },
    });
    for (let at = 0; at < 4; at += 1) {
      await expect.poll(() => ends.length).toBe(at + 1);
      ends[at]?.({ ok: false, code: "medium-hostile" });
    }
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(most()).toBe(1);
    expect(files()).toEqual([]);
  });

  it("[G96] are not begun where the disk has no room", async () => {
    const { upload, files } = await openMediaDoor({ freeBytes: async () => 1024 });
    expect(await upload("a.png", "x")).toMatchObject({ status: 503, body: { refusal: { code: "disk-full" } } });
    expect(files()).toEqual([]);
  });

  it("[G96] of a sender who goes in the middle leave nothing", async () => {
    const { media, files } = await openMediaDoor();
    const body = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
      })(),
    );
    const sender = { id: "user:e", role: "editor" } as const;
    const taken = await media.take({ name: "a.png", type: "image/png", length: undefined, body, sender });
    expect(taken).toMatchObject({ ok: false, refusal: { code: "medium-broken" } });
    expect(files()).toEqual([]);
  });
});
