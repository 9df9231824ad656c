import { type Sender } from "@openhall/shared/core";
import { type Answer } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { soon } from "./hand-log.fixture.ts";
import { tally, type TallyState } from "./tally.fixture.ts";
import { createTestHub, remainsOf, startTestHub } from "./test-hub.fixture.ts";

const topics = [tally];
const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "room" };
const clerk: Sender = { id: "user:c1", role: "clerk" };

/** What has been answered so far, in order. */
function collect(...answers: readonly Promise<Answer>[]): (number | string)[] {
  const collected: (number | string)[] = [];
  for (const answer of answers) void answer.then((it) => collected.push(it.ok ? it.version : it.refusal.code));
  return collected;
}

describe("a command at the engine's door", () => {
  it.each([
    ["unknown-command", kiosk, "tally.shout", {}],
    ["unknown-command", kiosk, "rumour.count", {}],
    ["unknown-command", kiosk, "tally", {}],
    ["unknown-command", kiosk, "tally.toString", {}],
    ["unknown-command", clerk, "tally.ring", { rings: "now" }],
    ["forbidden", kiosk, "tally.alarm", { nonsense: true }],
    ["malformed", kiosk, "tally.count", { by: "many" }],
    ["malformed", kiosk, "tally.count", { by: 1, extra: true }],
  ])("[E1] is refused as %s", async (code, sender, type, payload) => {
    const hub = await startTestHub({ topics });
    expect(await hub.send(sender, type, payload)).toMatchObject({ ok: false, refusal: { code } });
    expect(hub.engine.sequence).toBe(0);
  });

  it("[E1] hears where it is malformed", async () => {
    const hub = await startTestHub({ topics });
    expect(await hub.send(kiosk, "tally.count", { by: "many" })).toMatchObject({
      refusal: { code: "malformed", paths: [{ path: "by" }] },
    });
  });

  it("[E1] is answered with its result and its place in the journal", async () => {
    const hub = await startTestHub({ topics });
    expect(await hub.send(kiosk, "tally.count", { by: 3 })).toEqual({ ok: true, version: 1, result: { total: 3 } });
    expect(await hub.send(kiosk, "tally.count")).toEqual({ ok: true, version: 2, result: { total: 4 } });
  });

  it("[E1] stands in the journal with its sender, its id and its events", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(kiosk, "tally.count", { by: 3 }, { id: "the-first-one" });
    const records = [];
    for await (const record of hub.log.read(0)) records.push(record);
    expect(records).toMatchObject([
      {
        sequence: 1,
        at: hub.clock.instant,
        epoch: 1,
        sender: "device:K1",
        role: "kiosk",
        commandId: "the-first-one",
        command: "tally.count",
        result: { total: 3 },
        events: [{ topic: "tally", event: { type: "Counted", by: 3 } }],
      },
    ]);
  });
});

describe("what the disk does not hold yet", () => {
  it("[E2] is not answered and not shown", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const answered = collect(hub.send(kiosk, "tally.count"));
    await soon();
    expect(hub.log.waiting).toBe(1);
    expect(answered).toEqual([]);
    expect(hub.deltas).toEqual([]);
    expect(hub.streams.shown("tally.sum/room")?.rows).toEqual({ sum: { total: 0 } });
    await hub.log.release();
    expect(answered).toEqual([1]);
    expect(hub.deltas).toMatchObject([{ stream: "tally.sum/room", version: 1, put: { sum: { total: 1 } } }]);
  });

  it("[E2] gathers in one batch while the one before is written", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const first = collect(hub.send(kiosk, "tally.count"));
    await soon();
    const rest = collect(...[2, 3, 4].map((by) => hub.send(kiosk, "tally.count", { by })));
    await soon();
    expect(hub.log.batches).toEqual([1]);
    await hub.log.release();
    expect(first).toEqual([1]);
    expect(rest).toEqual([]);
    expect(hub.log.batches).toEqual([1, 3]);
    await hub.log.release();
    expect(rest).toEqual([2, 3, 4]);
  });

  it("[E2] is shown as each batch left it, not as the state has become since", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    void hub.send(kiosk, "tally.count", { by: 1 });
    await soon();
    void hub.send(kiosk, "tally.count", { by: 10 });
    await hub.log.release();
    expect(hub.streams.shown("tally.sum/room")?.rows).toEqual({ sum: { total: 1 } });
    await hub.log.release();
    expect(hub.streams.shown("tally.sum/room")?.rows).toEqual({ sum: { total: 11 } });
  });

  it("[E2] a batch's rows are shown before its answers go out", async () => {
    const hub = await startTestHub({ topics });
    const answer = hub.send(kiosk, "tally.count").then(() => hub.streams.shown("tally.sum/room")?.version);
    expect(await answer).toBe(1);
  });

  it("[E3] a refusal waits for the batch that was open when it was decided, and for no later one", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const answered = collect(hub.send(kiosk, "tally.count"), hub.send(kiosk, "tally.count", { by: 0 }));
    await soon();
    expect(answered).toEqual([]);
    void hub.send(kiosk, "tally.count");
    await hub.log.release();
    expect(answered).toEqual([1, "nothing-to-count"]);
  });

  it("[E3] a refusal with nothing open before it is answered at once", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const answered = collect(hub.send(kiosk, "tally.count", { by: 0 }));
    await soon();
    expect(answered).toEqual(["nothing-to-count"]);
    expect(hub.log.batches).toEqual([]);
  });
});

