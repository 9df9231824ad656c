import { describe, expect, it } from "vitest";
import { calendarOf, eventOf, rowsOf, startsOf } from "./reading.fixture.ts";

/** As Outlook writes: its own names of zones, a day as midnight to midnight, HTML beside. */
const outlook = calendarOf(
  "METHOD:PUBLISH",
  "BEGIN:VTIMEZONE",
  "TZID:China Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "END:STANDARD",
  "END:VTIMEZONE",
  eventOf(
    "UID:040000008200E00074C5B7101A82E00800000000B0F1",
    "CLASS:PUBLIC",
    'ORGANIZER;CN="人力资源和社会保障局":mailto:events@linlan.example',
    "SUMMARY;LANGUAGE=zh-cn:稳就业补贴办法解读",
    "DTSTART;TZID=China Standard Time:20260916T103000",
    "DTEND;TZID=China Standard Time:20260916T113000",
    "LOCATION:市政务服务中心 三号会议室",
    "DESCRIPTION:请带身份证。\\n\\n",
    "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>请带身份证。</p></body></html>",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "SEQUENCE:3",
    "DTSTAMP:20260820T010203Z",
    "BEGIN:VALARM",
    "TRIGGER:-PT15M",
    "ACTION:DISPLAY",
    "DESCRIPTION:Reminder",
    "END:VALARM",
  ),
  eventOf(
    "UID:day",
    "SUMMARY:主题日",
    "DTSTART;TZID=China Standard Time:20260918T000000",
    "DTEND;TZID=China Standard Time:20260919T000000",
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
  ),
);

/** As Google writes: its zone beside, HTML in the description, a series and one of it elsewhere. */
const google = calendarOf(
  "X-WR-CALNAME:City events",
  "X-WR-TIMEZONE:Asia/Shanghai",
  eventOf(
    "UID:3k2j4h5@google.com",
    "DTSTART;TZID=Asia/Shanghai:20260907T090000",
    "DTEND;TZID=Asia/Shanghai:20260907T100000",
    "RRULE:FREQ=WEEKLY;UNTIL=20260928T155959Z;BYDAY=MO",
    "EXDATE;TZID=Asia/Shanghai:20260914T090000",
    "DTSTAMP:20260901T000000Z",
    "LAST-MODIFIED:20260815T120000Z",
    "SUMMARY:Consultation / 依申请公开咨询",
    "DESCRIPTION:Bring <b>your</b> papers.<br>No fee &amp; no queue.",
    "LOCATION:City Library Lecture Hall",
    "STATUS:CONFIRMED",
  ),
  eventOf(
    "UID:3k2j4h5@google.com",
    "RECURRENCE-ID;TZID=Asia/Shanghai:20260921T090000",
    "DTSTART;TZID=Asia/Shanghai:20260922T140000",
    "DTEND;TZID=Asia/Shanghai:20260922T150000",
    "SUMMARY:Consultation (moved)",
    "LOCATION:City Library Lecture Hall",
  ),
  eventOf(
    "UID:3k2j4h5@google.com",
    "RECURRENCE-ID;TZID=Asia/Shanghai:20260928T090000",
    "DTSTART;TZID=Asia/Shanghai:20260928T090000",
    "DTEND;TZID=Asia/Shanghai:20260928T100000",
    "SUMMARY:Consultation",
    "STATUS:CANCELLED",
  ),
);

/** As Apple writes: days, a zone with all its history, a place with its map. */
const apple = calendarOf(
  "CALSCALE:GREGORIAN",
  eventOf(
    "UID:8D2B6A34-77A0-4A55-9A51-0F1B4C1C9E11",
    "DTSTART;VALUE=DATE:20260920",
    "DTEND;VALUE=DATE:20260923",
    "SUMMARY:公开日",
    'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="1 Road";X-TITLE="市政务服务中心":geo:31.2,121.4',
    "LOCATION:市政务服务中心",
    "TRANSP:TRANSPARENT",
    "URL;VALUE=URI:https://linlan.example/open",
  ),
);

