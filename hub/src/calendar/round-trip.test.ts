import fc from "fast-check";
import { entryKinds, type EntryRow } from "@openhall/shared/programme";
import { sampleEntries } from "@openhall/shared/samples";
import { instantOfCivil } from "@openhall/shared/core";
import { expect, it } from "vitest";
import { type HallProgramme } from "./hall-programme.ts";
import { sampleProgramme } from "./programme.fixture.ts";
import { jobOf } from "./reading/reading.fixture.ts";
import { type ReadJob, readFile } from "./reading/read-job.ts";
import { writeCalendar } from "./write-calendar.ts";
import { writeTable } from "./write-table.ts";

const zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"] as const;
const line = fc.stringMatching(/^[\p{Script=Han}]{1,20}[、。，；：“”,;:\\"']?[\p{Script=Han}]{1,20}$/u);
const rooms = [["V01", "R1"], ["V01", "R3"], ["V01"], ["V05"], ["V08"]] as const;
const [sample] = Object.values(sampleEntries);
if (!sample) throw new Error("There are no samples.");

const entry = (timeZone: string): fc.Arbitrary<EntryRow> =>
  fc
    .record({
      kind: fc.constantFrom(...entryKinds),
      day: fc.integer({ min: 1, max: 390 }),
      minutes: fc.integer({ min: 0, max: 1_439 }),
      length: fc.integer({ min: 1, max: 5_000 }),
      days: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      place: fc.constantFrom(...rooms),
      hosts: fc.subarray(["D01", "D07", "D10"]),
      capacity: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
      title: line,
      body: line,
      cancelled: fc.boolean(),
    })
    .map(({ day, minutes, length, days, place, capacity, title, body, cancelled, kind, hosts }) => {
      const dateAt = (more: number) => new Date(Date.UTC(2026, 8, 1 + day + more)).toISOString().slice(0, 10);
      const start = Date.parse(instantOfCivil(dateAt(0), "00:00", timeZone)) + minutes * 60_000;
      const times = days
        ? {
            startsAt: instantOfCivil(dateAt(0), "00:00", timeZone),
            endsAt: instantOfCivil(dateAt(days), "00:00", timeZone),
            allDay: true as const,
          }
        : { startsAt: new Date(start).toISOString(), endsAt: new Date(start + length * 60_000).toISOString() };
      const [venueId, roomId] = place;
      return {
        ...sample,
        ...times,
        kind,
        hosts,
        venueId,
        ...(roomId === undefined ? { roomId: undefined } : { roomId }),
        ...(capacity === undefined ? { capacity: undefined } : { capacity }),
        title: { zh: title, en: "In English" },
        body: { zh: body, en: "" },
        status: cancelled ? ("cancelled" as const) : ("announced" as const),
        links: [],
      };
    });

const factsOf = ({ kind, startsAt, endsAt, allDay, venueId, roomId, hosts, capacity }: Partial<EntryRow>) =>
  JSON.parse(
    JSON.stringify({ kind, startsAt, endsAt, allDay, venueId, roomId, hosts: hosts?.toSorted(), capacity }),
  ) as object;

async function readAgain(programme: HallProgramme, text: string, type: ReadJob["type"]) {
  const outcome = await readFile(jobOf(text, { type, timeZone: programme.hall.timeZone, usual: { hallId: "V01" } }));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.rows;
}

const programmes = fc.constantFrom(...zones).chain((timeZone) =>
  fc.array(entry(timeZone), { minLength: 1, maxLength: 5 }).map((entries): HallProgramme => ({
    ...sampleProgramme,
    hall: { ...sampleProgramme.hall, timeZone },
    entries: Object.fromEntries(entries.map((row, index) => [`e${index}`, row])),
  })),
);

it("[O67] a calendar that is written is read again to the same", async () => {
  await fc.assert(
    fc.asyncProperty(programmes, async (programme) => {
      const entryIds = Object.keys(programme.entries);
      const rows = await readAgain(
        programme,
        writeCalendar(programme, { name: "a", entryIds, url: "http://hall" }),
        "calendar",
      );
      expect(rows.map(({ entryId }) => entryId)).toEqual(entryIds);
      for (const { entryId, facts, words, cancelled, problems } of rows) {
        const wanted = programme.entries[entryId];
        expect(problems).toEqual([]);
        expect(factsOf({ ...facts, hosts: [...facts.hosts] })).toEqual(factsOf(wanted ?? {}));
        expect(words).toEqual({ title: wanted?.title, body: wanted?.body, links: [] });
        expect(cancelled).toBe(wanted?.status === "cancelled");
      }
    }),
    { numRuns: 60 },
  );
});

it("[O67] a table that is written is read again to the same", async () => {
  await fc.assert(
    fc.asyncProperty(programmes, fc.constantFrom("zh" as const, "en" as const), async (programme, language) => {
      const entryIds = Object.keys(programme.entries);
      const rows = await readAgain(programme, writeTable(programme, entryIds, language), "table");
      for (const { entryId, facts, words, problems } of rows) {
        const wanted = programme.entries[entryId];
        expect(problems).toEqual([]);
        // A table says a time by its clock, and so of one that comes twice the first.
        const isOnce = programme.hall.timeZone === "Asia/Shanghai" || programme.hall.timeZone === "UTC";
        if (isOnce) expect(factsOf({ ...facts, hosts: [...facts.hosts] })).toEqual(factsOf(wanted ?? {}));
        expect(words.title).toEqual(wanted?.title);
      }
    }),
    { numRuns: 60 },
  );
});

it("[O68] an entry is written again only where it, its place or the hub's address has changed", () => {
  const readTitles: string[] = [];
  const watched = (id: string): EntryRow => ({
    ...sample,
    get title() {
      readTitles.push(id);
      return { zh: id, en: id };
    },
  });
  const programme = { ...sampleProgramme, entries: { a: watched("a"), b: watched("b") } };
  const writtenIn = (change: Partial<HallProgramme> = {}, url = "http://hall") => {
    readTitles.length = 0;
    const text = writeCalendar({ ...programme, ...change }, { name: "n", entryIds: ["a", "b"], url });
    expect(text.match(/SUMMARY:[ab]\r\n/g)).toEqual(["SUMMARY:a\r\n", "SUMMARY:b\r\n"]);
    return [...new Set(readTitles)];
  };
  expect(writtenIn()).toEqual(["a", "b"]);
  expect(writtenIn()).toEqual([]);
  expect(writtenIn({ entries: { ...programme.entries, b: watched("b") } })).toEqual(["b"]);
  expect(writtenIn({ venues: { ...programme.venues } })).toEqual(["a", "b"]);
  expect(writtenIn({}, "http://10.0.0.5")).toEqual(["a", "b"]);
});
