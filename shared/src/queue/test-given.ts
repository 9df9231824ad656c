// The rules of the queue as stories: given(…).when(…).then….
import { expect } from "vitest";
import { type Decision, type DomainEvent } from "../core/index.ts";
import { decideStep, type Step, tell } from "../samples/index.ts";

interface Outcome {
  /** Exactly these events, each with at least these fields; what is spoken of them stands aside. */
  thenEvents(events: readonly object[]): Outcome;
  /** Exactly these announcements, each with at least these fields. */
  thenSpoken(announcements: readonly object[]): Outcome;
  /** The answer's result has at least these fields. */
  thenResult(result: object): Outcome;
  /** Exactly this refusal. */
  thenRefused(code: string, parameters?: object): void;
}

/** What has happened so far; every step of it must be accepted. */
export function given(...steps: readonly (Step | readonly Step[])[]): { when(step: Step): Outcome } {
  const history = steps.flat();
  return {
    when(step) {
      const decision = decideStep(tell(history).state, step, history.length + 1);
      const outcome: Outcome = {
        thenEvents(events) {
          expect(eventsOf(decision).filter(({ type }) => type !== "CallAnnounced")).toMatchObject(events);
          return outcome;
        },
        thenSpoken(announcements) {
          const spoken = eventsOf(decision).filter(({ type }) => type === "CallAnnounced");
          expect(spoken).toMatchObject(announcements.map((announcement) => ({ announcement })));
          return outcome;
        },
        thenResult(result) {
          expect(decision).toMatchObject({ result });
          return outcome;
        },
        thenRefused: (code, parameters = {}) => expect(decision).toEqual({ refusal: { code, ...parameters } }),
      };
      return outcome;
    },
  };
}

function eventsOf(decision: Decision): readonly DomainEvent[] {
  if ("refusal" in decision) expect(decision).toHaveProperty("events");
  return "events" in decision ? decision.events : [];
}