/** As conference programs write: a room alone, categories, an address of the talk. */
const conference = calendarOf(
  eventOf(
    "UID:pretalx-summit-ABC123@talks.example",
    "SUMMARY:Taking part in policy-making",
    "DTSTART;TZID=Asia/Shanghai:20260917T093000",
    "DURATION:PT45M",
    "LOCATION:Room 3",
    "CATEGORIES:talk",
    "CONTACT:General Office (Government Openness Office)",
    "URL:https://talks.example/summit/talk/ABC123/",
    "ATTACH;FMTTYPE=application/pdf;FILENAME=slides.pdf:https://talks.example/slides.pdf",
    "DESCRIPTION:A talk.",
  ),
);

describe("calendars as programs write them", () => {
  it("[O80] of Outlook are read right", async () => {
    const [talk, day] = await rowsOf(outlook);
    expect(talk).toMatchObject({
      line: 13,
      entryId: "040000008200E00074C5B7101A82E00800000000B0F1",
      source: { sequence: 3, stamp: "2026-08-20T01:02:03.000Z" },
      words: { title: { zh: "稳就业补贴办法解读", en: "" }, body: { zh: "请带身份证。", en: "" }, links: [] },
      facts: {
        startsAt: "2026-09-16T02:30:00.000Z",
        endsAt: "2026-09-16T03:30:00.000Z",
        venueId: "V01",
        roomId: "R3",
        hosts: ["D07"],
        kind: "lecture",
      },
      problems: [],
      notes: [],
    });
    expect(day?.facts).toMatchObject({
      allDay: true,
      startsAt: "2026-09-17T16:00:00.000Z",
      endsAt: "2026-09-18T16:00:00.000Z",
    });
  });

  it("[O80] of Google are read right, with a series, one of it elsewhere and one cancelled", async () => {
    const rows = await rowsOf(google);
    expect(startsOf(rows)).toEqual([
      "2026-09-07T01:00:00.000Z",
      "2026-09-22T06:00:00.000Z",
      "2026-09-28T01:00:00.000Z",
    ]);
    expect(rows.map(({ source }) => source.recurrence)).toEqual([
      "2026-09-07T01:00:00.000Z",
      "2026-09-21T01:00:00.000Z",
      "2026-09-28T01:00:00.000Z",
    ]);
    expect(rows.map(({ cancelled }) => cancelled)).toEqual([false, false, true]);
    expect(rows[0]).toMatchObject({
      source: { uid: "3k2j4h5@google.com", stamp: "2026-08-15T12:00:00.000Z" },
      words: {
        title: { zh: "依申请公开咨询", en: "Consultation" },
        body: { zh: "", en: "Bring your papers.\nNo fee & no queue." },
      },
      facts: { venueId: "V05" },
    });
    expect(new Set(rows.map(({ entryId }) => entryId)).size).toBe(3);
  });

  it("[O80] of Apple are read right", async () => {
    const [row] = await rowsOf(apple);
    expect(row).toMatchObject({
      words: { links: [{ label: { zh: "网页" }, url: "https://linlan.example/open" }] },
      facts: { allDay: true, startsAt: "2026-09-19T16:00:00.000Z", endsAt: "2026-09-22T16:00:00.000Z", venueId: "V01" },
      problems: [],
    });
  });

  it("[O80] of conferences are read right", async () => {
    const [row] = await rowsOf(conference);
    expect(row).toMatchObject({
      facts: {
        kind: "lecture",
        venueId: "V01",
        roomId: "R3",
        hosts: ["D01"],
        startsAt: "2026-09-17T01:30:00.000Z",
        endsAt: "2026-09-17T02:15:00.000Z",
      },
      words: {
        links: [
          { label: { zh: "网页", en: "Web page" }, url: "https://talks.example/summit/talk/ABC123/" },
          { label: { zh: "文件", en: "slides.pdf" }, url: "https://talks.example/slides.pdf" },
        ],
      },
      problems: [],
      notes: [],
    });
  });
});
