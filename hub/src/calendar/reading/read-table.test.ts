import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type ReadJob } from "./read-job.ts";
import { bytesOf, rowsOf } from "./reading.fixture.ts";

const table = (file: string | Uint8Array, type: ReadJob["type"] = "table") =>
  rowsOf(file, { type, usual: { hallId: "V01" } });
const lines = (...rows: readonly string[]): string => rows.join("\r\n");

describe("a table", () => {
  it("[O85] has columns by their Chinese names, in any order", async () => {
    const [row] = await table(
      lines(
        "标题,英文标题,日期,开始,结束,编号,类别,场地,房间,主办,对象,人数,链接,链接名称,状态,备注",
        '稳就业补贴办法解读,Subsidies,2026年9月16日,上午10:30,11:30,E01,讲座,市政务服务中心,三号会议室,"人力资源和社会保障局、市政府办公室（政务公开办）",公众,120,https://linlan.example/a,直播,预告,随便',
      ),
    );
    expect(row).toMatchObject({
      line: 2,
      entryId: "E01",
      source: { uid: "E01" },
      words: {
        title: { zh: "稳就业补贴办法解读", en: "Subsidies" },
        links: [{ label: { zh: "直播", en: "" }, url: "https://linlan.example/a" }],
      },
      facts: {
        kind: "lecture",
        venueId: "V01",
        roomId: "R3",
        hosts: ["D07", "D01"],
        audience: "public",
        capacity: 120,
        startsAt: "2026-09-16T02:30:00.000Z",
        endsAt: "2026-09-16T03:30:00.000Z",
      },
      cancelled: false,
      problems: [],
      notes: [],
    });
  });

  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("[O87] parted by %s is read, in English", async (_, comma) => {
    const rows = [
      "id,kind,title_en,date,start,end,venue,status",
      "E01,Lecture,A talk,2026-09-16,10:30,11:30,V01,cancelled",
    ];
    const [row] = await table(lines(...rows.map((line) => line.replaceAll(",", comma))));
    expect(row).toMatchObject({ entryId: "E01", facts: { kind: "lecture" }, cancelled: true, problems: [] });
  });

  it.each([
    ["UTF-8", (text: string) => bytesOf(text)],
    ["UTF-8 with a mark", (text: string) => bytesOf(`\uFEFF${text}`)],
    ["UTF-16", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("[O87] in %s is read", async (_, encode) => {
    const [row] = await table(encode(lines("标题,日期,类别,场地", "启动仪式,2026-09-16,仪式,V01")));
    expect(row?.words.title.zh).toBe("启动仪式");
  });

  it("[O87] in GBK is read", async () => {
    // 标题,日期,类别,场地 / 启动,2026-09-16,仪式,V01
    const bytes = Buffer.from(
      "b1eacce22cc8d5c6da2cc0e0b1f02cb3a1b5d80d0ac6f4b6af2c323032362d30392d31362cd2c7cabd2c563031",
      "hex",
    );
    const [row] = await table(bytes);
    expect(row).toMatchObject({ words: { title: { zh: "启动" } }, facts: { kind: "ceremony", venueId: "V01" } });
  });

  it.each([
    ["2026-09-16", "10:30", "11:30", "2026-09-16T02:30:00.000Z", "2026-09-16T03:30:00.000Z"],
    ["2026/9/16", "9时30分", "下午2:30", "2026-09-16T01:30:00.000Z", "2026-09-16T06:30:00.000Z"],
    ["16.09.2026", "2:30 pm", "24:00", "2026-09-16T06:30:00.000Z", "2026-09-16T16:00:00.000Z"],
    ["46281", "0.4375", "0.5", "2026-09-16T02:30:00.000Z", "2026-09-16T04:00:00.000Z"],
    ["2026年9月16日（周三）", "", "", "2026-09-15T16:00:00.000Z", "2026-09-16T16:00:00.000Z"],
    ["2026-09-16 10:30", "", "", "2026-09-16T02:30:00.000Z", "2026-09-16T03:30:00.000Z"],
  ])("[O85] %s from %s to %s is this time", async (date, start, end, startsAt, endsAt) => {
    const [row] = await table(lines("标题,日期,开始,结束,类别,场地", `a,${date},${start},${end},讲座,V01`));
    expect(row?.facts).toMatchObject({ startsAt, endsAt });
    expect(row?.problems).toEqual([]);
  });

  it.each([
    ["a,2026-02-30,,,讲座,V01,,", "time-wrong"],
    ["a,2026-09-16,25:00,,讲座,V01,,", "time-wrong"],
    ["a,,,,讲座,V01,,", "start-missing"],
    ["a,2026-09-16,10:00,09:00,讲座,V01,,", "ends-before-it-starts"],
    ["a,2026-09-16,,,聚会,V01,,", "kind-unknown"],
    ["a,2026-09-16,,,讲座,月球,,", "place-unknown"],
    ["a,2026-09-16,,,讲座,V01,卫星局,", "department-unknown"],
    ["a,2026-09-16,,,讲座,V01,,很多", "capacity-wrong"],
    [",2026-09-16,,,讲座,V01,,", "title-missing"],
  ])("[O85] the row %s is wrong", async (row, code) => {
    const [read] = await table(lines("标题,日期,开始,结束,类别,场地,主办,人数", row));
    expect(read?.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe("a workbook", () => {
  it("[O86] is read as it was last saved: dates as numbers, formulas by what they were", async () => {
    const header = ["编号", "标题", "日期", "开始", "结束", "类别", "场地", "人数"];
    const day = new Date("2026-09-16T00:00:00Z");
    const file = await writeXlsx({
      sheets: [
        {
          name: "日程",
          rows: [
            ["九月日程"],
            header,
            ["E01", "启动仪式", day, 0.4375, "11:30", "仪式", "V01", null],
            ["E02", null, day, null, null, "讲座", "V01", 1],
          ],
          cells: new Map([
            ["2,7", { type: "formula", value: 300, formula: "100*9", formulaResult: 300 }],
            [
              "3,1",
              { type: "formula", value: "讲座一", formula: 'WEBSERVICE("http://x.example")', formulaResult: "讲座一" },
            ],
          ]),
        },
      ],
    });
    const [first, second] = await table(file, "workbook");
    expect(first).toMatchObject({
      line: 3,
      entryId: "E01",
      facts: { startsAt: "2026-09-16T02:30:00.000Z", endsAt: "2026-09-16T03:30:00.000Z", capacity: 300 },
      problems: [],
    });
    expect(second).toMatchObject({ words: { title: { zh: "讲座一" } }, facts: { allDay: true, capacity: 1 } });
  });
});
