// A month's programme, or another topic beside it, told as commands: every topic of a small venue, with its reactions, its timers and its rows.
import { type Decision, type Instant, later, type Row, type Sender, type Topic, type Touch } from "../core/index.ts";
import { type ProgrammeState } from "../programme/index.ts";
import { topics } from "../topics.ts";
import { type DisplayDevice, type VenueState } from "../venue/index.ts";
import { gateSender } from "./publishing-story.ts";
import { nineOClock } from "./queue-story.ts";
import { sampleVenue } from "./venue.ts";

const named = (text: string) => ({ zh: text, en: text });

const display = (id: string, hallId: string): DisplayDevice => ({
  id,
  hallId,
  kind: "display",
  name: id,
  diagonalInches: 55,
  volume: 50,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "none",
  zone: hallId,
});

const { H1 } = sampleVenue.halls;
const { S1 } = sampleVenue.services;

/** Hall H1 with rooms R1 and R2, hall H2 in New York, a library L without rooms, departments D1 and D2, displays B1 and C1. */
export const programmeVenue: VenueState = {
  ...sampleVenue,
  halls: { ...sampleVenue.halls, ...(H1 ? { H2: { ...H1, id: "H2", timeZone: "America/New_York" } } : {}) },
  services: { ...sampleVenue.services, ...(S1 ? { X1: { ...S1, id: "X1", hallId: "H2" } } : {}) },
  venues: {
    H1: {
      id: "H1",
      name: named("H1"),
      rooms: ["R1", "R2"].map((id) => ({ id, name: named(id), ways: [] })),
      ways: [],
    },
    L: { id: "L", name: named("L"), rooms: [], ways: [] },
  },
  departments: { D1: { id: "D1", name: named("D1") }, D2: { id: "D2", name: named("D2") } },
  devices: { B1: display("B1", "H1"), C1: display("C1", "H2") },
};

export type Payload = Readonly<Record<string, unknown>>;

