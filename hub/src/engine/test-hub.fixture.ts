// A hub without doors: engine and streams as create-hub.ts wires them, on a clock and a log in the test's hands.
import { type Instant, type Sender, type Topic } from "@openhall/shared/core";
import { sampleVenue } from "@openhall/shared/samples";
import { type Answer } from "@openhall/shared/wire";
import { createStreams, type StreamDelta, type Streams } from "../streams/create-streams.ts";
import { createEngine, type EngineParts, type RunningEngine } from "./create-engine.ts";
import { createHandClock, type HandClock } from "./hand-clock.fixture.ts";
import { createHandLog, type HandLog } from "./hand-log.fixture.ts";
import { createMemorySnapshots, type MemorySnapshots } from "./memory-snapshots.fixture.ts";
import { createModel, type Model } from "./model.ts";

export type ToldDelta = Pick<StreamDelta, "stream" | "base" | "version" | "put" | "del">;

export interface TestHub {
  readonly engine: RunningEngine;
  readonly streams: Streams;
  readonly model: Model;
  readonly log: HandLog;
  readonly clock: HandClock;
  readonly snapshots: MemorySnapshots;
  /** What has been told of all streams, in order. */
  readonly deltas: readonly ToldDelta[];
  /** Faults that the test has asked for by `faulty`; any other makes what is sent afterwards fail. */
  readonly faults: readonly unknown[];
  readonly warnings: readonly string[];
  /** Sends a command under a fresh id, or under one given. */
  send(sender: Sender, type: string, payload?: unknown, how?: { id?: string; validUntil?: Instant }): Promise<Answer>;
}

interface TestHubParts extends Partial<Pick<EngineParts, "silentSince" | "snapshotEvery" | "snapshotPauseMs">> {
  readonly topics: readonly Topic[];
  readonly faulty?: boolean;
  readonly log?: HandLog;
  readonly clock?: HandClock;
  readonly snapshots?: MemorySnapshots;
}

/** The sample day's nine o'clock. */
export const startsAt = "2026-09-16T01:00:00.000Z";

let stamped = 0;
/** Fresh over all hubs of a test file. */
let sent = 0;
const stamps = { id: () => `id-${(stamped += 1)}`, secret: () => `secret-${(stamped += 1)}` };

/** Restores the hub; `engine.start()` is still to come. */
export async function createTestHub({ topics, faulty = false, ...given }: TestHubParts): Promise<TestHub> {
  const { log = createHandLog(), clock = createHandClock(startsAt), snapshots = createMemorySnapshots() } = given;
  const deltas: ToldDelta[] = [];
  const faults: unknown[] = [];
  let end = (_fault: Error): void => undefined;
  const ended = new Promise<never>((_, reject) => (end = reject));
  ended.catch(() => undefined);
  const warnings: string[] = [];
  const model = createModel(topics);
  const engine = await createEngine({
    ...given,
    model,
    log,
    clock,
    snapshots,
    stamps,
    observer: { seal: (touched) => streams.seal(touched) },
    onFault(fault) {
      faults.push(fault);
      if (!faulty) end(new Error("the hub has ended", { cause: fault }));
    },
    report: { warn: (message) => void warnings.push(message) },
  });
  const { now, settled, nudge } = engine;
  const streams: Streams = createStreams({ model, epoch: () => engine.epoch, now, settled, nudge });
  streams.onDelta(({ stream, base, version, put, del }) => {
    deltas.push(structuredClone({ stream, base, version, put, del }));
  });
  return {
    engine,
    streams,
    model,
    log,
    clock,
    snapshots,
    deltas,
    faults,
    warnings,
    send(sender, type, payload = {}, { id = `command-${(sent += 1)}`, ...how } = {}) {
      return Promise.race([engine.submit({ id, type, payload, sender, ...how }), ended]);
    },
  };
}

const administrator: Sender = { id: "user:admin", role: "administrator" };

/** Sets the sample hall up. */
export async function importSampleVenue(hub: TestHub): Promise<void> {
  const [halls, services, desks] = [sampleVenue.halls, sampleVenue.services, sampleVenue.desks].map(Object.values);
  const answer = await hub.send(administrator, "venue.import", { halls, services, desks });
  if (!answer.ok) throw new Error(answer.refusal.code);
}

/** The same, started. */
export async function startTestHub(parts: TestHubParts): Promise<TestHub> {
  const hub = await createTestHub(parts);
  await hub.engine.start();
  return hub;
}

/** What is on the disk of a hub that was killed, for another one; the clock is a new one, so that the dead wake no more. */
export const remainsOf = ({ log, snapshots, clock }: TestHub, at: Instant = clock.instant) => ({
  log,
  snapshots,
  clock: createHandClock(at),
});