describe("a fault", () => {
  it("[E13] of the journal ends everything: nothing of the batch nor after it is answered or shown", async () => {
    const hub = await startTestHub({ topics, faulty: true });
    hub.log.hold();
    const lost = collect(hub.send(kiosk, "tally.count"));
    await soon();
    const behind = collect(hub.send(kiosk, "tally.count"));
    const broken = new Error("the disk is gone");
    await hub.log.fail(broken);
    expect(hub.faults).toEqual([broken]);
    expect(hub.engine.mode).toBe("stopped");
    expect([...lost, ...behind]).toEqual([]);
    expect(hub.deltas).toEqual([]);
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "try-again" } });
    await hub.engine.start();
    expect(hub.engine.mode).toBe("stopped");
  });

  it("[E13] of a rule ends everything too: nobody knows what it has left behind", async () => {
    const hub = await startTestHub({ topics, faulty: true });
    expect(await hub.send(clerk, "tally.explode")).toMatchObject({ ok: false, refusal: { code: "try-again" } });
    expect(hub.faults).toMatchObject([{ message: "a bug in a rule" }]);
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "try-again" } });
  });

  it("[E13] of a read model ends everything before it is answered", async () => {
    const [sum] = tally.streams;
    const blind = {
      ...sum!,
      row: ({ total }: TallyState) => {
        if (total > 0) throw new Error("a bug in a row");
        return { total };
      },
    };
    const hub = await startTestHub({ topics: [{ ...tally, streams: [blind] }], faulty: true });
    const answered = collect(hub.send(kiosk, "tally.count"));
    await soon();
    expect(hub.faults).toMatchObject([{ message: "a bug in a row" }]);
    expect(answered).toEqual([]);
    expect(hub.log.batches).toEqual([]);
  });

  it("[E13] does not keep the engine from being stopped, and leaves no snapshot", async () => {
    const hub = await startTestHub({ topics, faulty: true });
    hub.log.hold();
    void hub.send(kiosk, "tally.count");
    await soon();
    await hub.log.fail(new Error("the disk is gone"));
    await hub.engine.stop();
    expect(hub.snapshots.saved).toEqual([]);
  });
});

describe("modes", () => {
  it("[E12] before the start and after the end the sender is asked to try again", async () => {
    const hub = await createTestHub({ topics });
    expect(hub.engine.mode).toBe("starting");
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "try-again" } });
    await hub.engine.start();
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ ok: true });
    await hub.engine.stop();
    expect(hub.engine.mode).toBe("stopped");
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "try-again" } });
  });

  it("[E12] read-only refuses commands and serves streams, until there is room again", async () => {
    const hub = await createTestHub({ topics });
    await hub.engine.start({ readOnly: true });
    expect(hub.engine.mode).toBe("read-only");
    expect(await hub.send(kiosk, "tally.count")).toEqual({ ok: false, refusal: { code: "read-only" } });
    expect(await hub.streams.read("tally.sum/room", kiosk)).toMatchObject({ ok: true });
    await hub.engine.start();
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ ok: true });
  });

  it("[E12] read-only writes nothing, neither what is due nor snapshots", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(clerk, "tally.alarm", { rings: hub.clock.instant });
    const again = await createTestHub({ topics, ...remainsOf(hub) });
    await again.engine.start({ readOnly: true });
    again.clock.advance(60_000);
    await again.send(kiosk, "tally.count");
    await again.engine.stop();
    expect(hub.log.head.sequence).toBe(1);
    expect(hub.snapshots.saved).toEqual([]);
  });

  it("[E12] a stop waits for what is being written", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const answered = collect(hub.send(kiosk, "tally.count"));
    await soon();
    const stopped = hub.engine.stop();
    await soon();
    expect(hub.snapshots.saved).toEqual([]);
    await hub.log.release();
    await stopped;
    expect(answered).toEqual([1]);
    expect(hub.snapshots.saved).toEqual(["engine", "tally"]);
  });
});
