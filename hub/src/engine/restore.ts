import { type Instant, type Json } from "@openhall/shared/core";
import * as z from "zod/mini";
import { type EventLog, type JournalRecord } from "../journal/event-log.ts";
import { type SnapshotStore } from "../journal/snapshot-store.ts";
import { type Model, type Touched } from "./model.ts";
import { RememberedAnswers } from "./remembered-answers.ts";

/** Name of the engine's own snapshot, beside those of the topics. */
export const engineSnapshot = "engine";

/** The file has a checksum of its own, and a result is any JSON: looking into each again would cost a start a tenth of its time. */
const answerSchema = z.object({ payloadHash: z.string(), version: z.int(), result: z.custom<Json>(), at: z.string() });

const engineStateSchema = z.object({
  epoch: z.int(),
  versions: z.record(z.string(), z.int()),
  oldestVersion: z._default(z.int(), 0),
  answers: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), answerSchema]))])),
});

export interface Restored {
  readonly sequence: number;
  readonly at: Instant | undefined;
  readonly epoch: number;
  readonly answers: RememberedAnswers;
  /** Records replayed on top of the snapshots. */
  readonly replayed: number;
}

/** [E7] Newest valid snapshots, then the journal's tail; each topic replays from its own sequence. */
export async function restore(model: Model, log: EventLog, snapshots: SnapshotStore): Promise<Restored> {
  const answers = new RememberedAnswers();
  const heldThrough = new Map<string, number>();
  for (const topic of model.topics) {
    const snapshot = await snapshots.load(topic.name);
    if (snapshot) model.restore(topic.name, snapshot.state);
    heldThrough.set(topic.name, snapshot?.sequence ?? 0);
  }
  const own = await snapshots.load(engineSnapshot);
  const parsed = own && engineStateSchema.parse(own.state);
  if (parsed) answers.restore(parsed.answers);
  const ownThrough = own?.sequence ?? 0;
  const ahead = Math.max(...heldThrough.values());
  model.restoreVersions(parsed?.versions ?? {}, Math.max(parsed?.oldestVersion ?? 0, ahead > ownThrough ? ahead : 0));
  heldThrough.set(engineSnapshot, ownThrough);

  const restored = { sequence: 0, at: log.head.at, epoch: parsed?.epoch ?? 1, answers, replayed: 0 };
  for await (const record of log.read(Math.min(...heldThrough.values()))) {
    replay(model, record, heldThrough, answers);
    restored.epoch = record.epoch;
    restored.replayed += 1;
  }
  return { ...restored, sequence: log.head.sequence };
}

function replay(
  model: Model,
  record: JournalRecord,
  heldThrough: ReadonlyMap<string, number>,
  answers: RememberedAnswers,
): void {
  const touched: Touched = new Map();
  for (const { topic: name, event } of record.events) {
    const topic = model.topics.find((candidate) => candidate.name === name);
    if (topic && record.sequence > (heldThrough.get(name) ?? 0)) model.apply(topic, event, touched);
  }
  if (record.sequence <= (heldThrough.get(engineSnapshot) ?? 0)) return;
  model.advance(touched, record.sequence);
  answers.remember(record.sender, record.commandId, {
    payloadHash: record.payloadHash,
    version: record.sequence,
    result: record.result,
    at: record.at,
  });
}

export async function saveSnapshots(
  model: Model,
  snapshots: SnapshotStore,
  { sequence, epoch, answers }: { sequence: number; epoch: number; answers: RememberedAnswers },
): Promise<void> {
  const engineState = {
    epoch,
    versions: model.versions,
    oldestVersion: model.oldestVersion,
    answers: answers.toJson(),
  };
  await Promise.all([
    // First: a power cut in between may leave the engine ahead of a topic, which replays; the other way round stream versions would fall back.
    snapshots.save(engineSnapshot, { sequence, state: engineState }),
    ...model.topics.map((topic) => snapshots.save(topic.name, { sequence, state: model.stateOf(topic.name) })),
  ]);
}
