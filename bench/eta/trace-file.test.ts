import { expect, test } from "vitest";
import { readTrace, TraceTrouble } from "./trace-file.ts";

const read = (...lines: string[]) => readTrace(Buffer.from(lines.join("\n")));
const header = "number,service,issued,started,ended";

test("columns in any order, a byte-order mark, CRLF and quotes are read", () => {
  const { visits, problems } = readTrace(
    Buffer.from(
      '\uFEFFService, ENDED ,issued,number,started,note\r\n"Advice, ""A""",2026-03-02T09:20+08:00,2026-03-02T09:00:00+08:00,A001,2026-03-02 09:10:30.5 +0800,x\r\n\r\n',
    ),
  );
  expect(problems).toEqual([]);
  expect(visits).toEqual([
    {
      line: 2,
      number: "A001",
      service: 'Advice, "A"',
      issued: { ms: Date.UTC(2026, 2, 2, 1), date: "2026-03-02" },
      started: { ms: Date.UTC(2026, 2, 2, 1, 10, 30, 500), date: "2026-03-02" },
      ended: { ms: Date.UTC(2026, 2, 2, 1, 20), date: "2026-03-02" },
    },
  ]);
});

test("the day is the one that the file writes, whatever its zone", () => {
  const { visits } = read(header, "1,A,2026-03-29T01:30:00+01:00,,", "2,A,2026-03-29T23:30:00-05:00,,");
  expect(visits.map(({ issued }) => [issued.date, new Date(issued.ms).toISOString()])).toEqual([
    ["2026-03-29", "2026-03-29T00:30:00.000Z"],
    ["2026-03-29", "2026-03-30T04:30:00.000Z"],
  ]);
});

test("a wrong row is named with its line, and the others are used", () => {
  const { visits, problems } = read(
    header,
    "1,A,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,2026-03-02T09:20:00Z",
    "2,A,2026-03-02T09:00:00,,",
    "3,A,2026-02-30T09:00:00Z,,",
    "4,A,2026-03-02T09:00:00Z,2026-03-02T08:00:00Z,",
    "5,A,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,2026-03-02T09:05:00Z",
    "6,,2026-03-02T09:00:00Z,,",
    "7,A,,2026-03-02T09:00:00Z,",
    "1,A,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,2026-03-02T09:20:00Z",
    "8,A",
    "9,A,2026-03-02T09:05:00Z",
    '10,A "2",2026-03-02T09:05:00Z,,',
  );
  expect(visits.map(({ number }) => number)).toEqual(["1", "9", "10"]);
  expect(problems.map((problem) => problem.split(":")[0])).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 10].map((line) => `line ${line}`),
  );
  expect(problems[0]).toContain("“2026-03-02T09:00:00” is not an ISO time with its zone");
  expect(problems[2]).toContain("started before it was issued");
  expect(problems[6]).toContain("stands already on line 2");
});

test("a file without the columns is refused, and says which is missing", () => {
  expect(() => read("number;service;issued;started;ended", "1;A;;;")).toThrow(TraceTrouble);
  expect(() => read("number,service,issued,started", "1,A,,")).toThrow("ended is missing");
  expect(() => read("")).toThrow("empty");
  expect(() => read(header, '1,"A,2026-03-02T09:00:00Z,,')).toThrow(/not a CSV file.*line 2/);
});
