import { type Row, type Sender } from "@openhall/shared/core";
import { sampleVenue } from "@openhall/shared/samples";
import { topics } from "@openhall/shared/topics";
import { describe, expect, it, vi } from "vitest";
import { soon } from "../engine/hand-log.fixture.ts";
import { tally } from "../engine/tally.fixture.ts";
import { createTestHub, importSampleVenue, remainsOf, startTestHub, type TestHub } from "../engine/test-hub.fixture.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "room" };
const elsewhere: Sender = { id: "device:K2", role: "kiosk", hallId: "attic" };
const clerk: Sender = { id: "user:c1", role: "clerk" };
const sum = "tally.sum/room";

const startTally = (): Promise<TestHub> => startTestHub({ topics: [tally] });
const count = (hub: TestHub, by = 1) => hub.send(clerk, "tally.count", { by });

describe("a stream", () => {
  it("[S1] has the version of its own last change, not of the batch that it came with", async () => {
    const hub = await startTally();
    hub.log.hold();
    void count(hub);
    await soon();
    void count(hub);
    void hub.send(clerk, "tally.alarm", { rings: "2027" });
    await hub.log.open();
    await hub.engine.settled();
    expect(hub.engine.sequence).toBe(3);
    expect(hub.streams.shown(sum)).toMatchObject({ version: 2, rows: { sum: { total: 2 } } });
  });

  it("[S1] has it still after a start, with or without snapshots, so that nobody has to fetch it again", async () => {
    const hub = await startTally();
    void count(hub);
    await hub.send(clerk, "tally.alarm", { rings: "2027" });
    const before = hub.streams.shown(sum);
    const killed = await createTestHub({ topics: [tally], log: hub.log });
    expect(killed.streams.shown(sum)).toEqual(before);
    await hub.engine.stop();
    const stopped = await createTestHub({ topics: [tally], ...remainsOf(hub) });
    expect(stopped.streams.shown(sum)).toEqual(before);
    expect(before).toEqual({ stream: sum, epoch: 1, version: 1, rows: { sum: { total: 1 } } });
  });

  it("[S1] claims no version older than a topic's snapshot when the engine's own is lost", async () => {
    const hub = await startTally();
    await count(hub);
    await hub.send(clerk, "tally.alarm", { rings: "2027" });
    await hub.engine.stop();
    hub.snapshots.lose("engine");
    const again = await startTestHub({ topics: [tally], ...remainsOf(hub) });
    expect(again.streams.shown(sum)?.version).toBe(2);
    await again.engine.stop();
    const once = await createTestHub({ topics: [tally], ...remainsOf(again) });
    expect(once.streams.shown(sum)?.version).toBe(2);
  });

  it("[S2] is told as changes that fit one on the other and end in what is shown", async () => {
    const hub = await startTestHub({ topics });
    await importSampleVenue(hub);
    const h1: Sender = { ...kiosk, hallId: "H1" };
    const board = "queue.board/H1";
    const names = [board, "queue.hall/H1", "queue.desk/W1", "queue.desk/W3", "venue.hall/H1"];
    for (const serviceId of ["S1", "S2", "S3", "S1"]) {
      void hub.send(h1, "queue.take-ticket", { serviceId });
      await soon();
      const ticketId = Object.keys(Object(hub.model.stateOf("queue")).tickets).at(-1);
      await hub.send(h1, "queue.confirm-ticket", { ticketId });
    }
    await hub.send(clerk, "queue.open-desk", { deskId: "W3" });
    for (const verb of ["call-next", "recall", "start", "finish", "call-next", "close-desk"])
      void hub.send(clerk, `queue.${verb}`);
    await hub.engine.settled();

    for (const name of names) {
      const deltas = hub.deltas.filter(({ stream }) => stream === name);
      const rows: Record<string, Row> = {};
      let version = 0;
      for (const delta of deltas) {
        expect(delta.base).toBe(version);
        expect(delta.version).toBeGreaterThan(delta.base);
        for (const [key, row] of Object.entries(delta.put)) expect(rows[key]).not.toEqual(row);
        Object.assign(rows, delta.put);
        for (const key of delta.del) delete rows[key];
        version = delta.version;
      }
      expect({ version, rows }).toEqual({
        version: hub.streams.shown(name)?.version,
        rows: hub.streams.shown(name)?.rows,
      });
    }
    expect(hub.deltas.filter(({ stream }) => stream === board).length).toBeGreaterThan(4);
  });

  it("[S2] is not told of where nothing in it changed", async () => {
    const hub = await startTally();
    await count(hub);
    const { length } = hub.deltas;
    void count(hub, 5);
    await count(hub, -5);
    expect(hub.deltas).toHaveLength(length);
  });

  it("[S2] that appears later is told of whole, whatever was touched", async () => {
    const [sum] = tally.streams;
    const late = { ...sum!, scopes: () => [], keys: () => ["sum", "double"] };
    const hub = await startTestHub({ topics: [{ ...tally, streams: [late] }] });
    expect(hub.streams.shown("tally.sum/room")).toBeUndefined();
    await count(hub);
    expect(hub.deltas).toMatchObject([{ base: 0, version: 1, put: { sum: { total: 1 }, double: { total: 1 } } }]);
  });

  it("[S2] changes with the set-up that it reads", async () => {
    const hub = await startTestHub({ topics });
    await importSampleVenue(hub);
    const { halls, services, desks } = sampleVenue;
    const moved = Object.values({ ...services, S3: { ...services.S3, queue: "C" } });
    const file = { halls: Object.values(halls), services: moved, desks: Object.values(desks) };
    await hub.send({ id: "user:a", role: "administrator" }, "venue.import", file);
    const rows = Object.keys(hub.streams.shown("queue.board/H1")?.rows ?? {});
    expect(rows.filter((key) => key.startsWith("waiting/"))).toEqual(["waiting/A", "waiting/C"]);
  });

  it("[S2] is not changed by a reader who changes what it was given", async () => {
    const hub = await startTally();
    delete Object(hub.streams.shown(sum)?.rows).sum;
    expect(hub.streams.shown(sum)?.rows).toEqual({ sum: { total: 0 } });
  });
});

