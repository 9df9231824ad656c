import { type Instant, millisecondsOf } from "../core/index.ts";
import { findPlace, hasRoom, isDepartment, type VenueState } from "../venue/index.ts";
import { type ProgrammeEntry } from "./entry.ts";
import { type EntryProblem, type WrongEntryRow } from "./problems.ts";
import { type KnownEntry, mostDurationMs } from "./state.ts";

export type Wrong = Pick<WrongEntryRow, "problem" | "other">;

/** [O11] All that is wrong with the facts of an entry. */
export const problemsOf = (entry: ProgrammeEntry, venue: VenueState): Wrong[] => [
  ...placeProblems(entry, venue),
  ...timeProblems(entry),
  ...stepProblems(entry),
];

function placeProblems({ venueId, roomId, hosts }: ProgrammeEntry, venue: VenueState): Wrong[] {
  const place = findPlace(venue, venueId);
  const unknown = hosts.filter((host) => !isDepartment(venue, host));
  return [
    ...(place ? [] : [wrong("unknown-venue", venueId)]),
    ...(place && roomId !== undefined && !hasRoom(place, roomId) ? [wrong("unknown-room", roomId)] : []),
    ...unknown.map((host) => wrong("unknown-department", host)),
  ];
}

function timeProblems(entry: ProgrammeEntry): Wrong[] {
  const ms = durationOf(entry);
  if (ms <= 0) return [wrong("ends-before-it-starts")];
  return ms > mostDurationMs ? [wrong("too-long")] : [];
}

function stepProblems(entry: ProgrammeEntry): Wrong[] {
  const ms = durationOf(entry);
  const late = ms <= 0 ? [] : entry.steps.filter(({ minutes }) => minutes * 60_000 >= ms);
  const ids = entry.steps.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...late.map(({ id }) => wrong("step-after-end", id)), ...[...twice].map((id) => wrong("step-twice", id))];
}

/** [O11] What goes on has begun: it is ended or cancelled before it is put off. */
export const startProblems = (
  before: Pick<KnownEntry, "status" | "facts"> | undefined,
  { startsAt }: ProgrammeEntry,
  now: Instant,
): Wrong[] =>
  before?.status === "live" && startsAt !== before.facts.startsAt && startsAt > now ? [wrong("live-starts-later")] : [];

const durationOf = ({ startsAt, endsAt }: ProgrammeEntry): number => millisecondsOf(endsAt) - millisecondsOf(startsAt);

export const wrong = (problem: EntryProblem, other?: string): Wrong => ({
  problem,
  ...(other === undefined ? {} : { other }),
});

/** Steps in the order of their minutes, each host once. */
export const inOrder = (entry: ProgrammeEntry): ProgrammeEntry => ({
  ...entry,
  hosts: [...new Set(entry.hosts)],
  steps: entry.steps.toSorted((one, other) => one.minutes - other.minutes),
});
