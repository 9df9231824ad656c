import { later, type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { type Answer } from "@openhall/shared/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soon } from "./hand-log.fixture.ts";
import { createMemorySnapshots } from "./memory-snapshots.fixture.ts";
import { tally } from "./tally.fixture.ts";
import { createTestHub, importSampleVenue, remainsOf, startTestHub, type TestHub } from "./test-hub.fixture.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "H1" };
const clerks: readonly Sender[] = ["c1", "c2"].map((name) => ({ id: `user:${name}`, role: "clerk" }));

/** What a hub knows and shows, as text. */
function contentsOf({ model, streams, engine }: TestHub) {
  const names = model.topics.flatMap((topic) =>
    topic.streams.flatMap((family) =>
      family.scopes(model.stateOf(topic.name), model.readsOf(topic)).map((scope) => `${family.name}/${scope}`),
    ),
  );
  return {
    sequence: engine.sequence,
    states: JSON.parse(JSON.stringify(model.topics.map((topic) => model.stateOf(topic.name)))),
    rows: Object.fromEntries(names.map((name) => [name, streams.shown(name)?.rows])),
    versions: Object.fromEntries(names.map((name) => [name, model.versionOf(name)])),
  };
}

type Step = (hub: TestHub) => unknown;
const ticketIds = (hub: TestHub): string[] => Object.keys(Object(hub.model.stateOf("queue")).tickets);

const clerk = fc.constantFrom(...clerks);
const take = fc.constantFrom("S1", "S2", "S3").map(
  (serviceId): Step =>
    (hub) =>
      hub.send(kiosk, "queue.take-ticket", { serviceId }),
);
const confirm = fc.nat({ max: 4 }).map(
  (newest): Step =>
    (hub) =>
      hub.send(kiosk, "queue.confirm-ticket", { ticketId: ticketIds(hub).at(-1 - newest) ?? "none" }),
);
const open = fc.tuple(clerk, fc.constantFrom("W1", "W2", "W3")).map(
  ([sender, deskId]): Step =>
    (hub) =>
      hub.send(sender, "queue.open-desk", { deskId }),
);
const verb = fc.tuple(clerk, fc.constantFrom("call-next", "call-next", "recall", "start", "finish", "close-desk")).map(
  ([sender, command]): Step =>
    (hub) =>
      hub.send(sender, `queue.${command}`),
);
const pass = fc
  .oneof({ weight: 5, arbitrary: fc.nat({ max: 90_000 }) }, { weight: 1, arbitrary: fc.nat({ max: 86_400_000 }) })
  .map(
    (milliseconds): Step =>
      (hub) =>
        hub.clock.advance(milliseconds),
  );
const settle = fc.constant<Step>((hub) => hub.engine.settled());
const setUpAgain = fc.constant<Step>((hub) => importSampleVenue(hub));

/** Steps that do not wait for one another unless they say so: what comes together is written together. */
const story = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: take },
    { weight: 4, arbitrary: confirm },
    { weight: 3, arbitrary: open },
    { weight: 6, arbitrary: verb },
    { weight: 2, arbitrary: pass },
    { weight: 3, arbitrary: settle },
    { weight: 1, arbitrary: setUpAgain },
  ),
  { minLength: 10, maxLength: 60, size: "max" },
);

async function live(hub: TestHub, steps: readonly Step[]): Promise<void> {
  await importSampleVenue(hub);
  const answers: unknown[] = [];
  for (const step of steps) {
    const done = step(hub);
    if (steps.indexOf(step) % 3 === 0) await done;
    answers.push(done);
  }
  await Promise.all(answers);
  await hub.engine.settled();
  await soon();
}

