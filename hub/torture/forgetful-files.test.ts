import { describe, expect, it } from "vitest";
import { afterCrash, type Fate, type FolderNode, newFolder, waitingChanges } from "./forgetful-disk.ts";
import { createForgetfulFiles } from "./forgetful-files.ts";

/** What a file holds after a crash in which every waiting change had the same fate. */
async function foundIn(
  root: FolderNode,
  path: string,
  fate: Fate | ((serial: number) => Fate),
): Promise<string | undefined> {
  const disk = afterCrash(root, typeof fate === "function" ? fate : () => fate);
  return (await createForgetfulFiles({ root: disk }).read(path))?.toString();
}

async function syncedFile(root: FolderNode, content: string) {
  const files = createForgetfulFiles({ root });
  const file = await files.open("/log", "empty");
  await file.write(Buffer.from(content), 0);
  await file.sync("journal batch");
  await files.syncFolder("/", "segment folder");
  expect(waitingChanges(root)).toEqual([]);
  return { files, file };
}

describe("the forgetful files", () => {
  it("[J22] shows a running hub all that was done, and keeps through a crash what was synced", async () => {
    const root = newFolder();
    const { files, file } = await syncedFile(root, "kept");
    await file.write(Buffer.from(" not yet"), 4);
    expect((await files.read("/log"))?.toString()).toBe("kept not yet");
    expect(await foundIn(root, "/log", "lost")).toBe("kept");
    expect(await foundIn(root, "/log", "kept")).toBe("kept not yet");
  });

  it("[J22] tears a write, or keeps its length without its bytes", async () => {
    const root = newFolder();
    const { file } = await syncedFile(root, "kept");
    await file.write(Buffer.from("torn"), 4);
    expect(await foundIn(root, "/log", { bytes: 2 })).toBe("keptto");
    expect(await foundIn(root, "/log", "zeros")).toBe("kept\0\0\0\0");
  });

  it("[J22] lets a later change survive an earlier one", async () => {
    const root = newFolder();
    const { files, file } = await syncedFile(root, "....");
    await file.write(Buffer.from("a"), 0);
    await file.write(Buffer.from("b"), 1);
    await files.rename("/log", "/old");
    const [, second, rename] = waitingChanges(root);
    expect(await foundIn(root, "/log", (serial) => (serial === second?.serial ? "kept" : "lost"))).toBe(".b..");
    expect(await foundIn(root, "/old", (serial) => (serial === rename?.serial ? "kept" : "lost"))).toBe("....");
  });

  it("[J22] forgets the name of a synced file whose folder was not synced", async () => {
    const root = newFolder();
    const files = createForgetfulFiles({ root });
    const file = await files.open("/log", "empty");
    await file.write(Buffer.from("content"), 0);
    await file.sync("journal batch");
    expect(await foundIn(root, "/log", "lost")).toBeUndefined();
    await files.syncFolder("/", "segment folder");
    expect(await foundIn(root, "/log", "lost")).toBe("content");
  });

  it("[J22] leaves out the sync it is told to, and no other", async () => {
    const root = newFolder();
    const files = createForgetfulFiles({ root, without: "journal batch" });
    const file = await files.open("/log", "empty");
    await file.write(Buffer.from("content"), 0);
    await file.sync("journal batch");
    await files.syncFolder("/", "segment folder");
    expect(await foundIn(root, "/log", "lost")).toBe("");
  });
});
