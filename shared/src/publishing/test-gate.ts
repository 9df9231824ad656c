// The rules of the gate as stories: given(…).when(…).then….
import { expect } from "vitest";
import { type Decision, type DomainEvent, type Row } from "../core/index.ts";
import { decideGate, type GateStep, sampleVenue, tellGate } from "../samples/index.ts";
import { type VenueState } from "../venue/index.ts";
import { publishingTopic, type PublishingState } from "./index.ts";

interface Outcome {
  /** Exactly these events, each with at least these fields. */
  thenEvents(events: readonly object[]): Outcome;
  thenResult(result: object): Outcome;
  /** Exactly this refusal; where `parameters` are given, with at least these. */
  thenRefused(code: string, parameters?: object): void;
}

export function given(...steps: readonly (GateStep | readonly GateStep[])[]): { when(step: GateStep): Outcome } {
  const history = steps.flat();
  return {
    when(step) {
      const decision = decideGate(tellGate(history).state, step);
      const outcome: Outcome = {
        thenEvents(events) {
          expect(eventsOf(decision)).toMatchObject(events);
          return outcome;
        },
        thenResult(result) {
          expect(decision).toMatchObject({ result });
          return outcome;
        },
        thenRefused: (code, parameters) =>
          parameters
            ? expect(decision).toMatchObject({ refusal: { code, ...parameters } })
            : expect(decision).toEqual({ refusal: { code } }),
      };
      return outcome;
    },
  };
}

export function eventsOf(decision: Decision): readonly DomainEvent[] {
  if ("refusal" in decision) expect(decision).toHaveProperty("events");
  return "events" in decision ? decision.events : [];
}

export const stateAfter = (...steps: readonly (GateStep | readonly GateStep[])[]): PublishingState =>
  tellGate(steps.flat()).state;

/** A stream whole, as its audience gets it: a row that its schema does not know is a fault. */
export function rowsOf(stream: string, state: PublishingState, venue: VenueState = sampleVenue): Record<string, Row> {
  const [name, scope = ""] = stream.split("/");
  const family = publishingTopic.streams.find((one) => one.name === name);
  if (!family) throw new Error(`No stream ${stream}`);
  const rows = family.keys(state, scope, { venue }).flatMap((key): [string, Row][] => {
    const row = family.row(state, scope, key, { venue });
    if (!row) return [];
    const parsed = family.rows[key.split("/")[0] ?? ""]?.safeParse(row);
    if (!parsed?.success) throw new Error(`${stream} ${key} is not what its schema says`);
    expect(parsed.data, `${stream} ${key}`).toEqual(row);
    return [[key, row]];
  });
  return Object.fromEntries(rows);
}

/** The titles that visitors of a hall can read. */
export const publicTitles = (state: PublishingState, hallId = "H1"): string[] =>
  Object.values(rowsOf(`publishing.public/${hallId}`, state)).map((row) => (row.title as { zh: string }).zh);
