// A venue's long history, made once through the real engine and kept: a thousand visitors a day, five events each.
import { cp, link, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoVenueFile } from "@openhall/hub/demo";
import {
  type Clock,
  createEngine,
  createModel,
  randomStamps,
  type RunningEngine,
  systemClock,
} from "@openhall/hub/engine";
import { createSnapshotStore, type FileLayer, nodeFiles, openDataFolder, openFileLog } from "@openhall/hub/journal";
import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";

const cache = fileURLToPath(new URL("../.cache/history/", import.meta.url));
const visitorsPerDay = 1_000;
const eventsPerVisitor = 5;
const dayMs = 86_400_000;
const desks = ["W1", "W2", "W3", "W4"];

export interface BenchEngine {
  readonly engine: RunningEngine;
  close(): Promise<void>;
}

/** Opens the real engine on a data folder; without streams, since nobody looks. */
export async function openEngine(
  folder: string,
  { clock = systemClock, files = nodeFiles }: { readonly clock?: Clock; readonly files?: FileLayer } = {},
): Promise<BenchEngine> {
  const data = await openDataFolder({ files, folder, venueId: "demo", now: new Date(clock.now()).toISOString() });
  const snapshots = createSnapshotStore({ files, folder: data.snapshotFolder });
  const { log } = await openFileLog({ files, folder: data.journalFolder });
  const engine = await createEngine({
    model: createModel(topics),
    log,
    snapshots,
    observer: { seal: () => () => undefined },
    clock,
    stamps: randomStamps(() => clock.now()),
    onFault: (fault) => {
      throw fault;
    },
    snapshotEvery: 50_000,
  });
  await engine.start();
  return {
    engine,
    async close() {
      await engine.stop();
      await log.close();
      await data.lock.release();
    },
  };
}

export const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "V01" };
export const system: Sender = { id: "system", role: "system" };
export const clerkAt = (desk: string): Sender => ({ id: `user:clerk-${desk}`, role: "clerk" });

let nextId = 0;

export async function command(
  engine: RunningEngine,
  sender: Sender,
  type: string,
  payload: object = {},
): Promise<{ ticketId: string }> {
  nextId += 1;
  const answer = await engine.submit({ id: `bench-${process.pid}-${nextId}`, type, payload, sender });
  if (!answer.ok) throw new Error(`${type} was refused: ${answer.refusal.code}`);
  return answer.result as { ticketId: string };
}

/** A history of about so many events, in a folder of its own under `into`; made on the first call and kept. */
export async function historyOf(events: number, into: string): Promise<void> {
  const made = `${cache}${events}`;
  if (!(await exists(made))) await make(events, made);
  await copyLinked(made, into);
}

async function make(events: number, made: string): Promise<void> {
  const days = Math.max(1, Math.round(events / visitorsPerDay / eventsPerVisitor));
  console.error(`Making a history of ${events} events, once; this takes about ${Math.ceil(events / 30_000)} s.`);
  const growing = `${made}.new`;
  await rm(growing, { recursive: true, force: true });
  const clock = dayClock(days);
  const { engine, close } = await openEngine(growing, { clock, files: hastyFiles });
  await command(engine, system, "venue.import", demoVenueFile);
  await Promise.all(desks.map((desk) => command(engine, clerkAt(desk), "queue.open-desk", { deskId: desk })));
  const visitors = Math.min(visitorsPerDay, Math.round(events / eventsPerVisitor));
  for (let day = 0; day < days; day += 1) {
    clock.day = day;
    await Promise.all(desks.map((desk) => serve(engine, desk, visitors / desks.length)));
  }
  await close();
  await rename(growing, made);
}

/** Nobody would miss this history after a power cut, so it is made without waiting for the disk. */
const hastyFiles: FileLayer = {
  ...nodeFiles,
  open: async (path, how) => ({ ...(await nodeFiles.open(path, how)), sync: async () => undefined }),
  syncFolder: async () => undefined,
};

/** The services whose queue each desk takes. */
const serviceAt: Record<string, string> = { W1: "SV01", W2: "SV02", W3: "SV07", W4: "SV10" };

async function serve(engine: RunningEngine, desk: string, visitors: number): Promise<void> {
  const clerk = clerkAt(desk);
  for (let served = 0; served < visitors; served += 1) {
    const { ticketId } = await command(engine, kiosk, "queue.take-ticket", { serviceId: serviceAt[desk] });
    await command(engine, kiosk, "queue.confirm-ticket", { ticketId });
    await command(engine, clerk, "queue.call-next");
    await command(engine, clerk, "queue.finish");
  }
}

/** Stands at noon of one day after the other, the last of which is yesterday. */
function dayClock(days: number): Clock & { day: number } {
  const first = Math.floor(Date.now() / dayMs) * dayMs - days * dayMs;
  return {
    day: 0,
    now() {
      return first + this.day * dayMs + dayMs / 2;
    },
    after: () => () => undefined,
  };
}

/** Sealed segments are never written again: they are linked, everything else is copied. */
async function copyLinked(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith(".jsonl") });
  const segments = (await readdir(join(from, "journal"))).filter((name) => name.endsWith(".jsonl")).toSorted();
  await mkdir(join(to, "journal"), { recursive: true });
  for (const [index, name] of segments.entries()) {
    const source = join(from, "journal", name);
    const target = join(to, "journal", name);
    if (index === segments.length - 1) await cp(source, target);
    else await link(source, target).catch(() => cp(source, target));
  }
}

const exists = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    () => true,
    () => false,
  );
