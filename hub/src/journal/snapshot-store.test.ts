import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileLayer } from "./file-layer.ts";
import { nodeFiles } from "./node-files.ts";
import { createSnapshotStore } from "./snapshot-store.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const storeIn = (folder: string) => createSnapshotStore({ files: nodeFiles, folder });

describe("the snapshot store", () => {
  it("[J16] gives back each topic's newest snapshot", async () => {
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    expect(await store.load("queue")).toBeUndefined();
    await store.save("queue", { sequence: 7, state: { waiting: ["A001"] } });
    await store.save("queue", { sequence: 9, state: { waiting: [] } });
    await store.save("venue", { sequence: 8, state: { open: true } });
    const again = storeIn(folder);
    expect(await again.load("queue")).toEqual({ sequence: 9, state: { waiting: [] } });
    expect(await again.load("venue")).toEqual({ sequence: 8, state: { open: true } });
  });

  it("[J16] takes the state as it is at the call, loaded before or not", async () => {
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    const state = { waiting: ["A001"] };
    const first = store.save("queue", { sequence: 1, state });
    state.waiting.push("A002");
    await first;
    expect(await storeIn(folder).load("queue")).toEqual({ sequence: 1, state: { waiting: ["A001"] } });
    const second = store.save("queue", { sequence: 2, state });
    state.waiting.push("A003");
    await second;
    expect(await storeIn(folder).load("queue")).toEqual({ sequence: 2, state: { waiting: ["A001", "A002"] } });
  });

  it("[J16] writes in the order of the calls, so that a crash never leaves one without those before it", async () => {
    const folder = await temporaryFolder();
    const renamed: string[] = [];
    const rename: FileLayer["rename"] = (from, to) => {
      if (!to.includes("previous")) renamed.push(basename(to, ".json"));
      return nodeFiles.rename(from, to);
    };
    const store = createSnapshotStore({ files: { ...nodeFiles, rename }, folder });
    await Promise.all(["engine", "queue", "venue"].map((name) => store.load(name)));
    const saves = [7, 8].flatMap((sequence) =>
      ["engine", "queue", "venue"].map((name) => store.save(name, { sequence, state: {} })),
    );
    await Promise.all(saves);
    expect(renamed).toEqual(["engine", "queue", "venue", "engine", "queue", "venue"]);
  });

  it("[J17] counts as covered only what the older generation of every snapshot holds", async () => {
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    expect(store.coveredThrough()).toBe(0);
    await store.save("queue", { sequence: 7, state: {} });
    expect(store.coveredThrough()).toBe(0);
    await store.save("queue", { sequence: 9, state: {} });
    expect(store.coveredThrough()).toBe(7);
    await Promise.all([10, 11, 12].map((sequence) => store.save("queue", { sequence, state: {} })));
    expect(store.coveredThrough()).toBe(9);
    const again = storeIn(folder);
    await again.load("queue");
    expect(again.coveredThrough()).toBe(9);
    await again.save("venue", { sequence: 12, state: {} });
    expect(again.coveredThrough()).toBe(0);
  });

  it("[J14] says which snapshots cannot be read", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "queue.json"), "torn");
    const store = storeIn(folder);
    expect(await store.load("queue")).toBeUndefined();
    expect(store.unreadable()).toEqual([join(folder, "queue.json")]);
  });
});
