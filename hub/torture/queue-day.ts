// A day of the hall through the real engine: tickets, desks, a reservation that lapses, entries of the programme that begin
// by hand and by the clock, the next morning. Promised is every accepted answer: after a crash each command, sent again, gets its first answer, and no number comes twice.
import { isDeepStrictEqual } from "node:util";
import { instantOf, type Sender } from "@openhall/shared/core";
import { takenTicketSchema } from "@openhall/shared/queue";
import { sampleVenue } from "@openhall/shared/samples";
import { topics } from "@openhall/shared/topics";
import { type Answer } from "@openhall/shared/wire";
import * as z from "zod";
import { createEngine, type RunningEngine } from "../src/engine/create-engine.ts";
import { type IncomingCommand } from "../src/engine/engine.ts";
import { createModel, type Model, type Touched } from "../src/engine/model.ts";
import { engineSnapshot } from "../src/engine/restore.ts";
import { openDataFolder } from "../src/journal/data-folder.ts";
import { type EventLog } from "../src/journal/event-log.ts";
import { type FileLayer } from "../src/journal/file-layer.ts";
import { openFileLog } from "../src/journal/file-log.ts";
import { createSnapshotStore } from "../src/journal/snapshot-store.ts";
import { noLock } from "./no-lock.ts";
import { type Scenario } from "./scenario.ts";

interface Kept {
  readonly command: IncomingCommand;
  readonly answer: Answer;
}

interface Hub {
  readonly engine: RunningEngine;
  readonly model: Model;
  readonly log: EventLog;
  readonly clock: { time: number };
}

const opensAt = Date.parse("2026-11-23T01:00:00.000Z");
const untilLapsed = 3 * 60_000;
const untilTomorrow = 24 * 3_600_000;
const segmentBytes = 4_000;
const snapshotEvery = 5;

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "H1" };
const clerk1: Sender = { id: "user:c1", role: "clerk" };
const clerk2: Sender = { id: "user:c2", role: "clerk" };
const administrator: Sender = { id: "user:admin", role: "administrator" };
const manager: Sender = { id: "user:m", role: "manager" };

let stamped = 0;
/** Fresh over all lives, so that what a crash took back never comes again by chance. */
const stamps = { id: () => `id-${(stamped += 1)}`, secret: () => `secret-${(stamped += 1)}` };

async function start(files: FileLayer): Promise<Hub> {
  const opening = { files, folder: "/halls/H1", venueId: "H1", now: instantOf(opensAt), lock: noLock };
  const { journalFolder, snapshotFolder } = await openDataFolder(opening);
  const snapshots = createSnapshotStore({ files, folder: snapshotFolder });
  const names = [engineSnapshot, ...topics.map(({ name }) => name)];
  const loaded = await Promise.all(names.map((name) => snapshots.load(name)));
  const snapshotSequences = loaded.map((snapshot) => snapshot?.sequence ?? 0);
  const { log, findings } = await openFileLog({ files, folder: journalFolder, segmentBytes, snapshotSequences });
  if (findings.damage) throw new Error(`a torn write was taken for damage in ${findings.damage.segment}`);

  const clock = { time: opensAt };
  const model = createModel(topics);
  const engine = await createEngine({
    model,
    log,
    snapshots,
    stamps,
    snapshotEvery,
    snapshotPauseMs: 0,
    observer: { seal: () => () => undefined },
    clock: { now: () => clock.time, after: () => () => undefined },
    onFault: (fault) => {
      throw fault;
    },
  });
  await engine.start();
  return { engine, model, log, clock };
}

type Acknowledge = (kept: Kept) => void;
type Send = (sender: Sender, type: string, payload?: unknown) => Promise<unknown>;

/** Sends the commands of one life, a second apart, and promises what was accepted; the script expects no refusal. */
function sendThrough({ engine, clock }: Hub, life: string, acknowledge: Acknowledge): Send {
  let sent = 0;
  return async (sender, type, payload = {}) => {
    sent += 1;
    clock.time += 1_000;
    const command = { id: `${life} ${sent}`, type, payload, sender };
    const answer = await engine.submit(command);
    if (!answer.ok) throw new Error(`${type} was refused: ${answer.refusal.code}`);
    acknowledge({ command, answer });
    return answer.result;
  };
}

async function takeTicket(send: Send, serviceId: string): Promise<void> {
  const { ticketId } = takenTicketSchema.parse(await send(kiosk, "queue.take-ticket", { serviceId }));
  await send(kiosk, "queue.confirm-ticket", { ticketId });
}

async function serve(send: Send, clerk: Sender): Promise<void> {
  await send(clerk, "queue.call-next");
  await send(clerk, "queue.start");
  await send(clerk, "queue.finish");
}

const venueFile = {
  halls: Object.values(sampleVenue.halls),
  services: Object.values(sampleVenue.services),
  desks: Object.values(sampleVenue.desks),
};

