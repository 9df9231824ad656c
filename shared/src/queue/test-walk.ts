// Walks through the queue at random: what kiosks, clerks, managers and the hub itself may do, in any order, over days.
import { expect } from "vitest";
import { type FollowUp, type Instant, later, type Sender, type Topic, type Touch } from "../core/index.ts";
import { sampleVenue } from "../samples/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type QueueReads } from "./order/desks.ts";
import { type QueueEvent } from "./events.ts";
import { queueTopic } from "./index.ts";
import { type QueueState } from "./state.ts";

const topic: Topic<QueueState, QueueEvent, QueueReads> = queueTopic;

/** A second hall, where the clocks go from 00:00 to 01:00 in the night after the walk begins. */
const twoHalls: VenueState = {
  ...sampleVenue,
  halls: { ...sampleVenue.halls, H2: { ...sampleVenue.halls.H1!, id: "H2", timeZone: "America/Santiago" } },
  services: { ...sampleVenue.services, S4: { ...sampleVenue.services.S1!, id: "S4", hallId: "H2" } },
  desks: { ...sampleVenue.desks, W4: { ...sampleVenue.desks.W1!, id: "W4", hallId: "H2" } },
};
const begins = "2026-09-05T12:00:00.000Z";

/** One thing that somebody does; refused it changes nothing. */
export interface Step {
  (walk: Walk): void;
}

export interface Walk {
  readonly state: QueueState;
  readonly events: readonly QueueEvent[];
  readonly now: Instant;
  send(sender: Sender, command: string, payload: object): void;
  /** Time passes; what is due is done. */
  pass(milliseconds: number): void;
  /** The hub is away for a while. */
  resume(downtimeMs: number): void;
  setUp(change: (venue: VenueState) => VenueState): void;
}

interface WalkOptions {
  /** Told after every event and change of the set-up. */
  readonly touched?: (touches: readonly Touch[], state: QueueState, reads: QueueReads) => void;
  /** Reads the state back from text before every event. */
  readonly reloading?: boolean;
}

const system: Sender = { id: "system", role: "system" };

/** Two halls in an engine's hands: what is due is done before anything else. */
export function createWalk({ touched = () => undefined, reloading = false }: WalkOptions = {}): Walk {
  let state = topic.initial();
  let venue = twoHalls;
  let now: Instant = begins;
  let stamped = 0;
  const events: QueueEvent[] = [];

  function apply(event: QueueEvent): void {
    state = topic.evolve(reloading ? JSON.parse(JSON.stringify(state)) : state, event);
    events.push(event);
    touched(topic.touches(event, state, { venue }), state, { venue });
  }

  function send(sender: Sender, command: string, payload: object): void {
    const parsed = topic.commands[command]?.payload.safeParse(payload);
    if (!parsed?.success) throw new Error(`${command} is malformed`);
    stamped += 1;
    const context = { now, id: `T${stamped}`, secret: `token-${stamped}`, sender, reads: { venue } };
    const decision = topic.decide({ type: command, payload: parsed.data }, state, context);
    if ("events" in decision) decision.events.forEach(apply);
  }

  const follow = ({ command, payload }: FollowUp): void =>
    send(system, command.slice("queue.".length), payload as object);

  function runDue(): void {
    while ((topic.nextDue?.(state, { venue }) ?? later(now, 1)) <= now) {
      const before = events.length;
      (topic.due?.(state, now, { venue }) ?? []).forEach(follow);
      expect(events.length).toBeGreaterThan(before);
    }
  }

  function setUp(change: (before: VenueState) => VenueState): void {
    venue = change(venue);
    const imported = { topic: "venue", event: { type: "VenueImported" } };
    touched(topic.touchesOfRead?.(state, { venue }, imported) ?? [], state, { venue });
    (topic.react?.(imported, state, { venue }) ?? []).forEach(follow);
  }

  setUp((same) => same);
  return {
    get state() {
      return state;
    },
    events,
    get now() {
      return now;
    },
    send,
    setUp,
    pass(milliseconds) {
      now = later(now, milliseconds);
      runDue();
    },
    resume(downtimeMs) {
      now = later(now, downtimeMs);
      (topic.resumed?.(state, downtimeMs, now) ?? []).forEach(follow);
      runDue();
    },
  };
}
