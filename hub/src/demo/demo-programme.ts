// The demo's month: the thirty entries of its file and a consultation of our own in the hall, moved by whole days so that its
// project day is the day on which the demo runs. What is on that day is timed by the hour of the start: something goes on, and
// something starts soon.
import {
  type CivilDate,
  civilDateAt,
  type Instant,
  instantOf,
  instantOfCivil,
  millisecondsOf,
  type Sender,
} from "@openhall/shared/core";
import { type Effect, entryKinds, type EntryKind, type ProgrammeEntry, wordsItemOf } from "@openhall/shared/programme";
import { type EntryWords } from "@openhall/shared/publishing";
import { type DemoStep } from "./demo-step.ts";
import month from "./linlan-programme.json" with { type: "json" };

const timeZone = "Asia/Shanghai";
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const system: Sender = { id: "system", role: "system" };
const manager: Sender = { id: "user:manager", role: "manager" };

type Listed = (typeof month.entries)[number];

const stepId = (index: number): string => `step${index + 1}`;

const wordsOf = (entry: Listed): EntryWords => ({
  kind: "entry",
  title: entry.title,
  body: entry.body,
  steps: (entry.steps ?? []).map(({ title }, index) => ({ id: stepId(index), title })),
  pledges: (entry.pledges ?? []).map(({ departmentId, text }) => ({ id: departmentId, departmentId, text })),
  ...(entry.unveiling ? { unveiling: entry.unveiling } : {}),
  links: entry.stream ? [{ label: { zh: "观看直播", en: "Watch live" }, url: entry.stream }] : [],
  media: [],
});

/** What they are called and say, for the gate. */
export const demoEntryItems = month.entries.map((entry) => ({
  itemId: wordsItemOf(entry.id),
  content: wordsOf(entry),
}));

/** The day on which the demo runs. */
export const demoDayOf = (now: Instant): CivilDate => civilDateAt(now, timeZone);

/** Minutes from the start of the demo to the start of an entry of the project day. */
const minutesFromNow: Readonly<Record<string, number>> = { E16: -45, E17: -15, E31: 15, E18: 150, E19: 180 };

/** When and where they are, seen at `now`. */
export const demoEntriesAt = (now: Instant): ProgrammeEntry[] =>
  month.entries.map((entry) => ({
    id: entry.id,
    kind: kindOf(entry.kind),
    venueId: entry.venueId,
    roomId: entry.roomId,
    ...timesOf(entry, now),
    hosts: entry.hosts,
    audience: entry.audience === "staff" ? "staff" : "public",
    ...(entry.capacity === undefined ? {} : { capacity: entry.capacity }),
    runs: "clock",
    steps: (entry.steps ?? []).map(({ minutes }, index) => ({ id: stepId(index), minutes })),
  }));

function kindOf(name: string): EntryKind {
  const kind = entryKinds.find((one) => one === name);
  if (!kind) throw new Error(`The demo's programme has an unknown kind: ${name}`);
  return kind;
}

function timesOf(entry: Listed, now: Instant): Pick<ProgrammeEntry, "startsAt" | "endsAt"> {
  const today = demoDayOf(now);
  const date = instantOf(Date.parse(`${today}T00:00:00Z`) + entry.day * dayMs).slice(0, 10);
  const listed = { from: instantOfCivil(date, entry.start, timeZone), to: instantOfCivil(date, entry.end, timeZone) };
  const lasts = millisecondsOf(listed.to) - millisecondsOf(listed.from);
  const minutes = minutesFromNow[entry.id];
  if (minutes === undefined) return { startsAt: listed.from, endsAt: listed.to };
  const round = millisecondsOf(now) - (millisecondsOf(now) % (5 * minuteMs));
  const begins = within(round + minutes * minuteMs, today);
  return { startsAt: instantOf(begins), endsAt: instantOf(begins + lasts) };
}

/** Never on another day. */
const within = (ms: number, date: string): number =>
  Math.min(
    Math.max(ms, millisecondsOf(instantOfCivil(date, "00:00", timeZone))),
    millisecondsOf(instantOfCivil(date, "23:55", timeZone)),
  );

/** Given by people who come for an entry of the programme: closed by hand before and after it. */
export const visitingServiceId = "SV13";

/** The housing bureau's people come to the hall with the consultation: before and after it their service is closed. */
const effects = {
  entryId: "E31",
  effects: [
    { on: "begin", does: { kind: "opening", serviceId: visitingServiceId, opening: "open" } },
    { on: "end", does: { kind: "opening", serviceId: visitingServiceId, opening: "closed" } },
  ],
} satisfies { readonly entryId: string; readonly effects: readonly Effect[] };

const pledges = month.entries.flatMap(({ id, pledges: made = [] }) =>
  made.map(({ departmentId, state }) => ({ entryId: id, pledgeId: departmentId, state })),
);

/** The service closes for the day on every day; the rest is said once. */
export function demoProgrammeSteps(now: Instant, isFirst: boolean): DemoStep[] {
  const closed = { serviceId: visitingServiceId, opening: "closed" };
  return [
    { type: "programme.date-entries", payload: { entries: demoEntriesAt(now) }, by: system },
    { type: "queue.set-service-opening", payload: closed, by: manager },
    ...(isFirst ? [{ type: "programme.set-effects", payload: effects, by: manager }] : []),
    ...(isFirst ? pledges.map((payload) => ({ type: "programme.set-pledge", payload, by: manager })) : []),
  ];
}
