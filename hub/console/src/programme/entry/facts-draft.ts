// The facts of an entry as they are typed, in the hall's time, and as `put-entry` takes them. Pure.
import { civilDateAt, civilTimeAt, instantOf, instantOfCivil, millisecondsOf } from "@openhall/shared/core";
import { type EntryKind, type ProgrammeEntry } from "@openhall/shared/programme";
import { type StaffEntry } from "../entries-store.ts";

export interface StepDraft {
  readonly id: string;
  /** After the start. */
  minutes: number | undefined;
}

export interface FactsDraft {
  kind: EntryKind;
  venueId: string;
  /** Empty: no room is said. */
  roomId: string;
  /** `YYYY-MM-DD` and `HH:MM`. */
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  allDay: boolean;
  hosts: string[];
  audience: "public" | "staff";
  capacity: number | undefined;
  runs: "clock" | "hand";
  steps: StepDraft[];
}

const minuteMs = 60_000;
const mostDays = 31;

/** Of this century, as the hub takes it. */
const isDate = (text: string): boolean =>
  /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export function draftOf(entry: StaffEntry, timeZone: string): FactsDraft {
  const lastMoment = instantOf(millisecondsOf(entry.endsAt) - 1);
  const endsOn = entry.allDay ? lastMoment : entry.endsAt;
  return {
    kind: entry.kind,
    venueId: entry.venueId,
    roomId: entry.roomId ?? "",
    startDate: civilDateAt(entry.startsAt, timeZone),
    startTime: civilTimeAt(entry.startsAt, timeZone),
    endDate: civilDateAt(endsOn, timeZone),
    endTime: entry.allDay ? "18:00" : civilTimeAt(entry.endsAt, timeZone),
    allDay: entry.allDay === true,
    hosts: [...entry.hosts],
    audience: entry.audience,
    capacity: entry.capacity,
    runs: entry.runs,
    steps: entry.steps.map((step) => ({ ...step })),
  };
}

/** From when to when; undefined where a date or a time is none. */
export function instantsOf(draft: FactsDraft, timeZone: string): { startsAt: string; endsAt: string } | undefined {
  if (!isDate(draft.startDate) || !isDate(draft.endDate)) return undefined;
  if (draft.allDay)
    return {
      startsAt: instantOfCivil(draft.startDate, "00:00", timeZone),
      endsAt: instantOfCivil(dayAfter(draft.endDate), "00:00", timeZone),
    };
  if (!isTime(draft.startTime) || !isTime(draft.endTime)) return undefined;
  return {
    startsAt: instantOfCivil(draft.startDate, draft.startTime, timeZone),
    endsAt: instantOfCivil(draft.endDate, draft.endTime, timeZone),
  };
}

/** “10:30” of the step by the clock; empty where the start is no time yet. */
export function clockOfStep(minutes: number | undefined, draft: FactsDraft, timeZone: string): string {
  const instants = instantsOf(draft, timeZone);
  if (!instants || minutes === undefined || !Number.isFinite(minutes)) return "";
  return civilTimeAt(instantOf(millisecondsOf(instants.startsAt) + minutes * minuteMs), timeZone);
}

/** Minutes after the start at which the clock next shows `clock`; undefined where one of them is no time. */
export function minutesOfClock(clock: string, draft: FactsDraft, timeZone: string): number | undefined {
  const instants = instantsOf(draft, timeZone);
  if (!instants || !isTime(clock)) return undefined;
  const start = millisecondsOf(instants.startsAt);
  const date = civilDateAt(instants.startsAt, timeZone);
  const sameDay = millisecondsOf(instantOfCivil(date, clock, timeZone)) - start;
  const after = sameDay >= 0 ? sameDay : millisecondsOf(instantOfCivil(dayAfter(date), clock, timeZone)) - start;
  return Math.round(after / minuteMs);
}

export type FactsField = "venue" | "start" | "end" | "capacity" | `step.${string}`;
export type FactsProblem =
  | "missing"
  | "noTime"
  | "endsBefore"
  | "tooLong"
  | "noCount"
  | "noMinutes"
  | "afterEnd"
  | "sameTime";

const isCount = (count: number | undefined, least: number, most: number): boolean =>
  count !== undefined && Number.isInteger(count) && count >= least && count <= most;

/** What keeps it from being saved, by field. */
export function problemsOf(draft: FactsDraft, timeZone: string): ReadonlyMap<FactsField, FactsProblem> {
  const problems = new Map<FactsField, FactsProblem>();
  if (draft.venueId === "") problems.set("venue", "missing");
  if (draft.capacity !== undefined && !isCount(draft.capacity, 1, 1_000_000)) problems.set("capacity", "noCount");
  const instants = instantsOf(draft, timeZone);
  if (!isDate(draft.startDate) || !(draft.allDay || isTime(draft.startTime))) problems.set("start", "noTime");
  if (!isDate(draft.endDate) || !(draft.allDay || isTime(draft.endTime))) problems.set("end", "noTime");
  const lengthMs = instants ? millisecondsOf(instants.endsAt) - millisecondsOf(instants.startsAt) : undefined;
  if (lengthMs !== undefined && lengthMs <= 0) problems.set("end", "endsBefore");
  if (lengthMs !== undefined && lengthMs > mostDays * 86_400_000) problems.set("end", "tooLong");
  for (const { id, minutes } of draft.steps) {
    const field: FactsField = `step.${id}`;
    if (!isCount(minutes, 0, 24 * 60)) problems.set(field, "noMinutes");
    else if (lengthMs !== undefined && minutes !== undefined && minutes * minuteMs >= lengthMs)
      problems.set(field, "afterEnd");
    else if (draft.steps.some((other) => other.id !== id && other.minutes === minutes)) problems.set(field, "sameTime");
  }
  return problems;
}

/** Undefined while something is wrong. */
export function entryOf(id: string, draft: FactsDraft, timeZone: string): ProgrammeEntry | undefined {
  const instants = instantsOf(draft, timeZone);
  if (!instants || problemsOf(draft, timeZone).size > 0) return undefined;
  return {
    id,
    kind: draft.kind,
    venueId: draft.venueId,
    ...(draft.roomId === "" ? {} : { roomId: draft.roomId }),
    ...instants,
    ...(draft.allDay ? { allDay: true as const } : {}),
    hosts: [...draft.hosts],
    audience: draft.audience,
    ...(draft.capacity === undefined ? {} : { capacity: draft.capacity }),
    runs: draft.runs,
    steps: draft.steps
      .flatMap(({ id: stepId, minutes }) => (minutes === undefined ? [] : [{ id: stepId, minutes }]))
      .toSorted((one, other) => one.minutes - other.minutes),
  };
}

/** An id that no step has. */
export function newStepId(steps: readonly StepDraft[]): string {
  let number = steps.length + 1;
  while (steps.some(({ id }) => id === `s${number}`)) number += 1;
  return `s${number}`;
}
