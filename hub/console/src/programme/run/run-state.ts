// Where an entry stands on the run sheet: its steps, the next of them, and what is counted down to. Pure.
import { type Bilingual, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type StaffEntry } from "../entries-store.ts";

export interface RunStep {
  readonly id: string;
  readonly at: string;
  /** Absent until it has been let through. */
  readonly title: Bilingual | undefined;
  readonly state: "done" | "now" | "coming";
}

export function stepsOf(entry: StaffEntry): readonly RunStep[] {
  const current = entry.steps.findIndex(({ id }) => id === entry.stepId);
  return entry.steps.map(({ id, minutes }, place) => ({
    id,
    at: instantOf(millisecondsOf(entry.startsAt) + minutes * 60_000),
    title: entry.words?.steps.find((step) => step.id === id)?.title,
    state: entry.status === "ended" || place < current ? "done" : place === current ? "now" : "coming",
  }));
}

export const nextStepOf = (entry: StaffEntry): RunStep | undefined =>
  entry.status === "live" ? stepsOf(entry).find(({ state }) => state === "coming") : undefined;

export interface Countdown {
  readonly what: "beginsIn" | "lateBy" | "nextIn" | "stepLate" | "endsIn" | "over";
  /** Never negative. */
  readonly milliseconds: number;
}

/** What the operator has to wait for next; undefined where it is over. */
export function countdownOf(entry: StaffEntry, now: number): Countdown | undefined {
  const to = (at: string, before: Countdown["what"], after: Countdown["what"]): Countdown => {
    const left = millisecondsOf(at) - now;
    return { what: left >= 0 ? before : after, milliseconds: Math.abs(left) };
  };
  if (entry.status === "announced") return to(entry.startsAt, "beginsIn", "lateBy");
  if (entry.status !== "live") return undefined;
  const next = nextStepOf(entry);
  return next ? to(next.at, "nextIn", "stepLate") : to(entry.endsAt, "endsIn", "over");
}

/** The one that an operator most likely means: what is on, else what comes next, else what was last. */
export const likelyOf = (entries: readonly StaffEntry[]): StaffEntry | undefined =>
  entries.find(({ status }) => status === "live") ??
  entries.find(({ status }) => status === "announced") ??
  entries.at(-1);
