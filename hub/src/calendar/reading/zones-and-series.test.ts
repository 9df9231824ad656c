import { describe, expect, it } from "vitest";
import { calendarOf, eventOf, outcomeOf, rowsOf, startsOf } from "./reading.fixture.ts";

const codes = (list: readonly { readonly code: string }[] | undefined): string[] => list?.map(({ code }) => code) ?? [];

describe("zones", () => {
  it.each([
    ["Asia/Shanghai", "2026-07-01T01:00:00.000Z"],
    ["China Standard Time", "2026-07-01T01:00:00.000Z"],
    ["W. Europe Standard Time", "2026-07-01T07:00:00.000Z"],
    ["Eastern Standard Time", "2026-07-01T13:00:00.000Z"],
    ["/softwarestudio.org/Tzfile/Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["UTC", "2026-07-01T09:00:00.000Z"],
  ])("[O81] %s is known without a definition", async (zone, startsAt) => {
    const file = calendarOf(eventOf("SUMMARY:a", `DTSTART;TZID="${zone}":20260701T090000`, "DURATION:PT1H"));
    expect(startsOf(await rowsOf(file))).toEqual([startsAt]);
  });

  it("[O81] that the file defines are read by that, and others are named", async () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Our own",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0530",
      "TZOFFSETTO:+0530",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const event = (name: string) =>
      eventOf(`UID:${name}`, "SUMMARY:a", `DTSTART;TZID=${name}:20260701T090000`, "DURATION:PT1H");
    const [own, lost] = await rowsOf(calendarOf(...zone, event("Our own"), event("Nowhere/Land")));
    expect(own?.facts.startsAt).toBe("2026-07-01T03:30:00.000Z");
    expect(lost?.problems).toEqual([{ code: "unknown-zone", value: "Nowhere/Land" }]);
  });

  it("[O81] a time without one, and a day, are the hall's", async () => {
    const file = calendarOf(
      eventOf("UID:a", "SUMMARY:a", "DTSTART:20260701T090000", "DURATION:PT1H"),
      eventOf("UID:b", "SUMMARY:b", "DTSTART;VALUE=DATE:20260701"),
    );
    expect(startsOf(await rowsOf(file, { timeZone: "America/New_York" }))).toEqual([
      "2026-07-01T13:00:00.000Z",
      "2026-07-01T04:00:00.000Z",
    ]);
  });

  it.each([
    [
      "Europe/Berlin",
      "20261024T100000",
      ["2026-10-24T08:00:00.000Z", "2026-10-25T09:00:00.000Z", "2026-10-26T09:00:00.000Z"],
    ],
    [
      "Europe/Berlin",
      "20270327T100000",
      ["2027-03-27T09:00:00.000Z", "2027-03-28T08:00:00.000Z", "2027-03-29T08:00:00.000Z"],
    ],
    [
      "America/New_York",
      "20261031T100000",
      ["2026-10-31T14:00:00.000Z", "2026-11-01T15:00:00.000Z", "2026-11-02T15:00:00.000Z"],
    ],
    [
      "America/New_York",
      "20270313T100000",
      ["2027-03-13T15:00:00.000Z", "2027-03-14T14:00:00.000Z", "2027-03-15T14:00:00.000Z"],
    ],
  ])("[O81] a series in %s from %s keeps its time of day over the clock change", async (zone, start, wanted) => {
    const file = calendarOf(
      eventOf("SUMMARY:a", `DTSTART;TZID=${zone}:${start}`, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
    );
    expect(startsOf(await rowsOf(file))).toEqual(wanted);
  });

  it("[O81] a time that the clock change leaves out is so much later, one that comes twice the first, and both last as long as they are said to", async () => {
    const at = (id: string, start: string) => eventOf(`UID:${id}`, "SUMMARY:a", `DTSTART:${start}`, "DURATION:PT1H");
    const [gap, twice] = await rowsOf(calendarOf(at("gap", "20270328T023000"), at("twice", "20261025T023000")), {
      timeZone: "Europe/Berlin",
    });
    expect(gap?.facts).toMatchObject({ startsAt: "2027-03-28T01:30:00.000Z", endsAt: "2027-03-28T02:30:00.000Z" });
    expect(codes(gap?.notes)).toEqual(["time-left-out-by-clock"]);
    expect(twice?.facts).toMatchObject({ startsAt: "2026-10-25T00:30:00.000Z", endsAt: "2026-10-25T01:30:00.000Z" });
    expect(codes(twice?.notes)).toEqual([]);
  });
});

describe("series", () => {
  const starting = ["SUMMARY:a", "DTSTART;TZID=Asia/Shanghai:20260901T090000", "DURATION:PT1H"];
  const days = async (...lines: string[]) =>
    startsOf(await rowsOf(calendarOf(eventOf(...starting, ...lines)))).map((at) => at?.slice(5, 13));

  it.each([
    [["RRULE:FREQ=DAILY;COUNT=3"], ["09-01T01", "09-02T01", "09-03T01"]],
    [["RRULE:FREQ=DAILY;UNTIL=20260903T010000Z"], ["09-01T01", "09-02T01", "09-03T01"]],
    [["RRULE:FREQ=DAILY;UNTIL=20260902T235959Z"], ["09-01T01", "09-02T01"]],
    [["RRULE:FREQ=DAILY;UNTIL=20260902"], ["09-01T01", "09-02T01"]],
    [["RDATE;TZID=Asia/Shanghai:20260905T090000,20260906T100000"], ["09-01T01", "09-05T01", "09-06T02"]],
    [["RDATE;VALUE=PERIOD:20260905T010000Z/PT1H"], ["09-01T01", "09-05T01"]],
    [
      ["RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20260902T010000Z", "EXDATE;VALUE=DATE:20260903"],
      ["09-01T01", "09-04T01"],
    ],
  ])("[O82] with %s is these days", async (lines, wanted) => {
    expect(await days(...lines)).toEqual(wanted);
  });

  it("[O82] of whole days are days of the hall", async () => {
    const file = calendarOf(
      eventOf("SUMMARY:a", "DTSTART;VALUE=DATE:20260901", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20260908"),
    );
    expect(startsOf(await rowsOf(file))).toEqual(["2026-08-31T16:00:00.000Z"]);
  });

  it("[O82] from one occurrence on otherwise, are so", async () => {
    const change = eventOf(
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20260903T090000",
      "SUMMARY:b",
      "DTSTART;TZID=Asia/Shanghai:20260903T150000",
      "DURATION:PT2H",
    );
    const rows = await rowsOf(calendarOf(eventOf(...starting, "RRULE:FREQ=DAILY;COUNT=4"), change));
    expect(startsOf(rows).map((at) => at?.slice(5, 13))).toEqual(["09-01T01", "09-02T01", "09-03T07", "09-04T07"]);
    expect(rows.map(({ words }) => words.title.en)).toEqual(["a", "a", "b", "b"]);
  });

  it.each([
    ["WEEKLY", 71, "2027-09-29"],
    ["DAILY", 500, "2027-10-05"],
  ])(
    "[O82] without an end are read as far as the programme reaches, and that is said: %s",
    async (rule, count, last) => {
      const times = ["DTSTART;TZID=Asia/Shanghai:20200101T090000", "DURATION:PT1H"];
      const outcome = await outcomeOf(calendarOf(eventOf("SUMMARY:a", ...times, `RRULE:FREQ=${rule}`)));
      if (!outcome.ok) throw new Error(outcome.code);
      const starts = startsOf(outcome.rows).toSorted();
      expect(starts).toHaveLength(count);
      expect(starts[0]?.slice(0, 7)).toBe("2026-05");
      expect(starts.at(-1)?.slice(0, 10)).toBe(last);
      expect(outcome.outside).toBeGreaterThan(250);
      expect(outcome.rows.flatMap(({ notes }) => codes(notes))).toEqual(["series-goes-on"]);
    },
  );
});
