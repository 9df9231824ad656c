import { describe, expect, it } from "vitest";
import { bytesOf, calendarOf, eventOf, rowsOf } from "./reading.fixture.ts";

const codes = (list: readonly { readonly code: string }[] | undefined): string[] => list?.map(({ code }) => code) ?? [];

describe("what stands in a calendar", () => {
  it("[O84] folded inside of a character, with a mark and with bare line ends is read", async () => {
    const text =
      `\uFEFF${calendarOf(eventOf("SUMMARY:政府公开月启动仪式", "DTSTART:20260901T090000Z", "DURATION:PT1H"))}`.replaceAll(
        "\r\n",
        "\n",
      );
    const bytes = [...bytesOf(text)];
    const at = bytes.findIndex((_, index) => String.fromCharCode(...bytes.slice(index, index + 8)) === "SUMMARY:") + 10;
    const folded = Uint8Array.from([...bytes.slice(0, at), 13, 10, 32, ...bytes.slice(at)]);
    const [row] = await rowsOf(folded);
    expect(row?.words.title.zh).toBe("政府公开月启动仪式");
  });

  it.each([
    ["启动仪式 / Launch ceremony", { zh: "启动仪式", en: "Launch ceremony" }],
    ["Launch｜启动仪式", { zh: "启动仪式", en: "Launch" }],
    ["Launch", { zh: "", en: "Launch" }],
    ["咨询 A/B 两场", { zh: "咨询 A/B 两场", en: "" }],
    ["Q / A", { zh: "", en: "Q / A" }],
    ["启动 / 仪式", { zh: "启动 / 仪式", en: "" }],
  ])("[O84] the title %s is in its languages", async (text, title) => {
    const [row] = await rowsOf(calendarOf(eventOf(`SUMMARY:${text}`, "DTSTART:20260901T090000Z", "DURATION:PT1H")));
    expect(row?.words.title).toEqual(title);
  });

  it.each([
    [["SUMMARY:a"], ["start-missing"]],
    [["DTSTART:20260901T090000Z", "DURATION:PT1H"], ["title-missing"]],
    [["SUMMARY:a", "DTSTART:20260901T090000Z", "DTEND:20260901T080000Z"], ["ends-before-it-starts"]],
    [["SUMMARY:a", "DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20261201"], ["too-long"]],
    [
      ["SUMMARY:a", "DTSTART:20260230T090000Z", "DURATION:PT1H"],
      ["cannot-be-read", "start-missing"],
    ],
    [["SUMMARY:a", "DTSTART:20260901T090000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"], ["cannot-be-read"]],
    [["SUMMARY:联系人张三13812345678", "DTSTART:20260901T090000Z", "DURATION:PT1H"], ["text-not-public"]],
  ])("[O70] with %s is wrong", async (lines, wanted) => {
    const [row] = await rowsOf(calendarOf(eventOf(...lines)));
    expect(codes(row?.problems)).toEqual(wanted);
  });

  it.each([
    [["LOCATION:Somewhere else"], ["place-not-known"]],
    [["LOCATION:City Library Lecture Hall\\, Cellar"], ["room-not-known"]],
    [["ORGANIZER;CN=Jane:mailto:jane@x.example"], ["department-not-known"]],
    [["CATEGORIES:party"], ["kind-not-known"]],
    [["URL:javascript:alert(1)"], ["link-left-out"]],
    [[`DESCRIPTION:${"long ".repeat(500)}`], ["text-cut"]],
    [["broken"], ["line-left-out"]],
  ])("[O70] with %s is taken, and something is said of it", async (lines, wanted) => {
    const [row] = await rowsOf(calendarOf(eventOf("SUMMARY:a", "DTSTART:20260901T090000Z", "DURATION:PT1H", ...lines)));
    expect(codes(row?.problems)).toEqual([]);
    expect(codes(row?.notes)).toEqual(wanted);
  });

  it("[O70] that says no place, no kind and no end is filled by what its sender says", async () => {
    const file = calendarOf(eventOf("SUMMARY:a", "DTSTART:20260901T090000Z"));
    const [row] = await rowsOf(file, { usual: { hallId: "V01", venueId: "V08", kind: "tour", audience: "staff" } });
    expect(row?.facts).toMatchObject({
      venueId: "V08",
      kind: "tour",
      audience: "staff",
      endsAt: "2026-09-01T10:00:00.000Z",
    });
    expect(codes(row?.notes)).toEqual(["end-missing"]);
    const [without] = await rowsOf(file, { usual: { hallId: "V02" } });
    expect(codes(without?.problems)).toEqual(["place-missing", "kind-missing"]);
  });

  it("[O76] a secrecy mark is named, and nothing of the text is said again", async () => {
    const [row] = await rowsOf(
      calendarOf(eventOf("SUMMARY:绝密★1年 工作安排", "DTSTART:20260901T090000Z", "DURATION:PT1H")),
    );
    expect(row?.problems).toContainEqual({ code: "text-not-public", field: "title.zh", kind: "secrecy_mark" });
    expect(row?.words).toEqual({ title: { zh: "", en: "" }, body: { zh: "", en: "" }, links: [] });
  });
});
