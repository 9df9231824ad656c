import { expect, it } from "vitest";
import { calendarOf, eventOf, jobOf } from "./reading.fixture.ts";
import { startReading } from "./start-reading.ts";

const zoneOfSeconds = [
  "BEGIN:VTIMEZONE",
  "TZID:Own",
  "BEGIN:STANDARD",
  "DTSTART:19000101T000000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=SECONDLY",
  "END:STANDARD",
  "END:VTIMEZONE",
];

it("[O88] a file is read in a thread", async () => {
  const file = calendarOf(eventOf("SUMMARY:a", "DTSTART:20260901T090000Z", "DURATION:PT1H"));
  expect(await startReading(jobOf(file)).ended).toMatchObject({ ok: true, rows: [{ words: { title: { en: "a" } } }] });
});

it("[O88] a thread that would read for ever is ended after its time", async () => {
  const file = calendarOf(...zoneOfSeconds, eventOf("SUMMARY:a", "DTSTART;TZID=Own:20260901T090000", "DURATION:PT1H"));
  expect(await startReading(jobOf(file), 1_000).ended).toEqual({ ok: false, code: "too-complex" });
});
