import { appendFile, copyFile, readdir, readFile, stat, truncate, unlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createForgetfulFiles } from "../../torture/forgetful-files.ts";
import { describeEventLog } from "./event-log.contract.ts";
import { createFailingFiles, failWith, type Trouble } from "./failing-files.fixture.ts";
import { DiskFullError, JournalDamagedError, JournalFault, MissingDataError } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { openFileLog } from "./file-log.ts";
import { nodeFiles } from "./node-files.ts";
import { instantOfRecord, makeRecord, makeRecords, readAll, sequencesOf } from "./records.fixture.ts";
import { createSegment, genesis } from "./segment.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const segmentBytes = 1_800;

async function newJournal(): Promise<string> {
  const folder = await temporaryFolder();
  await createSegment(nodeFiles, folder, genesis);
  return folder;
}

async function openAt(folder: string, { files = nodeFiles, snapshotSequences = [] as number[] } = {}) {
  const opened = await openFileLog({ files, folder, segmentBytes, snapshotSequences });
  onTestFinished(() => opened.log.close());
  return opened;
}

/** A journal on the disk with single-record batches 1 to `last`, closed. */
async function writtenJournal(last: number): Promise<{ folder: string; segments: string[] }> {
  const folder = await newJournal();
  const { log } = await openAt(folder);
  for (let sequence = 1; sequence <= last; sequence += 1) await log.append([makeRecord(sequence)]);
  await log.close();
  return { folder, segments: (await readdir(folder)).toSorted().map((name) => join(folder, name)) };
}

describeEventLog(async () => (await openAt(await newJournal())).log);

describe("the file journal", () => {
  it("[J2] goes on after a start where it stopped, over any number of segments", async () => {
    const { folder, segments } = await writtenJournal(10);
    expect(segments.length).toBeGreaterThan(2);
    const { log, findings } = await openAt(folder);
    expect(findings).toEqual({ cut: undefined, damage: undefined });
    expect(log.head).toEqual({ sequence: 10, at: instantOfRecord(10) });
    await log.append(makeRecords(11, 12));
    expect(await readAll(log)).toEqual(makeRecords(1, 12));
  });

  it("[J2] knows its head from an empty last segment", async () => {
    const { folder, segments } = await writtenJournal(4);
    const last = await readFile(segments.at(-1) ?? "", "utf8");
    const first = Number(basename(segments.at(-1) ?? "", ".jsonl"));
    await writeFile(segments.at(-1) ?? "", `${last.split("\n")[0]}\n`);
    const { log } = await openAt(folder);
    expect(log.head).toEqual({ sequence: first - 1, at: instantOfRecord(first - 1) });
  });

  it("[J7] writes a batch in one go and syncs it once", async () => {
    const folder = await newJournal();
    const calls: string[] = [];
    const files = createFailingFiles({
      write: () => void calls.push("write"),
      sync: (label) => void calls.push(label),
    });
    const { log } = await openAt(folder, { files });
    await log.append(makeRecords(1, 4));
    expect(calls).toEqual(["write", "journal batch"]);
  });

  it("[J7] goes on with what the disk did not take at once", async () => {
    const folder = await newJournal();
    const { log } = await openAt(folder, { files: createFailingFiles({ write: () => 7 }) });
    await log.append(makeRecords(1, 2));
    expect(await readAll((await openAt(folder)).log)).toEqual(makeRecords(1, 2));
  });

  it("[J8] is dead after a failed sync, which is not tried again", async () => {
    const trouble: Trouble = {};
    const { log } = await openAt(await newJournal(), { files: createFailingFiles(trouble) });
    await log.append([makeRecord(1)]);
    trouble.sync = failWith("EIO");
    await expect(log.append([makeRecord(2)])).rejects.toThrow(JournalFault);
    const syncs: string[] = [];
    trouble.sync = (label) => void syncs.push(label);
    await expect(log.append([makeRecord(2)])).rejects.toThrow("EIO");
    expect(syncs).toEqual([]);
    expect(log.head.sequence).toBe(1);
  });

  it("[J8] tells a full disk from other faults, and goes on after a start with room", async () => {
    const folder = await newJournal();
    const trouble: Trouble = {};
    const { log } = await openAt(folder, { files: createFailingFiles(trouble) });
    await log.append([makeRecord(1)]);
    trouble.write = failWith("ENOSPC");
    await expect(log.append([makeRecord(2)])).rejects.toThrow(DiskFullError);
    const again = await openAt(folder);
    await again.log.append([makeRecord(2)]);
    expect(sequencesOf(await readAll(again.log))).toEqual([1, 2]);
  });

  it("[J9] cuts a torn last batch off whole, wherever it is torn, and says so", async () => {
    const { folder, segments } = await writtenJournal(2);
    const [path = ""] = segments;
    const intact = (await stat(path)).size;
    const { log } = await openAt(folder);
    await log.append(makeRecords(3, 4));
    await log.close();
    const torn = await readFile(path);
    for (let length = intact + 1; length < torn.length; length += 13) {
      await writeFile(path, torn.subarray(0, length));
      const { log: recovered, findings } = await openAt(folder);
      expect(findings.cut?.bytes).toBe(length - intact);
      expect(findings.damage).toBeUndefined();
      expect(recovered.head.sequence).toBe(2);
      expect((await stat(path)).size).toBe(intact);
    }
  });

  it("[J9] says how many records were torn where the header tells", async () => {
    const { folder, segments } = await writtenJournal(1);
    const { log } = await openAt(folder);
    await log.append(makeRecords(2, 3));
    await truncate(segments[0] ?? "", (await stat(segments[0] ?? "")).size - 5);
    expect((await openAt(folder)).findings.cut?.records).toBe(2);
  });

  it("[J9] cuts a tail of zeros, which some file systems leave", async () => {
    const { folder, segments } = await writtenJournal(2);
    await appendFile(segments[0] ?? "", Buffer.alloc(100));
    const { log, findings } = await openAt(folder);
    expect(findings.cut).toEqual({ segment: segments[0], bytes: 100, records: undefined });
    await log.append([makeRecord(3)]);
    expect(sequencesOf(await readAll((await openAt(folder)).log))).toEqual([1, 2, 3]);
  });
});

