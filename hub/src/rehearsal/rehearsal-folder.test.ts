import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLock } from "../journal/index.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { prepareRehearsalFolder } from "./rehearsal-folder.ts";

async function venueWith(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) await writeFile(join(folder, name), `{"the":"${name}"}`, { mode: 0o600 });
  return folder;
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !name.startsWith("hub.lock.")).toSorted();

describe("[Y2] the folder of a rehearsal", () => {
  it("is empty at each beginning, but for the venue's accounts and passwords", async () => {
    const venue = await venueWith("access.json", "access.previous.json", "credentials.json", "openhall.json");
    const folder = await prepareRehearsalFolder(venue);
    expect(folder).toBe(join(venue, "rehearsal"));
    const fresh = ["README.txt", "access.json", "access.previous.json", "credentials.json"];
    expect(await namesIn(folder)).toEqual(fresh);
    expect((await stat(join(folder, "credentials.json"))).mode & 0o777).toBe(0o600);
    await mkdir(join(folder, "journal"));
    await writeFile(join(folder, "journal", "000000000001.jsonl"), "rehearsed");
    await writeFile(join(folder, "access.json"), "changed in the rehearsal");
    await prepareRehearsalFolder(venue);
    expect(await namesIn(folder)).toEqual(fresh);
    expect(await readFile(join(folder, "access.json"), "utf8")).toBe('{"the":"access.json"}');
  });

  it("is made with the venue's where there is none yet", async () => {
    const venue = join(await temporaryFolder(), "data", "demo");
    expect(await namesIn(await prepareRehearsalFolder(venue))).toEqual(["README.txt"]);
    expect(await namesIn(venue)).toEqual(["rehearsal"]);
  });

  it("is never emptied while a rehearsal lives in it", async () => {
    const venue = await venueWith();
    const folder = await prepareRehearsalFolder(venue);
    await writeFile(join(folder, "openhall.json"), "of the living");
    const lock = await openLock({ folder });
    onTestFinished(() => lock.release());
    await expect(prepareRehearsalFolder(venue)).rejects.toThrow(
      `The data folder ${folder} is in use by another hub (process ${process.pid}).`,
    );
    expect(await readFile(join(folder, "openhall.json"), "utf8")).toBe("of the living");
  });

  it("is left alone where it holds something else", async () => {
    const venue = await venueWith();
    const folder = join(venue, "rehearsal");
    await mkdir(folder);
    await writeFile(join(folder, "photographs.zip"), "");
    await expect(prepareRehearsalFolder(venue)).rejects.toThrow(`${folder} holds something else than a rehearsal`);
    expect(await namesIn(folder)).toEqual(["photographs.zip"]);
  });

  it("is refused in one sentence where there can be none", async () => {
    const venue = await venueWith("rehearsal");
    await expect(prepareRehearsalFolder(venue)).rejects.toThrow(
      `The data folder ${join(venue, "rehearsal")} cannot be used: it is not a folder.`,
    );
  });
});
