// One turn of the loop: decide, evolve, react. Everything that one command causes becomes one record.
import {
  type Context,
  type FollowUp,
  type Instant,
  type Json,
  type Refusal,
  type Sender,
  type Topic,
  type TopicEvent,
} from "@openhall/shared/core";
import { type Model, type Touched } from "./model.ts";

/** Time and chance, stamped by the hub once per command. */
export interface Stamps {
  /** A fresh UUIDv7. */
  id(): string;
  /** 128 random bits, base64url. */
  secret(): string;
}

/** A command that has passed the door: its rule is known, its payload parsed. */
export interface DecidableCommand {
  readonly topic: Topic;
  /** Without the topic's prefix. */
  readonly type: string;
  readonly payload: unknown;
  readonly sender: Sender;
}

export type Turn =
  | { readonly refusal: Refusal }
  | { readonly events: readonly TopicEvent[]; readonly result: Json; readonly touched: Touched };

/** The sender of what the hub itself starts. */
export const systemSender: Sender = { id: "system", role: "system" };

/** What a turn has done so far. */
interface Carried {
  readonly events: TopicEvent[];
  readonly touched: Touched;
}

/** How far reactions may set off reactions. */
const reactionDepth = 8;

export function takeTurn(model: Model, command: DecidableCommand, now: Instant, stamps: Stamps): Turn {
  const decision = decide(model, command, now, stamps);
  if ("refusal" in decision) return decision;
  const turn: Carried = { events: [], touched: new Map() };
  carryOut(model, command.topic, decision.events, now, stamps, turn, 0);
  return { ...turn, result: decision.result };
}

function decide(model: Model, { topic, type, payload, sender }: DecidableCommand, now: Instant, stamps: Stamps) {
  const context = stampedContext(now, sender, model.readsOf(topic), stamps);
  return topic.decide({ type, payload }, model.stateOf(topic.name), context);
}

/** Id and secret are drawn when a rule asks for them: most commands create nothing. */
function stampedContext(now: Instant, sender: Sender, reads: unknown, stamps: Stamps): Context {
  let id: string | undefined;
  let secret: string | undefined;
  return {
    now,
    sender,
    reads,
    get id() {
      return (id ??= stamps.id());
    },
    get secret() {
      return (secret ??= stamps.secret());
    },
  };
}

function carryOut(
  model: Model,
  topic: Topic,
  events: readonly TopicEvent["event"][],
  now: Instant,
  stamps: Stamps,
  turn: Carried,
  depth: number,
): void {
  for (const event of events) {
    const topicEvent = { topic: topic.name, event };
    turn.events.push(topicEvent);
    model.apply(topic, event, turn.touched);
    for (const reader of model.topics) {
      if (!reader.react || !reader.reads.includes(topic.name)) continue;
      const followUps = reader.react(topicEvent, model.stateOf(reader.name), model.readsOf(reader));
      for (const followUp of followUps) followUpOn(model, followUp, now, stamps, turn, depth + 1);
    }
  }
}

function followUpOn(
  model: Model,
  followUp: FollowUp,
  now: Instant,
  stamps: Stamps,
  turn: Carried,
  depth: number,
): void {
  if (depth > reactionDepth) throw new Error(`Reactions set off reactions too deeply: ${followUp.command}`);
  const command = decidable(model, followUp);
  const decision = decide(model, command, now, stamps);
  if ("events" in decision) carryOut(model, command.topic, decision.events, now, stamps, turn, depth);
}

/** A command of the hub's own; one that no topic knows, or that is malformed, is a bug. */
export function decidable(model: Model, { command, payload }: FollowUp): DecidableCommand {
  const dot = command.indexOf(".");
  const topic = model.topics.find(({ name }) => name === command.slice(0, dot));
  const type = command.slice(dot + 1);
  const parsed = topic?.commands[type]?.payload.safeParse(payload);
  if (!topic || !parsed?.success) throw new Error(`The hub sent itself a malformed command: ${command}`);
  return { topic, type, payload: parsed.data, sender: systemSender };
}
