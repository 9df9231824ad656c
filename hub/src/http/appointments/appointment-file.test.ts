import { describe, expect, it } from "vitest";
import { readAppointmentFile } from "./appointment-file.ts";

const hall = {
  timeZone: "Asia/Shanghai",
  services: [
    { id: "S1", zh: "户籍与身份证", en: "Household registration and ID card" },
    { id: "S2", zh: "更正", en: "Correction" },
    { id: "S3", zh: "更正", en: "Correction, elsewhere" },
  ],
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, timeZone = hall.timeZone) => readAppointmentFile(bytes(text), { ...hall, timeZone });
const one = (code: string, service: string, at: string) => read(`code,service,at\n${code},${service},${at}\n`);
const wrong = (file: ReturnType<typeof read>) => (file.ok ? [] : file.rows);

const nine = "2026-09-16T01:00:00.000Z";

/** “预约码,事项,时间 / ABCD,户籍与身份证,2026/9/16 9:00” in GBK. */
const gbk = Uint8Array.from(
  Buffer.from(
    "d4a4d4bcc2eb2ccac2cfee2ccab1bce40d0a414243442cbba7bcaed3ebc9edb7ddd6a42c323032362f392f313620393a30300d0a",
    "hex",
  ),
);

describe("a list of appointments", () => {
  it("[H24] names services by id or by name in either language, quoted or not, in columns of any order", () => {
    expect(
      read(
        'at,Service,code,remark\n2026-09-16 09:00,S1,AB-1,\n2026-09-16 09:00,"户籍与身份证",AB-2\n\n2026-09-16 09:00,"Correction, elsewhere",AB-3,x\n,,,\n',
      ),
    ).toEqual({
      ok: true,
      appointments: [
        { row: 2, code: "AB-1", serviceId: "S1", at: nine },
        { row: 3, code: "AB-2", serviceId: "S1", at: nine },
        { row: 5, code: "AB-3", serviceId: "S3", at: nine },
      ],
    });
  });

  it("[H24] is read in UTF-8, with a mark or without, and as a Chinese spreadsheet writes it", () => {
    const expected = { ok: true, appointments: [{ row: 2, code: "ABCD", serviceId: "S1", at: nine }] };
    const text = "预约码,事项,时间\r\nABCD,户籍与身份证,2026/9/16 9:00\r\n";
    expect(read(text)).toEqual(expected);
    expect(read(`\uFEFF${text}`)).toEqual(expected);
    expect(readAppointmentFile(gbk, hall)).toEqual(expected);
  });

  it.each([
    ["2026-09-16 09:00", nine],
    ["2026-09-16T09:00", nine],
    ["2026/9/16 9:00", nine],
    ["2026-09-16 09:00:00", nine],
    ["2026-09-16T09:00+08:00", nine],
    ["2026-09-16T01:00:00Z", nine],
    ["2026-09-15T20:00:00.000-05:00", nine],
  ])("[H24] takes the time %s in the hall's zone or its own", (time, at) => {
    expect(one("ABCD", "S1", time)).toMatchObject({ ok: true, appointments: [{ at }] });
  });

  it.each(["2026-02-30 09:00", "2026-09-16 24:30", "2026-09-16", "9:00", "2026-13-01T09:00Z", "16.9.2026 9:00", ""])(
    "[H24] takes no time %j",
    (time) => {
      expect(wrong(one("ABCD", "S1", time))).toEqual([{ row: 2, problem: "time-malformed", value: time }]);
    },
  );

  it("[H24] takes no time that the hall's clocks leave out", () => {
    const berlin = (time: string) => read(`code,service,at\nABCD,S1,${time}`, "Europe/Berlin");
    expect(wrong(berlin("2026-03-29 02:30"))).toMatchObject([{ problem: "time-malformed" }]);
    expect(berlin("2026-03-29 03:30")).toMatchObject({ appointments: [{ at: "2026-03-29T01:30:00.000Z" }] });
  });

  it("[H24] is refused whole, with every wrong row and all that is wrong with it", () => {
    const rows = [
      "AB,S1,2026-09-16 09:00",
      "ABCD,S1,2026-09-16 09:00",
      "ABCD,更正,soon",
      "EFGH,S9,2026-09-16 09:00",
      "IJKL",
    ];
    expect(wrong(read(`code,service,at\n${rows.join("\n")}`))).toEqual([
      { row: 2, problem: "code-malformed", value: "AB" },
      { row: 4, problem: "code-twice", value: "ABCD" },
      { row: 4, problem: "service-ambiguous", value: "更正" },
      { row: 4, problem: "time-malformed", value: "soon" },
      { row: 5, problem: "unknown-service", value: "S9" },
      { row: 6, problem: "unknown-service", value: "" },
      { row: 6, problem: "time-malformed", value: "" },
    ]);
  });

  it("[H24] says which columns are missing, what is no CSV, and that there is nothing in it", () => {
    expect(wrong(read("code,when\nABCD,x"))).toEqual([
      { row: 1, problem: "column-missing", value: "service" },
      { row: 1, problem: "column-missing", value: "at" },
    ]);
    expect(wrong(read(""))).toMatchObject([{ row: 1, value: "code" }, { value: "service" }, { value: "at" }]);
    expect(wrong(read("code,service,at\n"))).toEqual([{ row: 2, problem: "no-rows" }]);
    expect(wrong(read('code,service,at\nABCD,S1,x\n\nEF"G",S1,x'))).toEqual([{ row: 4, problem: "not-csv" }]);
    expect(wrong(read('code,service,at\n"ABCD,S1,x'))).toEqual([{ row: 2, problem: "not-csv" }]);
  });

  it("[H24] has 5,000 rows at most", () => {
    const rows = (count: number) =>
      `code,service,at\n${Array.from({ length: count }, (_, index) => `C${10_000 + index},S1,2026-09-16 09:00`).join("\n")}`;
    expect(read(rows(5_000))).toMatchObject({ ok: true });
    expect(wrong(read(rows(5_001)))).toEqual([{ row: 5_002, problem: "too-many-rows" }]);
    expect(wrong(read(rows(20_000)))).toEqual([{ row: 5_002, problem: "too-many-rows" }]);
    expect(wrong(read(`code,service,at\n${",,\n".repeat(20_000)}`))).toMatchObject([{ problem: "too-many-rows" }]);
  });
});