describe("reading", () => {
  it("[S3] after an answer shows its effect", async () => {
    const hub = await startTally();
    const read = await count(hub).then(() => hub.streams.read(sum, kiosk));
    expect(read).toEqual({ ok: true, state: { stream: sum, epoch: 1, version: 1, rows: { sum: { total: 1 } } } });
  });

  it("[S3] waits for the batch that is open, and shows nothing that is not on the disk", async () => {
    const hub = await startTally();
    hub.log.hold();
    void count(hub);
    const reads = [sum, "tally.page/9"].map((stream) => hub.streams.read(stream, clerk));
    let answered = 0;
    for (const read of reads) void read.then(() => (answered += 1));
    await soon();
    expect(answered).toBe(0);
    await hub.log.open();
    expect(await Promise.all(reads)).toMatchObject([
      { state: { version: 1, rows: { sum: { total: 1 } } } },
      { state: { version: 1, rows: { page: { missing: 8 } } } },
    ]);
  });
});

describe("admission", () => {
  it.each([
    ["a device of the hall", kiosk, sum, "yes"],
    ["a device of another hall", elsewhere, sum, "forbidden"],
    ["staff, who are tied to no hall", clerk, sum, "yes"],
    ["nobody in particular", undefined, sum, "forbidden"],
    ["a role the stream is not for", kiosk, "tally.page/9", "forbidden"],
    ["whoever knows the scope", undefined, "tally.page/9", "yes"],
    ["who guesses a scope", undefined, "tally.page/none", "unknown-stream"],
    ["who guesses a scope", kiosk, "tally.sum/cellar", "unknown-stream"],
    ["who makes a stream up", clerk, "tally.secrets/room", "unknown-stream"],
    ["who makes a stream up", clerk, "constructor/room", "unknown-stream"],
    ["who forgets the scope", clerk, "tally.sum", "unknown-stream"],
  ])("[S7] of %s (%o) to %s: %s", async (_, sender, stream, admitted) => {
    const hub = await startTally();
    expect(hub.streams.admits(stream, sender)).toBe(admitted);
    const read = await hub.streams.read(stream, sender);
    expect(read).toMatchObject(admitted === "yes" ? { ok: true } : { ok: false, code: admitted });
  });
});