describe("a damaged file journal", () => {
  async function flipByte(path: string, offset: number): Promise<Buffer> {
    const bytes = await readFile(path);
    bytes[offset] = (bytes[offset] ?? 0) ^ 0x01;
    await writeFile(path, bytes);
    return bytes;
  }

  it("[J10] is found in the last segment, opened read-only, and a copy is put aside", async () => {
    const { folder, segments } = await writtenJournal(2);
    const damaged = await flipByte(segments[0] ?? "", 400);
    const { log, findings } = await openAt(folder);
    expect(findings.cut).toBeUndefined();
    expect(findings.damage?.segment).toBe(segments[0]);
    expect(await readFile(findings.damage?.copy ?? "")).toEqual(damaged);
    expect(await readFile(segments[0] ?? "")).toEqual(damaged);
    await expect(log.append([makeRecord(1)])).rejects.toThrow(JournalDamagedError);
    expect(await readAll(log)).toEqual([]);
  });

  it("[J10] keeps what lies before the damage readable", async () => {
    const { folder, segments } = await writtenJournal(10);
    const [, second = ""] = segments;
    await flipByte(second, (await stat(second)).size - 10);
    const { log, findings } = await openAt(folder, { snapshotSequences: [1] });
    expect(findings.damage?.segment).toBe(second);
    const sequences = sequencesOf(await readAll(log));
    expect(sequences.at(-1)).toBe(log.head.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it("[J10] takes an invalid last batch for damage where a snapshot says that it was durable", async () => {
    const { folder, segments } = await writtenJournal(3);
    const last = segments.at(-1) ?? "";
    await truncate(last, (await stat(last)).size - 1);
    const { findings } = await openAt(folder, { snapshotSequences: [3] });
    expect(findings.cut).toBeUndefined();
    expect(findings.damage?.segment).toBe(last);
  });

  it("[J10] is one changed byte, anywhere", async () => {
    const files = createForgetfulFiles();
    await files.makeFolder("/journal");
    await createSegment(files, "/journal", genesis);
    const { log: written } = await openAt("/journal", { files });
    for (let sequence = 1; sequence <= 5; sequence += 1) await written.append([makeRecord(sequence)]);

    const segments = (await files.list("/journal")) ?? [];
    for (const path of segments.map((name) => join("/journal", name))) {
      const intact = (await files.read(path)) ?? Buffer.alloc(0);
      for (let offset = 0; offset < intact.length; offset += 1) {
        const changed = Buffer.from(intact);
        changed[offset] = (changed[offset] ?? 0) ^ 0x01;
        await (await files.open(path, "existing")).write(changed, 0);
        const { findings } = await openAt("/journal", { files, snapshotSequences: [0, 5] });
        expect(findings.damage?.segment, `byte ${offset}`).toBeDefined();
      }
      await (await files.open(path, "existing")).write(intact, 0);
    }
  });

  it("[J10] in old history does not hinder a start, only its reading", async () => {
    const { folder, segments } = await writtenJournal(10);
    await flipByte(segments[0] ?? "", 400);
    const { log, findings } = await openAt(folder, { snapshotSequences: [9] });
    expect(findings.damage).toBeUndefined();
    await log.append([makeRecord(11)]);
    await expect(readAll(log)).rejects.toThrow(JournalDamagedError);
    expect(await readdir(join(folder, "quarantine"))).toEqual([basename(segments[0] ?? "")]);
  });
});

describe("a file journal with files gone", () => {
  it("[J11] is never an empty one", async () => {
    await expect(openAt(await temporaryFolder())).rejects.toThrow(MissingDataError);
    await expect(openAt("/nowhere/journal")).rejects.toThrow(MissingDataError);
  });

  it("[J11] is not opened over a hole", async () => {
    const { folder, segments } = await writtenJournal(10);
    await unlink(segments[1] ?? "");
    await expect(openAt(folder, { snapshotSequences: [1] })).rejects.toThrow(/^Records \d+ to \d+ .* are missing/);
  });

  it("[J11] is not opened where it ends before a snapshot", async () => {
    const { folder, segments } = await writtenJournal(10);
    await unlink(segments.at(-1) ?? "");
    await expect(openAt(folder, { snapshotSequences: [10] })).rejects.toThrow("but a snapshot holds record 10");
  });

  it("[J11] says so where history is asked for that is gone", async () => {
    const { folder, segments } = await writtenJournal(10);
    await unlink(segments[0] ?? "");
    const { log } = await openAt(folder, { snapshotSequences: [10] });
    await expect(readAll(log)).rejects.toThrow(MissingDataError);
  });
});

describe("the start of a file journal", () => {
  it("[J12] reads the last segment and what the snapshots lack, nothing older", async () => {
    const { folder, segments } = await writtenJournal(20);
    const read: string[] = [];
    const files: FileLayer = {
      ...nodeFiles,
      read: (path, length) => {
        read.push(path);
        return nodeFiles.read(path, length);
      },
    };
    await openAt(folder, { files });
    expect(read).toEqual(segments.slice(-1));
    read.length = 0;
    const secondLast = Number(basename(segments.at(-2) ?? "", ".jsonl"));
    await openAt(folder, { files, snapshotSequences: [secondLast, 20] });
    expect(read).toEqual(segments.slice(-2));
  });

  it("[J5] survives a retention that was interrupted between two segments", async () => {
    const { folder, segments } = await writtenJournal(10);
    await unlink(segments[0] ?? "");
    const { log } = await openAt(folder, { snapshotSequences: [10] });
    await log.retain({ keepFrom: instantOfRecord(99), snapshotSequence: 10 });
    expect(sequencesOf(await readAll(log, 9))).toEqual([10]);
    await copyFile(segments.at(-1) ?? "", join(folder, "segment.new"));
    expect((await openAt(folder)).log.head.sequence).toBe(10);
  });
});
