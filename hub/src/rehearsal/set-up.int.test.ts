import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoVenueFile } from "../demo/index.ts";
import { nodeFiles } from "../journal/index.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { type RunningHub, startHall } from "../running-hub.fixture.ts";
import { readSetUp } from "./set-up.ts";

const administrator = { id: "user:admin", role: "administrator" } as const;

/** Changes the venue so that it is no longer the demo's. */
async function changeVenue(hub: RunningHub): Promise<void> {
  const [hall] = demoVenueFile.halls;
  for (const [id, type, payload] of [
    ["change-hall", "venue.put-hall", { ...hall, guardMinutes: 33 }],
    ["retire-desk", "venue.retire", { table: "desks", id: "W8" }],
    ["retire-class", "venue.retire", { table: "classes", id: "priority" }],
  ] as const)
    expect(await hub.engine.submit({ id, type, payload, sender: administrator })).toMatchObject({ ok: true });
}

/** What lies in a folder and those in it, but for the lock that its hub touches. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith("hub.lock."));
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => [name, (await readFile(join(parentPath, name))).toString("base64")]),
    ),
  );
}

const expectChanged = async (folder: string): Promise<void> => {
  const setUp = await readSetUp(folder, nodeFiles);
  expect(setUp.replace).toBe(true);
  expect(setUp.halls).toMatchObject([{ id: "V01", guardMinutes: 33 }, { id: "V02" }]);
  expect(setUp.services).toHaveLength(demoVenueFile.services.length);
  expect(setUp.desks.map(({ id }) => id)).toEqual(["W1", "W2", "W3", "W4", "W5", "W6", "W7"]);
  expect(setUp.classes.map(({ id }) => id)).not.toContain("priority");
  expect(setUp.venues).toHaveLength(demoVenueFile.venues.length);
  expect(setUp.departments).toHaveLength(demoVenueFile.departments.length);
};

describe("[Y3] the set-up of a rehearsal", () => {
  it("is the venue's, without what is out of use, read beside its living hub and from what that leaves", async () => {
    const hub = await startHall();
    await changeVenue(hub);
    await expectChanged(hub.folder);
    await hub.close();
    await expectChanged(hub.folder);
  });

  it("is read without a byte being written, also where the journal's end is torn", async () => {
    const hub = await startHall();
    await changeVenue(hub);
    await hub.close();
    const [segment = ""] = await readdir(join(hub.folder, "journal"));
    await appendFile(join(hub.folder, "journal", segment), '{"batch":');
    const before = await bytesOf(hub.folder);
    await expectChanged(hub.folder);
    expect(await bytesOf(hub.folder)).toEqual(before);
  });

  it("is the demo's where there is no hall yet", async () => {
    const empty = await readSetUp(join(await temporaryFolder(), "none"), nodeFiles);
    expect(empty.halls).toMatchObject([{ id: "V01" }]);
    expect(empty.desks).toHaveLength(demoVenueFile.desks.length);
    expect(empty.replace).toBe(false);
  });
});
