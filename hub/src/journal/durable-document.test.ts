import { readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { openDocument } from "./durable-document.ts";
import { createFailingFiles, failWith, type Trouble } from "./failing-files.fixture.ts";
import { nodeFiles } from "./node-files.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const { parse } = z.strictObject({ accounts: z.array(z.string()) });

async function documentIn(folder: string, files = nodeFiles) {
  return openDocument({ files, path: join(folder, "access.json"), parse });
}

describe("a durable document", () => {
  it("[J13] has no data before it is first written", async () => {
    const document = await documentIn(await temporaryFolder());
    expect(document.data).toBeUndefined();
    expect(document.unreadable).toEqual([]);
  });

  it("[J13] is read again as it was written, and is plain JSON with its checksum", async () => {
    const folder = await temporaryFolder();
    await (await documentIn(folder)).write({ accounts: ["王芳", "c1"] });
    expect((await documentIn(folder)).data).toEqual({ accounts: ["王芳", "c1"] });
    const file = JSON.parse(await readFile(join(folder, "access.json"), "utf8"));
    expect(file).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), data: { accounts: ["王芳", "c1"] } });
  });

  it("[J13] resolves a write when it is durable, and makes one of those that wait", async () => {
    const folder = await temporaryFolder();
    const others: Promise<void>[] = [];
    let syncs = 0;
    const sync = () => {
      syncs += 1;
      if (syncs === 1) others.push(...["c2", "c3", "c4"].map((name) => document.write({ accounts: [name] })));
    };
    const document = await documentIn(folder, createFailingFiles({ sync }));
    await document.write({ accounts: ["c1"] });
    expect((await documentIn(folder)).data).toEqual({ accounts: ["c1"] });
    await Promise.all(others);
    expect((await documentIn(folder)).generations).toEqual([{ accounts: ["c4"] }, { accounts: ["c1"] }]);
    expect(syncs).toBe(2);
  });

  it("[J13] writes the value as it was when it was handed over", async () => {
    const folder = await temporaryFolder();
    const document = await documentIn(folder);
    const data = { accounts: ["c1"] };
    const writes = [document.write({ accounts: [] }), document.write(data)];
    data.accounts.push("c2");
    await Promise.all(writes);
    expect((await documentIn(folder)).data).toEqual({ accounts: ["c1"] });
  });

  it("[J14] falls back to the generation before where the newest cannot be read, and says so", async () => {
    const folder = await temporaryFolder();
    const document = await documentIn(folder);
    await document.write({ accounts: ["c1"] });
    await document.write({ accounts: ["c1", "c2"] });
    expect(document.generations).toEqual([{ accounts: ["c1", "c2"] }, { accounts: ["c1"] }]);
    await writeFile(join(folder, "access.json"), '{"sha256":"torn');
    const again = await documentIn(folder);
    expect(again.data).toEqual({ accounts: ["c1"] });
    expect(again.unreadable).toEqual([join(folder, "access.json")]);
  });

  it("[J14] never puts an unreadable generation in the place of a readable one", async () => {
    const folder = await temporaryFolder();
    const document = await documentIn(folder);
    await document.write({ accounts: ["c1"] });
    await document.write({ accounts: ["c2"] });
    await writeFile(join(folder, "access.json"), "");
    await (await documentIn(folder)).write({ accounts: ["c3"] });
    await writeFile(join(folder, "access.json"), "");
    expect((await documentIn(folder)).data).toEqual({ accounts: ["c1"] });
  });

  it.each(["", "{", '{"sha256":"","data":{}}\n', '{"accounts":[]}'])(
    "[J14] finds no data, but files, where both generations are like %j",
    async (content) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, "access.json"), content);
      await writeFile(join(folder, "access.previous.json"), content);
      const document = await documentIn(folder);
      expect(document.data).toBeUndefined();
      expect(document.unreadable).toHaveLength(2);
    },
  );

  it("[J14] notices one changed byte anywhere", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "access.json");
    await (await documentIn(folder)).write({ accounts: ["c1"] });
    const intact = await readFile(path);
    for (let offset = 0; offset < intact.length; offset += 1) {
      const changed = Buffer.from(intact);
      changed[offset] = (changed[offset] ?? 0) ^ 0x01;
      await writeFile(path, changed);
      expect((await documentIn(folder)).data, `byte ${offset}`).toBeUndefined();
    }
  });

  it("[J14] does not take a document of another shape", async () => {
    const folder = await temporaryFolder();
    const other = await openDocument({
      files: nodeFiles,
      path: join(folder, "access.json"),
      parse: z.looseObject({}).parse,
    });
    await other.write({ something: "else" });
    const document = await documentIn(folder);
    expect(document.data).toBeUndefined();
    expect(document.unreadable).toHaveLength(1);
  });

  it("[J15] rejects a write that failed, keeps what was durable, and may be written again", async () => {
    const folder = await temporaryFolder();
    const trouble: Trouble = {};
    const document = await documentIn(folder, createFailingFiles(trouble));
    await document.write({ accounts: ["c1"] });
    trouble.sync = failWith("EIO");
    await expect(document.write({ accounts: ["c2"] })).rejects.toThrow("EIO");
    expect((await documentIn(folder)).data).toEqual({ accounts: ["c1"] });
    delete trouble.sync;
    await document.write({ accounts: ["c3"] });
    expect((await documentIn(folder)).data).toEqual({ accounts: ["c3"] });
  });

  it("[J15] survives a stop between the two renames of a write", async () => {
    const folder = await temporaryFolder();
    const document = await documentIn(folder);
    await document.write({ accounts: ["c1"] });
    await document.write({ accounts: ["c2"] });
    await unlink(join(folder, "access.json"));
    const again = await documentIn(folder);
    expect(again.data).toEqual({ accounts: ["c1"] });
    await again.write({ accounts: ["c3"] });
    expect((await documentIn(folder)).generations).toEqual([{ accounts: ["c3"] }, { accounts: ["c1"] }]);
  });
});