const minutesAfter = (minutes: number): string => instantOf(opensAt + minutes * 60_000);
const planned = (id: string, from: number, until: number) => ({
  id,
  kind: "lecture",
  venueId: "H1",
  startsAt: minutesAfter(from),
  endsAt: minutesAfter(until),
});

/** One from a file, delayed and begun by hand; one that begins while a reservation lapses, and gives out fewer numbers. */
async function runProgramme(send: Send): Promise<void> {
  await send(manager, "programme.import", {
    entries: [{ ...planned("E1", 10, 20), source: { uid: "E1@linlan", sequence: 1 } }],
  });
  await send(manager, "programme.put-entry", planned("E2", 2, 60));
  const does = { kind: "quota", serviceId: "S2", perDay: 9 };
  await send(manager, "programme.set-effects", { entryId: "E2", effects: [{ on: "begin", does }] });
  const seen = [{ entryId: "E1", startsAt: minutesAfter(20), endsAt: minutesAfter(30) }];
  await send(manager, "programme.delay", { entryId: "E1", minutes: 10, follow: false, seen });
  await send(manager, "programme.begin", { entryId: "E1" });
}

const importVenue = (send: Send): Promise<unknown> => send(administrator, "venue.import", venueFile);

async function run(files: FileLayer, acknowledge: Acknowledge): Promise<void> {
  const hub = await start(files);
  const send = sendThrough(hub, "the day", acknowledge);
  await importVenue(send);
  await send(clerk1, "queue.open-desk", { deskId: "W1" });
  await send(clerk2, "queue.open-desk", { deskId: "W3" });
  await runProgramme(send);
  await Promise.all(["S1", "S2", "S3"].map((serviceId) => takeTicket(send, serviceId)));
  await Promise.all([clerk1, clerk2].map((clerk) => serve(send, clerk)));
  await send(kiosk, "queue.take-ticket", { serviceId: "S1" });
  hub.clock.time += untilLapsed;
  await takeTicket(send, "S3");
  await send(clerk2, "queue.call-next");
  await send(clerk2, "queue.close-desk");
  hub.clock.time += untilTomorrow;
  await takeTicket(send, "S2");
  await serve(send, clerk1);
  await hub.engine.stop();
}

async function goOn(files: FileLayer, acknowledge: Acknowledge): Promise<void> {
  const hub = await start(files);
  const send = sendThrough(hub, "after the crash", acknowledge);
  await importVenue(send);
  await takeTicket(send, "S1");
  await hub.engine.stop();
}

async function recoverAndCheck(files: FileLayer, acknowledged: readonly Kept[]): Promise<void> {
  const { engine, model, log } = await start(files);
  const highest = acknowledged.reduce((version, { answer }) => Math.max(version, answer.ok ? answer.version : 0), 0);
  if (log.head.sequence < highest)
    throw new Error(`the log ends at ${log.head.sequence}, answered was up to ${highest}`);
  for (const { command, answer } of acknowledged) {
    const again = await engine.submit(command);
    if (!isDeepStrictEqual(again, answer))
      throw new Error(`${command.type} has another answer: ${JSON.stringify(again)}`);
  }
  await checkReplay(model, log);
}

const streamNames = [
  "queue.board/H1",
  "queue.hall/H1",
  "queue.desk/W1",
  "queue.desk/W2",
  "queue.desk/W3",
  "programme.hall/H1",
  "programme.staff/all",
];

const reservedSchema = z.object({ type: z.literal("TicketReserved"), day: z.string(), number: z.string() });

/** The whole history makes the same state as snapshots and tail, and gives no number twice on one day. */
async function checkReplay(model: Model, log: EventLog): Promise<void> {
  const replayed = createModel(topics);
  const numbers = new Set<string>();
  for await (const record of log.read(0)) {
    const touched: Touched = new Map();
    for (const { topic: name, event } of record.events) {
      const topic = topics.find((candidate) => candidate.name === name);
      if (topic) replayed.apply(topic, event, touched);
      const reserved = reservedSchema.safeParse(event).data;
      const issued = `${reserved?.number} of ${reserved?.day}`;
      if (reserved && numbers.has(issued)) throw new Error(`${issued} was given out twice`);
      if (reserved) numbers.add(issued);
    }
    replayed.advance(touched, record.sequence);
  }
  for (const { name } of topics) {
    const same = isDeepStrictEqual(model.stateOf(name), replayed.stateOf(name));
    if (!same) throw new Error(`the state of ${name} is not what the history makes it`);
  }
  for (const stream of streamNames) {
    const same = model.versionOf(stream) === replayed.versionOf(stream);
    if (!same) throw new Error(`${stream} is at ${model.versionOf(stream)} instead of ${replayed.versionOf(stream)}`);
  }
}

export const queueDay: Scenario<Kept> = { name: "queue", run, goOn, recoverAndCheck };