describe("a stream on demand", () => {
  const page = "tally.page/9";
  const told = (hub: TestHub) => hub.deltas.filter(({ stream }) => stream === page);

  it("[S6] is projected only while somebody watches it", async () => {
    const hub = await startTally();
    expect(hub.streams.shown(page)).toBeUndefined();
    hub.streams.watch(page);
    hub.streams.watch(page);
    expect(hub.streams.shown(page)).toMatchObject({ version: 0, rows: { page: { missing: 9 } } });
    hub.streams.unwatch(page);
    expect(hub.streams.shown(page)).toBeDefined();
    hub.streams.unwatch(page);
    expect(hub.streams.shown(page)).toBeUndefined();
    hub.clock.advance(10_000);
    await count(hub);
    expect(told(hub)).toEqual([]);
  });

  it("[S6] goes out at most once in five seconds, and then as it is", async () => {
    const hub = await startTally();
    hub.streams.watch(page);
    hub.clock.advance(4_999);
    await count(hub);
    await count(hub);
    hub.streams.tick();
    await soon();
    expect(told(hub)).toEqual([]);
    hub.clock.advance(1);
    hub.streams.tick();
    await soon();
    expect(told(hub)).toEqual([{ stream: page, base: 0, version: 2, put: { page: { missing: 7 } }, del: [] }]);
    await count(hub);
    expect(told(hub)).toHaveLength(1);
    hub.clock.advance(5_000);
    await count(hub);
    expect(told(hub)[1]).toEqual({ stream: page, base: 2, version: 4, put: { page: { missing: 5 } }, del: [] });
  });

  it("[S6] goes out at once where the change is its own", async () => {
    const hub = await startTally();
    hub.streams.watch(page);
    await count(hub, 9);
    expect(told(hub)).toEqual([{ stream: page, base: 0, version: 1, put: { page: { missing: 0 } }, del: [] }]);
  });

  it("[S6] shows nothing that is not on the disk, late or at once", async () => {
    const hub = await startTally();
    hub.streams.watch(page);
    hub.log.hold();
    void count(hub, 9);
    await soon();
    hub.clock.advance(5_000);
    hub.streams.tick();
    await soon();
    expect(hub.streams.shown(page)?.rows).toEqual({ page: { missing: 9 } });
    await hub.log.open();
    expect(hub.streams.shown(page)?.rows).toEqual({ page: { missing: 0 } });
  });

  it("[S6] that has been told of is not looked at again until something changes", async () => {
    const hub = await startTally();
    const seal = vi.spyOn(hub.streams, "seal");
    const lookLater = async (): Promise<number> => {
      hub.clock.advance(5_000);
      hub.streams.tick();
      await soon();
      return seal.mock.calls.length;
    };
    hub.streams.watch(page);
    await count(hub);
    expect(await lookLater()).toBe(2);
    expect(await lookLater()).toBe(2);
  });

  it("[S6] leaves no trace in what the hub keeps", async () => {
    const hub = await startTally();
    hub.streams.watch(page);
    await count(hub, 9);
    expect(Object.keys(hub.model.versions)).toEqual([sum, "tally.pages/room"]);
  });

  it("[S6] that did not change is not told of", async () => {
    const hub = await startTally();
    hub.streams.watch("tally.page/0");
    await count(hub);
    hub.clock.advance(5_000);
    hub.streams.tick();
    await soon();
    expect(hub.deltas.map(({ stream }) => stream)).toEqual([sum]);
  });

  it("[S6] a visitor's page hears of the call at once, of the line at leisure", async () => {
    const hub = await startTestHub({ topics });
    await importSampleVenue(hub);
    const h1: Sender = { ...kiosk, hallId: "H1" };
    const tokens: string[] = [];
    for (let visitor = 0; visitor < 2; visitor += 1) {
      const answer = await hub.send(h1, "queue.take-ticket", { serviceId: "S1" });
      const { ticketId, token } = Object(answer.ok && answer.result);
      await hub.send(h1, "queue.confirm-ticket", { ticketId });
      tokens.push(`queue.ticket/${token}`);
      hub.clock.advance(1);
    }
    for (const stream of tokens) hub.streams.watch(stream);
    await hub.send(clerk, "queue.open-desk", { deskId: "W1" });
    await hub.send(clerk, "queue.call-next");
    const [called = "", waiting = ""] = tokens;
    expect(hub.streams.shown(called)?.rows.ticket).toMatchObject({ status: "called", desk: { number: 1 } });
    expect(hub.streams.shown(waiting)?.rows.ticket).toMatchObject({ status: "waiting", ahead: 1 });
    hub.clock.advance(5_000);
    hub.streams.tick();
    await soon();
    expect(hub.streams.shown(waiting)?.rows.ticket).toMatchObject({ status: "waiting", ahead: 0 });
  });
});
