import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FolderInUseError } from "./faults.ts";
import { openLock } from "./lock.ts";
import { ownIdentity } from "./process-identity.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const locksIn = async (folder: string) => (await readdir(folder)).toSorted();

async function folderLockedBy(owner: object | string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "hub.lock.7"), typeof owner === "string" ? owner : JSON.stringify(owner));
  return folder;
}

afterEach(() => vi.useRealTimers());

describe("the lock", () => {
  it("[J19] is refused by name while its owner lives, and free after the release", async () => {
    const folder = await temporaryFolder();
    const lock = await openLock({ folder });
    expect(lock.previousSignOfLife).toBeUndefined();
    await expect(openLock({ folder })).rejects.toThrow(FolderInUseError);
    await expect(openLock({ folder })).rejects.toThrow(`in use by another hub (process ${process.pid})`);
    await lock.release();
    await (await openLock({ folder })).release();
    expect(await locksIn(folder)).toEqual(["hub.lock.2"]);
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 22 + 1 }],
    ["another boot of the system", { bootId: "before the power cut" }],
    ["a process whose number is used again", { startedAt: "1" }],
  ])("[J20] of %s is taken over at once", async (_, difference) => {
    const folder = await folderLockedBy({ ...(await ownIdentity()), ...difference });
    const lock = await openLock({ folder });
    expect(await locksIn(folder)).toEqual(["hub.lock.8"]);
    expect(JSON.parse(await readFile(join(folder, "hub.lock.8"), "utf8"))).toEqual(await ownIdentity());
    await lock.release();
  });

  it.each(["", "{", "null", '{"pid":0}'])("[J20] that a power cut left as %j is taken over", async (content) => {
    const folder = await folderLockedBy(content);
    const lock = await openLock({ folder });
    expect(await locksIn(folder)).toEqual(["hub.lock.8"]);
    await lock.release();
  });

  it("[J20] counts a number in use as alive where the system tells no start time", async () => {
    const folder = await folderLockedBy({ pid: process.pid, bootId: null, startedAt: null });
    await expect(openLock({ folder })).rejects.toThrow(FolderInUseError);
  });

  it("[J21] tells when the owner before was last at work", async () => {
    const folder = await folderLockedBy("");
    const diedAt = new Date("2026-11-23T08:00:00.000Z");
    await utimes(join(folder, "hub.lock.7"), diedAt, diedAt);
    const lock = await openLock({ folder });
    expect(lock.previousSignOfLife).toBe(diedAt.toISOString());
    await lock.release();
  });

  it("[J21] is touched once a second while it is held, and not after", async () => {
    vi.useFakeTimers({ now: Date.parse("2040-01-01T00:00:00.000Z"), toFake: ["setInterval", "clearInterval", "Date"] });
    const folder = await temporaryFolder();
    const lock = await openLock({ folder });
    const touchedIn = async () => (await stat(join(folder, "hub.lock.1"))).mtime.getUTCFullYear();
    expect(await touchedIn()).not.toBe(2040);
    vi.advanceTimersByTime(1_000);
    await expect.poll(touchedIn).toBe(2040);
    await lock.release();
    expect(vi.getTimerCount()).toBe(0);
  });
});