/** An entry as `put-entry` takes it: 10:00 to 11:00 of the sample day in Shanghai, in room R1 of H1. What is undefined is left out. */
export const planned = (id: string, changes: Payload = {}): Payload => {
  const entry = {
    id,
    kind: "lecture",
    venueId: "H1",
    roomId: "R1",
    startsAt: later(nineOClock, 3_600_000),
    endsAt: later(nineOClock, 2 * 3_600_000),
    hosts: ["D1"],
    ...changes,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
};

export const entryWords = (text: string, changes: Payload = {}): Payload => ({
  kind: "entry",
  title: named(text),
  body: named("内容"),
  media: [],
  ...changes,
});

type States = Readonly<Record<string, unknown>>;

/** Topics whose rows the stage keeps. */
const watched = ["programme", "departments", "projects"];

/** Names as in `gateSender`; `system` is the hub. */
export function createProgrammeStage(venue: VenueState = programmeVenue) {
  const states: Record<string, unknown> = Object.fromEntries(topics.map((topic) => [topic.name, topic.initial()]));
  const rows = new Map<string, Map<string, Row>>();
  /** Every event so far, as the journal would have it. */
  const events: { readonly topic: string; readonly event: { readonly type: string } }[] = [];
  let now: Instant = nineOClock;
  let ids = 0;
  states.venue = venue;

  const readsOf = (topic: Topic): States => Object.fromEntries(topic.reads.map((name) => [name, states[name]]));

  function send(who: string | Sender, command: string, payload: unknown = {}): Decision {
    const [name, type] = split(command);
    const topic = topics.find((one) => one.name === name);
    const parsed = topic?.commands[type]?.payload.safeParse(payload);
    if (!topic || !parsed?.success) throw new Error(`Malformed: ${command} ${JSON.stringify(payload)}`);
    const sender = typeof who === "string" ? gateSender(who) : who;
    const context = { now, id: `X${(ids += 1)}`, secret: `s${ids}`, sender, reads: readsOf(topic) };
    const decision = topic.decide({ type, payload: parsed.data }, states[name], context);
    if ("events" in decision) for (const event of decision.events) carryOut(topic, event);
    return decision;
  }

  function carryOut(topic: Topic, event: { readonly type: string }): void {
    const news = { topic: topic.name, event };
    events.push(news);
    states[topic.name] = topic.evolve(states[topic.name], event);
    look(topic.touches(event, states[topic.name], readsOf(topic)));
    const readers = topics.filter(({ reads }) => reads.includes(topic.name));
    for (const reader of readers) look(reader.touchesOfRead?.(states[reader.name], readsOf(reader), news) ?? []);
    for (const reader of readers)
      for (const { command, payload } of reader.react?.(news, states[reader.name], readsOf(reader)) ?? [])
        send("system", command, payload);
  }

  function look(touches: readonly Touch[]): void {
    for (const { stream, key } of touches) {
      if (!watched.some((name) => stream.startsWith(`${name}.`))) continue;
      const known = rows.get(stream) ?? new Map<string, Row>();
      rows.set(stream, known);
      const all = [...keysOf(stream), ...known.keys()];
      const keys = key?.endsWith("/") ? all.filter((one) => one.startsWith(key)) : key === undefined ? all : [key];
      for (const one of new Set(keys)) {
        const row = rowOf(stream, one);
        if (row) known.set(one, row);
        else known.delete(one);
      }
    }
  }

  function familyOf(stream: string) {
    const [name = ""] = stream.split("/", 1);
    const topic = topics.find((one) => name.startsWith(`${one.name}.`));
    const family = topic?.streams.find((one) => one.name === name);
    return topic && family ? { topic, family, scope: stream.slice(family.name.length + 1) } : undefined;
  }

  function keysOf(stream: string): readonly string[] {
    const found = familyOf(stream);
    return found ? found.family.keys(states[found.topic.name], found.scope, readsOf(found.topic)) : [];
  }

  function rowOf(stream: string, key: string): Row | undefined {
    const found = familyOf(stream);
    return found?.family.row(states[found.topic.name], found.scope, key, readsOf(found.topic));
  }

  /** Everything that is due, until nothing is; a timer that goes round is a fault. */
  function runDue(): void {
    for (let round = 0; round < 100; round += 1) {
      const due = topics.flatMap((topic) => topic.due?.(states[topic.name], now, readsOf(topic)) ?? []);
      if (due.length === 0) return;
      for (const { command, payload } of due) send("system", command, payload);
    }
    throw new Error("What is due comes again and again");
  }

  for (const hallId of Object.keys(venue.halls)) send("system", "queue.start-day", { hallId });
  return {
    states,
    events,
    send,
    /** The result of an accepted command. */
    done(who: string | Sender, command: string, payload: unknown = {}): unknown {
      const decision = send(who, command, payload);
      if ("refusal" in decision) throw new Error(`${command}: ${JSON.stringify(decision.refusal)}`);
      return decision.result;
    },
    /** The code of a refusal, or `yes`. */
    asked(who: string | Sender, command: string, payload: unknown = {}): string {
      const decision = send(who, command, payload);
      return "refusal" in decision ? decision.refusal.code : "yes";
    },
    get now() {
      return now;
    },
    get programme(): ProgrammeState {
      return Object(states.programme);
    },
    /** The hub is down until then, and does what is due when it is up. */
    until(at: Instant): void {
      now = at;
      runDue();
    },
    minutes(minutes: number): void {
      now = later(now, minutes * 60_000);
      runDue();
    },
    /** As the audience has been told them, by touches alone. */
    told: (stream: string): Readonly<Record<string, Row>> => Object.fromEntries(rows.get(stream) ?? []),
    /** Made anew from the state. */
    made: (stream: string): Readonly<Record<string, Row>> =>
      Object.fromEntries(
        keysOf(stream).flatMap((key) => {
          const row = rowOf(stream, key);
          return row ? [[key, row] as const] : [];
        }),
      ),
    /** The words of an entry through the gate, by three people. */
    publish(entryId: string, words: Payload = entryWords(entryId), placement: Payload = { hallIds: ["H1"] }): void {
      this.letThrough(`programme.${entryId}`, words, placement);
    },
    /** Any item through the gate, by three people. */
    letThrough(itemId: string, words: Payload, placement: Payload = { hallIds: ["H1"] }): void {
      const isKnown = Object.hasOwn(Object(Object(states.publishing).items), itemId);
      const correction = isKnown ? { correction: named("更正") } : {};
      const content = { ...words };
      const saved = this.done("ed", "publishing.save-item", { itemId, content, placement, ...correction });
      if (Object(saved).status !== "draft") return;
      const hash = Object(Object(Object(states.publishing).items)[itemId]).versions.at(-1).hash;
      this.done("ed", "publishing.submit-item", { itemId, hash });
      this.done("rui", "publishing.review-item", { itemId, hash, scope: "whole", basis: "可以公开" });
      this.done("an", "publishing.approve-item", { itemId, hash });
    },
  };
}

const split = (command: string): [topic: string, type: string] => {
  const dot = command.indexOf(".");
  return [command.slice(0, dot), command.slice(dot + 1)];
};

export type ProgrammeStage = ReturnType<typeof createProgrammeStage>;
