import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import { type ReadJob, readFile } from "./read-job.ts";
import { bytesOf, calendarOf, eventOf, jobOf } from "./reading.fixture.ts";

const start = ["SUMMARY:a", "DTSTART;TZID=Asia/Shanghai:20200101T090000", "DURATION:PT1H"];
const endless = (rule: string): string => calendarOf(eventOf(...start, `RRULE:${rule}`));
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\r\n");

const calendars: readonly [what: string, file: string | Uint8Array, codes: readonly string[]][] = [
  ["a series of every second for ever", endless("FREQ=SECONDLY"), ["too-complex"]],
  ["a series of every minute for ever", endless("FREQ=MINUTELY"), ["too-complex"]],
  ["a series of a million times", endless("FREQ=DAILY;COUNT=1000000"), ["ok"]],
  [
    "a series of more days than a programme has",
    calendarOf(eventOf("SUMMARY:a", "DTSTART:20260901T090000Z", "DURATION:PT1M", "RRULE:FREQ=MINUTELY;COUNT=5000")),
    ["too-many-entries"],
  ],
  ["100,000 events", calendarOf(many(100_000, () => "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT")), ["too-many-entries"]],
  ["20,000 events of one UID", calendarOf(many(20_000, () => "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT")), ["ok"]],
  ["no end of an event", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n", ["not-a-calendar"]],
  ["ends in another order", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", ["not-a-calendar"]],
  [
    "an event in an event, 100,000 times",
    `BEGIN:VCALENDAR\r\n${many(100_000, () => "BEGIN:VEVENT")}`,
    ["not-a-calendar"],
  ],
  ["a web page", "<!doctype html><title>Sign in</title>", ["not-a-calendar"]],
  ["nothing", "", ["not-a-calendar"]],
  ["NUL bytes", calendarOf(eventOf("SUMMARY:a\0b", "DTSTART:20260901T090000Z")), ["not-text"]],
  ["bytes that are no text", Uint8Array.from([0xff, 0xff, 0x80, 0x81, 0xff]), ["not-text"]],
  [
    "a line of four million characters",
    calendarOf(eventOf(...start, `DESCRIPTION:${"x;,\\:".repeat(800_000)}`)),
    ["ok"],
  ],
  ["a line of a million parameters", calendarOf(eventOf(...start, `X-A${";B=c".repeat(1_000_000)}:d`)), ["ok"]],
  [
    "lines that are folded and nothing else",
    `BEGIN:VCALENDAR\r\n${" \r\n".repeat(500_000)}END:VCALENDAR`,
    ["ok", "not-a-calendar"],
  ],
  ["tags without an end", calendarOf(eventOf(...start, `DESCRIPTION:<p${"<".repeat(90_000)}`)), ["ok"]],
  [
    "quotation marks without an end",
    calendarOf(eventOf('SUMMARY;X="a:b', `DTSTART;TZID="${'"'.repeat(50_000)}:20260901T090000`)),
    ["ok"],
  ],
];

/** As a person reads it: `ok`, or the sentence. */
async function endOf(job: ReadJob): Promise<{ code: string; seconds: number }> {
  const began = performance.now();
  const outcome = await readFile(job);
  return { code: outcome.ok ? "ok" : outcome.code, seconds: (performance.now() - began) / 1_000 };
}

/** On a machine that does other things besides. */
const mostSeconds = 15;

describe("hostile calendars", () => {
  it.each(calendars)(
    "[O88] with %s end with a sentence",
    async (_, file, codes) => {
      const before = process.memoryUsage().rss;
      const { code, seconds } = await endOf(jobOf(file));
      expect(codes).toContain(code);
      expect(seconds).toBeLessThan(mostSeconds);
      expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
    },
    30_000,
  );
});

/** An archive whose directory says of its one part what is wanted. */
function archiveOf(name: string, content: Buffer, saidSize = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saidSize, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

describe("hostile tables", () => {
  const bomb = Buffer.alloc(200 * 1024 * 1024);

  it.each([
    ["a workbook that unpacks to 200 MB", () => archiveOf("xl/worksheets/sheet1.xml", bomb), "too-large"],
    ["one that says it is small", () => archiveOf("xl/worksheets/sheet1.xml", bomb, 100), "too-large"],
    ["an archive that is no workbook", () => archiveOf("a.txt", Buffer.from("a")), "not-a-table"],
    ["half an archive", () => archiveOf("a.txt", Buffer.from("a")).subarray(0, 60), "not-a-table"],
    ["no archive", () => Buffer.from("title,date\na,2026-09-01\n"), "not-a-table"],
    [
      "a workbook behind a password",
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "locked-file",
    ],
  ])(
    "[O86] %s ends with a sentence",
    async (_, file, wanted) => {
      const before = process.memoryUsage().rss;
      const { code, seconds } = await endOf(jobOf(file(), { type: "workbook" }));
      expect(code).toBe(wanted);
      expect(seconds).toBeLessThan(mostSeconds);
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    },
    30_000,
  );

  it.each([
    ["a table without columns of ours", "a,b\n1,2\n", "not-a-table"],
    ["quotation marks without an end", `标题,日期\n"${"x".repeat(300_000)}`, "not-a-table"],
    ["a cell of a million characters", `标题,日期\n${"x".repeat(1_000_000)},2026-09-01\n`, "not-a-table"],
    ["5,000 rows", `标题,日期\n${"a,2026-09-01\n".repeat(5_000)}`, "too-many-entries"],
    ["a million separators", `标题,日期\n${",".repeat(1_000_000)}`, "ok"],
  ])(
    "[O88] %s ends with a sentence",
    async (_, file, wanted) => {
      const { code, seconds } = await endOf(jobOf(bytesOf(file), { type: "table" }));
      expect(code).toBe(wanted);
      expect(seconds).toBeLessThan(mostSeconds);
    },
    30_000,
  );

  it("[O86] a workbook with a sheet of two far corners is read no further than a programme goes", async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: "a",
          rows: [
            ["标题", "日期"],
            ["a", "2026-09-16"],
          ],
          cells: new Map([["900000,200", { value: "far" }]]),
        },
      ],
    });
    const { code } = await endOf(jobOf(file, { type: "workbook" }));
    expect(["ok", "too-many-entries", "not-a-table", "too-complex"]).toContain(code);
  }, 30_000);
});
