// A rehearsal without doors: engine and streams as create-hub.ts wires them, on a journal in memory, as fast as the machine can.
import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { type Answer } from "@openhall/shared/wire";
import { createEngine, type RunningEngine } from "../engine/create-engine.ts";
import { createMemorySnapshots } from "../engine/memory-snapshots.fixture.ts";
import { createModel } from "../engine/model.ts";
import { randomStamps } from "../engine/stamps.ts";
import { createMemoryLog, type EventLog, type JournalRecord, nodeFiles } from "../journal/index.ts";
import { createLog } from "../log.ts";
import { createStreams, type Streams } from "../streams/create-streams.ts";
import { createRehearsal, type RehearsalOptions } from "./create-rehearsal.ts";
import { readSetUp } from "./set-up.ts";

/** A Wednesday evening. */
export const today = Date.parse("2026-11-25T12:00:00Z");

/** A real person among the rehearsed ones. */
export interface Person {
  /** Milliseconds after the opening. */
  after(milliseconds: number, act: () => void): void;
  submit(sender: Sender, type: string, payload?: object): Promise<Answer>;
}

interface Options extends Partial<RehearsalOptions> {
  readonly days?: number;
  readonly person?: (person: Person) => void;
  /** Around the journal, for one that is slow. */
  readonly slow?: (log: EventLog) => EventLog;
}

export interface RehearsedHall {
  readonly engine: RunningEngine;
  readonly streams: Streams;
  readonly journal: EventLog;
  /** What was refused: command and code, by how often. */
  readonly refused: ReadonlyMap<string, number>;
  /** Lines of the log: somebody has given up. */
  readonly logged: readonly string[];
}

/** Rehearses one day, or so many. */
export async function rehearseDay(
  seed: string,
  { slow = (log) => log, days = 1, person, ...options }: Options = {},
): Promise<RehearsedHall> {
  const refused = new Map<string, number>();
  const logged: string[] = [];
  let end = (): void => undefined;
  const evening = new Promise<void>((resolve) => (end = resolve));
  const rehearsal = createRehearsal({
    speed: Infinity,
    seed,
    setUp: await readSetUp("/no/folder", nodeFiles),
    today,
    onRefused: (type, code) => void refused.set(`${type} ${code}`, (refused.get(`${type} ${code}`) ?? 0) + 1),
    onEvening: async (day) => {
      if (day < days) return;
      rehearsal.stop();
      end();
    },
    ...options,
  });
  const model = createModel(topics);
  const journal = createMemoryLog();
  const engine = await createEngine({
    model,
    log: slow(journal),
    snapshots: createMemorySnapshots(),
    observer: { seal: (touched) => streams.seal(touched) },
    clock: rehearsal.clock,
    stamps: randomStamps(() => rehearsal.clock.now()),
    onFault: (fault) => void logged.push(String(fault)),
  });
  const { now, settled, nudge } = engine;
  const streams: Streams = createStreams({ model, epoch: () => 1, now, settled, nudge });
  const log = createLog("warn", { write: (line) => void logged.push(line) });
  await engine.start();
  await rehearsal.setUp(engine);
  let sent = 0;
  person?.({
    after: (milliseconds, act) => void rehearsal.clock.after(milliseconds, act),
    submit: (sender, type, payload = {}) =>
      engine.submit({ id: `by-a-person-${(sent += 1)}`, type: `queue.${type}`, payload, sender }),
  });
  await rehearsal.begin({ engine, streams, log });
  await evening;
  return { engine, streams, journal, refused, logged };
}

export async function recordsOf({ journal }: RehearsedHall): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of journal.read(0)) records.push(record);
  return records;
}

/** The journal as text, with every id and secret of chance replaced by when it first came up. */
export async function tellDay(hall: RehearsedHall): Promise<string[]> {
  const names = new Map<string, string>();
  const named = (random: string): string => {
    const name = names.get(random) ?? `#${names.size + 1}`;
    names.set(random, name);
    return name;
  };
  return (await recordsOf(hall)).map(({ payloadHash: _, ...record }) =>
    JSON.stringify(record)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, named)
      .replaceAll(/(?<="token":"|ticket:)[\w-]{22}(?=")/g, named),
  );
}
