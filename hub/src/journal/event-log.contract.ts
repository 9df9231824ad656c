import { describe, expect, it } from "vitest";
import { type EventLog } from "./event-log.ts";
import { JournalFault, MissingDataError } from "./faults.ts";
import { instantOfRecord, makeRecord, makeRecords, readAll, sequencesOf } from "./records.fixture.ts";

/** What every event log promises. `open` makes an empty one whose pieces hold about three small batches. */
export function describeEventLog(open: () => Promise<EventLog>): void {
  describe("an event log", () => {
    it("[J1] starts empty and says so", async () => {
      const log = await open();
      expect(log.head).toEqual({ sequence: 0, at: undefined });
      expect(log.oldest).toBe(1);
      expect(await readAll(log)).toEqual([]);
    });

    it("[J2] gives back what was appended, in order, from any sequence on", async () => {
      const log = await open();
      await log.append(makeRecords(1, 3));
      await log.append([makeRecord(4, 'A001 → 窗口 3\n"{}')]);
      expect(log.head).toEqual({ sequence: 4, at: instantOfRecord(4) });
      expect(await readAll(log)).toEqual([...makeRecords(1, 3), makeRecord(4, 'A001 → 窗口 3\n"{}')]);
      expect(sequencesOf(await readAll(log, 2))).toEqual([3, 4]);
      expect(await readAll(log, 4)).toEqual([]);
    });

    it("[J2] keeps the order of calls that do not wait for each other", async () => {
      const log = await open();
      await Promise.all([1, 2, 3, 4, 5, 6].map((sequence) => log.append([makeRecord(sequence)])));
      expect(sequencesOf(await readAll(log))).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it("[J2] does not count a record before it is durable", async () => {
      const log = await open();
      const appended = log.append([makeRecord(1)]);
      const reading = log.read(0);
      await appended;
      const seen = [];
      for await (const record of reading) seen.push(record.sequence);
      expect(seen.length).toBeLessThanOrEqual(1);
      expect(log.head.sequence).toBe(1);
    });

    it("[J2] is not changed by what becomes of an object after it was appended", async () => {
      const log = await open();
      const record = makeRecord(1);
      const appended = { ...record, result: { rows: ["A001"] } };
      await log.append([appended]);
      appended.result.rows.push("A002");
      expect((await readAll(log))[0]?.result).toEqual({ rows: ["A001"] });
    });

    it("[J3] takes an empty batch as nothing", async () => {
      const log = await open();
      await log.append([]);
      await log.append([makeRecord(1)]);
      expect(log.head.sequence).toBe(1);
    });

    it.each([
      ["a gap", { sequence: 3 }],
      ["a repeat", { sequence: 1 }],
      ["a time before the last record's", { sequence: 2, at: instantOfRecord(0) }],
    ])("[J4] refuses %s, and everything after it", async (_, wrong) => {
      const log = await open();
      await log.append([makeRecord(1)]);
      await expect(log.append([{ ...makeRecord(2), ...wrong }])).rejects.toThrow(JournalFault);
      await expect(log.append([makeRecord(2)])).rejects.toThrow(JournalFault);
      expect(sequencesOf(await readAll(log))).toEqual([1]);
    });

    it("[J5] lets go of old history that the snapshots hold, and of nothing else", async () => {
      const log = await open();
      for (let sequence = 1; sequence <= 30; sequence += 1) await log.append([makeRecord(sequence)]);

      await log.retain({ keepFrom: instantOfRecord(99), snapshotSequence: 20 });
      expect(sequencesOf(await readAll(log, 20))).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
      await expect(readAll(log, 0)).rejects.toThrow(MissingDataError);
      expect(log.oldest).toBeGreaterThan(10);
      expect(sequencesOf(await readAll(log, log.oldest - 1)).at(0)).toBe(log.oldest);

      await log.append([makeRecord(31)]);
      expect(sequencesOf(await readAll(log, 29))).toEqual([30, 31]);
    });

    it("[J5] keeps what is younger than the retention, however old the snapshots let it be", async () => {
      const log = await open();
      for (let sequence = 1; sequence <= 30; sequence += 1) await log.append([makeRecord(sequence)]);
      await log.retain({ keepFrom: instantOfRecord(10), snapshotSequence: 30 });
      expect(sequencesOf(await readAll(log, 9)).at(0)).toBe(10);
      await expect(readAll(log, 0)).rejects.toThrow(MissingDataError);
    });

    it("[J5] never lets go of the newest piece", async () => {
      const log = await open();
      for (let sequence = 1; sequence <= 30; sequence += 1) await log.append([makeRecord(sequence)]);
      await log.retain({ keepFrom: instantOfRecord(99), snapshotSequence: 99 });
      expect(log.head.sequence).toBe(30);
      expect(sequencesOf(await readAll(log, 29))).toEqual([30]);
    });

    it("[J6] appends nothing after it was closed", async () => {
      const log = await open();
      await log.append([makeRecord(1)]);
      await log.close();
      await expect(log.append([makeRecord(2)])).rejects.toThrow("closed");
    });
  });
}