describe("a hub that was killed", () => {
  it("[E7] is after its start what it was, from the journal alone or from snapshots and the journal's tail", async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 1, max: 12 }), async (steps, snapshotEvery) => {
        const hub = await startTestHub({ topics, snapshotEvery, snapshotPauseMs: 0 });
        await live(hub, steps);
        const was = contentsOf(hub);
        const fromSnapshots = await createTestHub({ topics, ...remainsOf(hub) });
        const fromJournal = await createTestHub({ topics, ...remainsOf(hub), snapshots: createMemorySnapshots() });
        expect(contentsOf(fromSnapshots)).toEqual(was);
        expect(contentsOf(fromJournal)).toEqual(was);
        expect(fromJournal.engine.replayed).toBe(was.sequence);
      }),
    );
  });

  it.each(["venue", "queue", "engine"])("[E7] makes up for the lost snapshot of %s from the journal", async (name) => {
    const hub = await startTestHub({ topics, snapshotEvery: 5, snapshotPauseMs: 0 });
    await live(hub, fc.sample(story, 1)[0] ?? []);
    const was = contentsOf(hub);
    expect(hub.snapshots.saved).toContain(name);
    hub.snapshots.lose(name);
    const again = contentsOf(await createTestHub({ topics, ...remainsOf(hub) }));
    expect({ ...again, versions: {} }).toEqual({ ...was, versions: {} });
    for (const [stream, version] of Object.entries(again.versions))
      expect(version).toBeGreaterThanOrEqual(was.versions[stream] ?? 0);
  });

  it("[E7] starts from the latest snapshots and replays only what came after them", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await hub.send(kiosk, "tally.count");
    await hub.engine.stop();
    const next = await startTestHub({ topics: [tally], ...remainsOf(hub) });
    await next.send(kiosk, "tally.count");
    const last = await createTestHub({ topics: [tally], ...remainsOf(next) });
    expect([next.engine.replayed, last.engine.replayed]).toEqual([0, 1]);
    expect(last.model.stateOf("tally")).toMatchObject({ total: 2 });
  });

  it("[E7] leaves snapshots soon where it had much to replay, however short the hub's lives are", async () => {
    const hub = await startTestHub({ topics: [tally] });
    for (let count = 0; count < 4; count += 1) await hub.send(kiosk, "tally.count");
    const next = await startTestHub({ topics: [tally], snapshotEvery: 3, ...remainsOf(hub) });
    expect(next.engine.replayed).toBe(4);
    await next.send(kiosk, "tally.count");
    expect(next.snapshots.saved).toContain("tally");
  });

  it("[E7] knows nothing of what was not on the disk", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await hub.send(kiosk, "tally.count");
    hub.log.hold();
    void hub.send(kiosk, "tally.count", {}, { id: "never-answered" });
    await soon();
    const remains = remainsOf(hub);
    const again = await createTestHub({ topics: [tally], snapshots: remains.snapshots, log: hub.log });
    expect(again.model.stateOf("tally")).toMatchObject({ total: 1 });
    expect(again.engine.sequence).toBe(1);
  });
});

describe("a snapshot", () => {
  const parts = { topics: [tally], snapshotEvery: 2, snapshotPauseMs: 0 };

  it("[E15] holds what the disk holds and nothing more; commands wait for it, and none is lost", async () => {
    const hub = await startTestHub(parts);
    hub.log.hold();
    const first = hub.send(kiosk, "tally.count", { by: 1 });
    await soon();
    const second = hub.send(kiosk, "tally.count", { by: 10 });
    await hub.log.release();
    await first;
    await soon();
    const third = hub.send(kiosk, "tally.count", { by: 100 });
    await soon();
    expect(hub.engine.sequence).toBe(2);
    expect(hub.snapshots.saved).toEqual([]);
    await hub.log.open();
    expect(await Promise.all([second, third])).toMatchObject([{ version: 2 }, { version: 3 }]);
    expect(await hub.snapshots.load("tally")).toMatchObject({ sequence: 2, state: { total: 11 } });
  });

  it("[E15] lets wait what is due, too", async () => {
    const hub = await startTestHub(parts);
    const clerk: Sender = { id: "user:c1", role: "clerk" };
    hub.log.hold();
    const first = hub.send(clerk, "tally.alarm", { rings: later(hub.clock.instant, 5_000) });
    await soon();
    const second = hub.send(kiosk, "tally.count");
    await hub.log.release();
    await first;
    await soon();
    hub.clock.advance(5_000);
    expect(hub.engine.sequence).toBe(2);
    await hub.log.open();
    await second;
    expect(await hub.snapshots.load("tally")).toMatchObject({ sequence: 2, state: { rung: [] } });
    hub.clock.advance(1_000);
    expect(hub.engine.sequence).toBe(3);
  });

  it("[E15] is taken after so many records, and not again before its pause is over", async () => {
    const hub = await startTestHub({ ...parts, snapshotPauseMs: 30_000 });
    const send = async (count: number): Promise<void> => {
      for (let sent = 0; sent < count; sent += 1) await hub.send(kiosk, "tally.count");
      await soon();
    };
    hub.clock.advance(30_000);
    await send(1);
    expect(hub.snapshots.saved).toEqual([]);
    await send(1);
    expect(hub.snapshots.saved).toHaveLength(2);
    await send(4);
    expect(hub.snapshots.saved).toHaveLength(2);
    hub.clock.advance(30_000);
    await send(1);
    expect(hub.snapshots.saved).toHaveLength(4);
  });

  it("[E15] that cannot be written is reported, and the hub goes on", async () => {
    const snapshots = { ...createMemorySnapshots(), save: () => Promise.reject(new Error("no room")) };
    const hub = await startTestHub({ ...parts, snapshots });
    const answers: Answer[] = [];
    for (let sent = 0; sent < 4; sent += 1) answers.push(await hub.send(kiosk, "tally.count"));
    await soon();
    expect(answers).toMatchObject(answers.map(() => ({ ok: true })));
    expect(hub.warnings).toContain("A snapshot could not be written");
    expect(hub.faults).toEqual([]);
    await hub.engine.stop();
    expect(hub.engine.mode).toBe("stopped");
  });
});
