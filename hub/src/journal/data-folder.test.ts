import { readFile, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDataFolder } from "./data-folder.ts";
import { failWith } from "./failing-files.fixture.ts";
import { FolderInUseError, FolderUnusableError, MissingDataError } from "./faults.ts";
import { openFileLog } from "./file-log.ts";
import { nodeFiles } from "./node-files.ts";
import { makeRecord } from "./records.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const now = "2026-11-23T08:00:00.000Z";
const openIn = (folder: string) => openDataFolder({ files: nodeFiles, folder, venueId: "linlan", now });

async function closedFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), "data", "hall");
  const { lock } = await openIn(folder);
  await lock.release();
  return folder;
}

describe("the data folder", () => {
  it("[J18] is made with a mark, an empty journal and room for snapshots, readable by the hub's account only", async () => {
    const folder = join(await temporaryFolder(), "data", "hall");
    const opened = await openIn(folder);
    expect(opened.isNew).toBe(true);
    expect(JSON.parse(await readFile(join(folder, "openhall.json"), "utf8"))).toEqual(opened.mark);
    const { log } = await openFileLog({ files: nodeFiles, folder: opened.journalFolder });
    expect(log.head.sequence).toBe(0);
    expect(await nodeFiles.list(opened.snapshotFolder)).toEqual([]);
    await opened.lock.release();
  });

  it("[J18] keeps its mark when it is opened again", async () => {
    const folder = await closedFolder();
    const again = await openDataFolder({ files: nodeFiles, folder, venueId: "other", now: "2027-01-01T00:00:00.000Z" });
    expect(again.isNew).toBe(false);
    expect(again.mark).toEqual({ format: 1, venueId: "linlan", createdAt: now });
    expect(again.lock.previousSignOfLife).toBeDefined();
    await again.lock.release();
  });

  it("[J18] is finished by the next start where its making was interrupted", async () => {
    const folder = await closedFolder();
    await unlink(join(folder, "openhall.json"));
    const again = await openIn(folder);
    expect(again.isNew).toBe(true);
    await again.lock.release();
  });

  it("[J11] with a mark and no journal is never an empty one", async () => {
    const folder = await closedFolder();
    await rm(join(folder, "journal"), { recursive: true });
    await expect(openIn(folder)).rejects.toThrow(MissingDataError);
    await expect(openIn(folder)).rejects.toThrow(`has held data since ${now}`);
  });

  it("[J11] with a journal and no mark is not taken for a new one", async () => {
    const folder = await closedFolder();
    const { log } = await openFileLog({ files: nodeFiles, folder: join(folder, "journal") });
    await log.append([makeRecord(1)]);
    await log.close();
    await unlink(join(folder, "openhall.json"));
    await expect(openIn(folder)).rejects.toThrow("its mark openhall.json is missing");
  });

  it.each(["", "{}", '{"format":2,"venueId":"linlan","createdAt":"2026-11-23T08:00:00.000Z"}'])(
    "[J18] with the mark %j is left alone",
    async (content) => {
      const folder = await closedFolder();
      await writeFile(join(folder, "openhall.json"), content);
      await expect(openIn(folder)).rejects.toThrow(FolderUnusableError);
    },
  );

  it("[J19] belongs to one hub at a time", async () => {
    const folder = join(await temporaryFolder(), "hall");
    const { lock } = await openIn(folder);
    await expect(openIn(folder)).rejects.toThrow(FolderInUseError);
    await lock.release();
    await (await openIn(folder)).lock.release();
  });

  it("[J18] says in one sentence why it cannot be used", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    await expect(openIn(join(folder, "file"))).rejects.toThrow(
      /^The data folder .*file cannot be used: it is not a folder\.$/,
    );
    const files = { ...nodeFiles, makeFolder: failWith("EACCES") };
    await expect(openDataFolder({ files, folder, venueId: "linlan", now })).rejects.toThrow(
      "this account may not write there",
    );
  });
});
