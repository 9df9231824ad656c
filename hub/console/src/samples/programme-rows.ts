// The programme as staff see it: the sample day of `shared/samples` and what stands around it, for the gallery and the tests.
import { type Row } from "@openhall/shared/core";
import { type EntryRow, type StaffEntryRow, wordsItemOf } from "@openhall/shared/programme";
import { sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { venueRows } from "./hall-rows.ts";

const hash = "0123456789abcdef".repeat(4);
const rowsOf = <T extends Row>(kind: string, rows: Readonly<Record<string, T>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${kind}/${id}`, row]));

export const programmeHall: Record<string, Row> = {
  ...venueRows,
  ...rowsOf("venue", samplePlaces),
  ...rowsOf("department", sampleDepartments),
};

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** As staff see what the public reads. */
function staffRowOf(row: EntryRow, changes: Partial<StaffEntryRow> = {}): StaffEntryRow {
  const { title, body, steps, pledges, unveiling, links, media, services, leaseMinutes, correction: _, ...facts } = row;
  return {
    ...facts,
    audience: "public",
    runs: "clock",
    steps: steps.map(({ id, at }) => ({ id, minutes: minutesBetween(row.startsAt, at) })),
    pledges: Object.fromEntries(
      pledges.map(({ id, state, since }) => [id, { state, since: since ?? row.since, by: "user:c1" }]),
    ),
    effects: services.map(({ serviceId, opening }) => ({
      on: "begin" as const,
      does: { kind: "opening" as const, serviceId, opening },
    })),
    by: "user:c1",
    words: {
      title,
      body,
      media,
      version: 1,
      hash,
      leaseMinutes,
      approvedAt: row.since,
      steps: steps.map(({ id, title: stepTitle }) => ({ id, title: stepTitle })),
      pledges: pledges.map(({ id, departmentId, text }) => ({ id, departmentId, text })),
      ...(unveiling && { unveiling }),
      links,
    },
    hallIds: ["H1"],
    ...changes,
  };
}

const sampleOf = (id: string): EntryRow => {
  const row = sampleEntries[id];
  if (!row) throw new Error(`There is no sample entry ${id}`);
  return row;
};

const withoutWords = ({ words: _, ...row }: StaffEntryRow): StaffEntryRow => ({ ...row, hallIds: [] });

/** The sample day, one entry that is still being written, one for staff, and what the consultation of the afternoon does. */
export const programmeRows: Record<string, StaffEntryRow> = {
  ...Object.fromEntries(Object.keys(sampleEntries).map((id) => [`entry/${id}`, staffRowOf(sampleOf(id))])),
  "entry/renewal": staffRowOf(sampleOf("renewal"), {
    effects: [
      { on: "begin", does: { kind: "opening", serviceId: "S3", opening: "open" } },
      { on: "begin", does: { kind: "quota", serviceId: "S3", perDay: 40 } },
      { on: "end", does: { kind: "opening", serviceId: "S3", opening: "by-hours" } },
    ],
  }),
  "entry/draft": withoutWords(
    staffRowOf(sampleOf("site"), {
      kind: "consultation",
      startsAt: "2026-09-16T07:30:00.000Z",
      endsAt: "2026-09-16T08:30:00.000Z",
      venueId: "V01",
      roomId: "R3",
      hosts: ["D10"],
    }),
  ),
  "entry/briefing": staffRowOf(sampleOf("closing"), {
    audience: "staff",
    kind: "training",
    startsAt: "2026-09-17T01:00:00.000Z",
    endsAt: "2026-09-17T02:00:00.000Z",
    hallIds: [],
  }),
};

const item = (zh: string, en: string, changes: object): Row => ({
  kind: "entry",
  title: { zh, en },
  hallIds: ["H1"],
  status: "draft",
  version: 1,
  hash,
  authors: ["user:c1"],
  changedAt: "2026-09-15T02:00:00.000Z",
  findings: 0,
  ...changes,
});

export const programmeItems: Record<string, Row> = {
  ...Object.fromEntries(
    Object.entries(sampleEntries).map(([id, { title }]) => [
      `item/${wordsItemOf(id)}`,
      item(title.zh, title.en, {
        status: "approved",
        published: { version: 1, state: "live", at: "2026-09-01T00:00:00.000Z" },
      }),
    ]),
  ),
  [`item/${wordsItemOf("draft")}`]: item("住房保障现场咨询", "Housing advice on the spot", { status: "submitted" }),
};

const kinds = ["consultation", "lecture", "training", "tour", "interview"] as const;

/** A whole month of many entries, three on most days. */
export const fullProgramme: Record<string, StaffEntryRow> = {
  ...programmeRows,
  ...Object.fromEntries(
    Array.from({ length: 36 }, (_nothing, place) => {
      const start =
        Date.parse("2026-09-17T01:00:00.000Z") + Math.floor(place / 3) * 86_400_000 + (place % 3) * 9_000_000;
      const times = {
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(start + 5_400_000).toISOString(),
      };
      const row = staffRowOf(sampleOf("policy"), {
        ...times,
        kind: kinds[place % kinds.length] ?? "lecture",
        status: "announced",
        hosts: [["D01", "D07", "D10"][place % 3] ?? "D01"],
        roomId: place % 2 === 0 ? "R1" : "R3",
        effects: [],
      });
      const { was: _, mark: __, changedAt: ___, ...plain } = row;
      return [`entry/more-${place}`, plain];
    }),
  ),
};
