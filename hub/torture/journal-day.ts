// The journal, snapshots and documents by themselves, without an engine: small batches over many segments, snapshots,
// retention that trusts the snapshots, an access document, and starts on whatever a crash left.
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { openDataFolder } from "../src/journal/data-folder.ts";
import { type DurableDocument, openDocument } from "../src/journal/durable-document.ts";
import { type EventLog, type JournalRecord } from "../src/journal/event-log.ts";
import { type FileLayer } from "../src/journal/file-layer.ts";
import { openFileLog } from "../src/journal/file-log.ts";
import { makeRecords } from "../src/journal/records.fixture.ts";
import { createSnapshotStore, type SnapshotStore } from "../src/journal/snapshot-store.ts";
import { noLock } from "./no-lock.ts";
import { type Scenario } from "./scenario.ts";

const segmentBytes = 1_800;
const steps = 24;
const documentSchema = z.strictObject({ revision: z.int() });
/** A state that tells whether every record was applied once and in order. */
const tallySchema = z.strictObject({ digest: z.string() });
type Tally = z.infer<typeof tallySchema>;

type Kept =
  | { readonly what: "records"; readonly records: readonly JournalRecord[] }
  | { readonly what: "snapshot"; readonly sequence: number }
  | { readonly what: "document"; readonly revision: number };

interface Hub {
  readonly log: EventLog;
  readonly snapshots: SnapshotStore;
  readonly document: DurableDocument<z.infer<typeof documentSchema>>;
  readonly snapshotSequence: number;
  /** The tail after the snapshot. */
  readonly replayed: readonly JournalRecord[];
  tally: Tally;
}

const applyTo = (tally: Tally, record: JournalRecord): Tally => ({
  digest: createHash("sha256").update(tally.digest).update(JSON.stringify(record)).digest("base64"),
});

async function start(files: FileLayer): Promise<Hub> {
  const opening = { files, folder: "/halls/V01", venueId: "V01", now: "2026-11-23T08:00:00.000Z", lock: noLock };
  const { journalFolder, snapshotFolder } = await openDataFolder(opening);
  const snapshots = createSnapshotStore({ files, folder: snapshotFolder });
  const { sequence, state } = (await snapshots.load("tally")) ?? { sequence: 0, state: { digest: "" } };
  const snapshotSequences = [sequence];
  const { log, findings } = await openFileLog({ files, folder: journalFolder, segmentBytes, snapshotSequences });
  if (findings.damage) throw new Error(`a torn write was taken for damage in ${findings.damage.segment}`);
  const replayed: JournalRecord[] = [];
  for await (const record of log.read(sequence)) replayed.push(record);
  const document = await openDocument({ files, path: "/halls/V01/access.json", parse: documentSchema.parse });
  const tally = replayed.reduce(applyTo, tallySchema.parse(state));
  return { log, snapshots, document, snapshotSequence: sequence, replayed, tally };
}

type Acknowledge = (kept: Kept) => void;

async function append(hub: Hub, count: number, text: string, acknowledge: Acknowledge): Promise<void> {
  const { sequence } = hub.log.head;
  const records = makeRecords(sequence + 1, sequence + count, text);
  await hub.log.append(records);
  hub.tally = records.reduce(applyTo, hub.tally);
  acknowledge({ what: "records", records });
}

async function snapshot(hub: Hub, acknowledge: Acknowledge): Promise<void> {
  const { sequence } = hub.log.head;
  await hub.snapshots.save("tally", { sequence, state: hub.tally });
  acknowledge({ what: "snapshot", sequence });
}

async function revise(hub: Hub, acknowledge: Acknowledge): Promise<void> {
  const revision = (hub.document.data?.revision ?? 0) + 1;
  await hub.document.write({ revision });
  acknowledge({ what: "document", revision });
}

const retain = (hub: Hub): Promise<void> =>
  hub.log.retain({ keepFrom: "2099-01-01T00:00:00.000Z", snapshotSequence: hub.snapshots.coveredThrough() });

async function run(files: FileLayer, acknowledge: Acknowledge): Promise<void> {
  const hub = await start(files);
  for (let step = 1; step <= steps; step += 1) {
    const beside = [];
    if (step % 2 === 0) beside.push(snapshot(hub, acknowledge));
    if (step % 5 === 0) beside.push(revise(hub, acknowledge));
    await append(hub, 1 + (step % 3), "day", acknowledge);
    await Promise.all(beside);
    if (step % 6 === 0) await retain(hub);
  }
  await hub.log.close();
}

/** The first batch is larger than what is left of any segment that holds records: a cut is followed by a new segment. */
async function goOn(files: FileLayer, acknowledge: Acknowledge): Promise<void> {
  const hub = await start(files);
  await append(hub, 6, "after the crash", acknowledge);
  await snapshot(hub, acknowledge);
  await append(hub, 1, "after the crash", acknowledge);
  await revise(hub, acknowledge);
  await hub.log.close();
}

function require(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}

const highest = (values: readonly number[]): number => Math.max(0, ...values);

async function recoverAndCheck(files: FileLayer, acknowledged: readonly Kept[]): Promise<void> {
  const hub = await start(files);
  const promised = acknowledged.flatMap((kept) => (kept.what === "records" ? kept.records : []));
  const snapshots = acknowledged.flatMap((kept) => (kept.what === "snapshot" ? kept.sequence : []));
  const revisions = acknowledged.flatMap((kept) => (kept.what === "document" ? kept.revision : []));
  require(hub.log.head.sequence >=
    promised.length, `the log ends at ${hub.log.head.sequence} of ${promised.length} acknowledged records`);
  require(hub.snapshotSequence >= highest(snapshots), `the snapshot of record ${highest(snapshots)} is lost`);
  require((hub.document.data?.revision ?? 0) >=
    highest(revisions), `revision ${highest(revisions)} of the document is lost`);
  const history = [...promised];
  for (const record of hub.replayed) {
    const known = promised[record.sequence - 1];
    require(!known || isDeepStrictEqual(known, record), `record ${record.sequence} has changed`);
    history[record.sequence - 1] = record;
  }
  const expected = history.reduce(applyTo, { digest: "" });
  require(hub.tally.digest === expected.digest, "the state is not what the history makes it");
  // What retention has left is whole: nothing of it has come back without what followed.
  let next = hub.log.oldest;
  for await (const record of hub.log.read(next - 1))
    require(record.sequence === next++, `record ${next - 1} is missing`);
  await hub.log.close();
}

export const journalDay: Scenario<Kept> = { name: "journal", run, goOn, recoverAndCheck };
