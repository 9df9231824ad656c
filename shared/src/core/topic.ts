// What every topic is made of. The hub's engine and streams know topics only through these types.
import { type Json, type Row } from "./json.ts";
import { type Refusal, type Role, type Sender } from "./sender.ts";
import { type Instant } from "./time.ts";

/** An event is named in the past tense and is never changed after release. */
export interface DomainEvent {
  readonly type: string;
}

/** What comes in with a command: the hub's stamp, who sent it, and the state of other topics, to read only. */
export interface Context<Reads = unknown> {
  /** The hub's time; never behind the last record of the journal. */
  readonly now: Instant;
  /** A fresh identity (UUIDv7) for the one thing this command may create. */
  readonly id: string;
  /** 128 random bits, base64url, for the one secret this command may create. */
  readonly secret: string;
  readonly sender: Sender;
  readonly reads: Reads;
}

/** The answer of `decide`: events with the sender's result, or a refusal. */
export type Decision<Event extends DomainEvent = DomainEvent> =
  | { readonly events: readonly Event[]; readonly result: Json }
  | { readonly refusal: Refusal };

export const accept = <Event extends DomainEvent>(events: readonly Event[], result: Json): Decision<Event> => ({
  events,
  result,
});

export const refuse = (code: string, parameters: Record<string, Json> = {}): { readonly refusal: Refusal } => ({
  refusal: { code, ...parameters },
});

/** The part of a zod schema that the engine needs. */
export interface Schema {
  safeParse(
    input: unknown,
  ):
    | { success: true; data: unknown }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/** A command of a topic: the shape of its payload and the roles that may send it. */
export interface CommandRule {
  readonly payload: Schema;
  readonly roles: readonly Role[];
}

/** A command whose payload its schema has accepted; `type` is without the topic's prefix. */
export interface ParsedCommand {
  readonly type: string;
  readonly payload: unknown;
}

/** The commands of a topic as a union, from its table of rules. */
export type CommandOf<Rules extends Record<string, { payload: { _zod: { output: unknown } } }>> = {
  [Type in keyof Rules & string]: { readonly type: Type; readonly payload: Rules[Type]["payload"]["_zod"]["output"] };
}[keyof Rules & string];

/** An event with the topic that it belongs to, as it stands in the journal. */
export interface TopicEvent {
  readonly topic: string;
  readonly event: DomainEvent;
}

/** A command that a rule of time or a reaction sends; `cause` makes its id, so that a repeat is recognised. */
export interface FollowUp {
  readonly command: string;
  readonly payload: Json;
  readonly cause: string;
}

/** Rows of a stream that an event may have changed: one key, all keys under a prefix (`call/`), or without `key` all. */
export interface Touch {
  readonly stream: string;
  readonly key?: string;
}

/** A family of streams `<name>/<scope>`, one read model for one audience. Secrets end here. */
export interface StreamFamily<State = unknown, Reads = unknown> {
  readonly name: string;
  /** Roles that may join; a device joins only scopes of its own hall, a visitor only the ticket it holds. */
  readonly roles: readonly Role[];
  /** The hall that a scope belongs to, or the halls, which may be none; undefined where there is no such scope. */
  hallOf(state: State, scope: string, reads: Reads): string | readonly string[] | undefined;
  /** Whether one of these roles may join this scope; absent: every scope of its hall. */
  admits?(scope: string, sender: Sender): boolean;
  /** Shape of the rows by the part of their key before the slash: this audience sees nothing else. */
  readonly rows: Readonly<Record<string, Schema>>;
  /** Every scope there is now; none for a family on demand. */
  scopes(state: State, reads: Reads): readonly string[];
  /** Every key that `row` may answer for this scope. */
  keys(state: State, scope: string, reads: Reads): readonly string[];
  row(state: State, scope: string, key: string, reads: Reads): Row | undefined;
  /**
   * Set for a family whose streams are projected only while somebody is subscribed: the stream whose changes and version
   * they follow, at most once per five seconds (a touch of its own goes out at once).
   */
  follows?(state: State, scope: string): string | undefined;
}

/** A topic, assembled: commands, rules, timers and streams of one matter. */
export interface Topic<
  State = unknown,
  Event extends DomainEvent = DomainEvent,
  Reads = unknown,
  Command extends ParsedCommand = ParsedCommand,
> {
  readonly name: string;
  /** Names of the topics whose state arrives in `context.reads`. */
  readonly reads: readonly string[];
  /** By name without the topic's prefix: `take-ticket`. */
  readonly commands: Readonly<Record<string, CommandRule>>;
  /** A fresh state of a venue where nothing has happened yet. */
  initial(): State;
  /** Fills in what a snapshot of an older release lacks. */
  restored?(snapshot: unknown): State;
  /** The only place that says no. The payload has been parsed with the command's schema. */
  decide(command: Command, state: State, context: Context<Reads>): Decision<Event>;
  /** Never fails; may change `state` in place, and its cost does not grow with the number of tickets. */
  evolve(state: State, event: Event): State;
  /** Commands that an event of a topic it reads calls for, in the same record as their cause. */
  react?(event: TopicEvent, state: State, reads: Reads): readonly FollowUp[];
  /** When `due` next has something to say. */
  nextDue?(state: State, reads: Reads): Instant | undefined;
  due?(state: State, now: Instant, reads: Reads): readonly FollowUp[];
  /** Commands to send when the hub is up again after `downtimeMs` of silence. */
  resumed?(state: State, downtimeMs: number, now: Instant): readonly FollowUp[];
  readonly streams: readonly StreamFamily<State, Reads>[];
  /** Rows that an event may have changed; called after `evolve`. */
  touches(event: Event, state: State, reads: Reads): readonly Touch[];
  /** Rows that may have changed because a topic that this one reads has, by this event. */
  touchesOfRead?(state: State, reads: Reads, event: TopicEvent): readonly Touch[];
}
