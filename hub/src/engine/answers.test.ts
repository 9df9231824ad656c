import { type Instant, later, type Sender } from "@openhall/shared/core";
import { describe, expect, it } from "vitest";
import { soon } from "./hand-log.fixture.ts";
import { payloadHashOf } from "./recognise.ts";
import { RememberedAnswers } from "./remembered-answers.ts";
import { tally } from "./tally.fixture.ts";
import { createTestHub, remainsOf, startsAt, startTestHub } from "./test-hub.fixture.ts";

const topics = [tally];
const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "room" };
const clerk: Sender = { id: "user:c1", role: "clerk" };
const hour = 3_600_000;

describe("a command sent again", () => {
  it("[E4] gets its first answer, and nothing is done again", async () => {
    const hub = await startTestHub({ topics });
    const first = await hub.send(kiosk, "tally.count", { by: 3 }, { id: "the-first" });
    await hub.send(kiosk, "tally.count");
    expect(await hub.send(kiosk, "tally.count", { by: 3 }, { id: "the-first" })).toEqual(first);
    expect(hub.model.stateOf("tally")).toMatchObject({ total: 4 });
    expect(hub.engine.sequence).toBe(2);
  });

  it("[E4] gets it together with the first while that is still being written", async () => {
    const hub = await startTestHub({ topics });
    hub.log.hold();
    const answers = [1, 2].map(() => hub.send(kiosk, "tally.count", {}, { id: "the-first" }));
    let answered = 0;
    for (const answer of answers) void answer.then(() => (answered += 1));
    await soon();
    const third = hub.send(kiosk, "tally.count", {}, { id: "the-first" });
    expect(answered).toBe(0);
    await hub.log.open();
    expect(await Promise.all([...answers, third])).toEqual(
      Array.from({ length: 3 }, () => ({ ok: true, version: 1, result: { total: 1 } })),
    );
    expect(hub.log.batches).toEqual([1]);
  });

  it("[E4] with another payload or another name is refused as id-reused", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(clerk, "tally.count", { by: 3 }, { id: "the-first" });
    const reused = { ok: false, refusal: { code: "id-reused" } };
    expect(await hub.send(clerk, "tally.count", { by: 4 }, { id: "the-first" })).toEqual(reused);
    expect(await hub.send(clerk, "tally.alarm", { rings: startsAt }, { id: "the-first" })).toEqual(reused);
  });

  it("[E4] is known by its name as well as by its payload", () => {
    expect(payloadHashOf("queue.start", {})).not.toBe(payloadHashOf("queue.recall", {}));
    expect(payloadHashOf("queue.start", {})).toBe(payloadHashOf("queue.start", {}));
  });

  it("[E4] may write the same payload in another way", async () => {
    const hub = await startTestHub({ topics });
    const first = await hub.send(kiosk, "tally.count", {}, { id: "the-first" });
    expect(await hub.send(kiosk, "tally.count", { by: 1 }, { id: "the-first" })).toEqual(first);
  });

  it("[E4] is another one when another sender sends it", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(kiosk, "tally.count", {}, { id: "the-first" });
    expect(await hub.send(clerk, "tally.count", {}, { id: "the-first" })).toMatchObject({ version: 2 });
  });

  it("[E4] gets its first answer from a hub that has started again, with or without snapshots", async () => {
    const hub = await startTestHub({ topics });
    const first = await hub.send(kiosk, "tally.count", { by: 3 }, { id: "the-first" });
    const killed = await startTestHub({ topics, log: hub.log });
    expect(await killed.send(kiosk, "tally.count", { by: 3 }, { id: "the-first" })).toEqual(first);
    await hub.engine.stop();
    const stopped = await startTestHub({ topics, ...remainsOf(hub) });
    expect(stopped.engine.replayed).toBe(0);
    expect(await stopped.send(kiosk, "tally.count", { by: 3 }, { id: "the-first" })).toEqual(first);
    expect(hub.log.head.sequence).toBe(1);
  });

  it("[E4] gets its first answer also from a hub that takes no others", async () => {
    const hub = await startTestHub({ topics });
    const first = await hub.send(kiosk, "tally.count", {}, { id: "the-first" });
    const full = await createTestHub({ topics, ...remainsOf(hub) });
    await full.engine.start({ readOnly: true });
    expect(await full.send(kiosk, "tally.count", {}, { id: "the-first" })).toEqual(first);
    expect(await full.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "read-only" } });
    expect(await full.send(kiosk, "tally.count", { by: 2 }, { id: "the-first" })).toMatchObject({
      refusal: { code: "id-reused" },
    });
  });

  it("[E10] is decided again when it was refused before", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(clerk, "tally.count", { by: 0 }, { id: "the-first" });
    const other = await hub.send(clerk, "tally.count", { by: 2 }, { id: "the-first" });
    expect(other).toMatchObject({ ok: true, result: { total: 2 } });
    expect(hub.log.head.sequence).toBe(1);
  });
});

describe("a command that has become too late", () => {
  const at = (milliseconds: number): { validUntil: Instant } => ({ validUntil: later(startsAt, milliseconds) });

  it("[E9] is refused, in the hub's time", async () => {
    const hub = await startTestHub({ topics });
    hub.clock.advance(5_000);
    expect(await hub.send(kiosk, "tally.count", {}, at(4_999))).toEqual({
      ok: false,
      refusal: { code: "too-late", validUntil: later(startsAt, 4_999), at: later(startsAt, 5_000) },
    });
    expect(await hub.send(kiosk, "tally.count", {}, at(5_000))).toMatchObject({ ok: true });
  });

  it("[E9] is answered all the same when it had been done in time", async () => {
    const hub = await startTestHub({ topics });
    const first = await hub.send(kiosk, "tally.count", {}, { id: "in-good-time", ...at(1_000) });
    hub.clock.advance(60_000);
    expect(await hub.send(kiosk, "tally.count", {}, { id: "in-good-time", ...at(1_000) })).toEqual(first);
  });
});

describe("remembered answers", () => {
  const answer = (at: Instant) => ({ payloadHash: "", version: 1, result: null, at });

  function remembering(count: number, at: (index: number) => Instant): RememberedAnswers {
    const answers = new RememberedAnswers();
    for (let index = 0; index < count; index += 1) answers.remember("device:K1", `c${index}`, answer(at(index)));
    return answers;
  }

  it("[E8] are the last thousand of each sender", () => {
    const answers = remembering(1_001, () => startsAt);
    answers.remember("device:K2", "c0", answer(startsAt));
    expect(answers.find("device:K1", "c0")).toBeUndefined();
    expect(answers.find("device:K1", "c1")).toBeDefined();
    expect(answers.find("device:K1", "c1000")).toBeDefined();
    expect(answers.find("device:K2", "c0")).toBeDefined();
  });

  it("[E8] are kept for 48 hours", () => {
    const answers = remembering(3, (index) => later(startsAt, index * 24 * hour));
    expect(answers.find("device:K1", "c0")).toBeDefined();
    answers.remember("device:K1", "c3", answer(later(startsAt, 48 * hour + 1)));
    expect(answers.find("device:K1", "c0")).toBeUndefined();
    expect(answers.find("device:K1", "c1")).toBeDefined();
  });

  it("[E8] of a sender who has fallen silent are dropped too", () => {
    const answers = remembering(2, () => startsAt);
    answers.forget(later(startsAt, 48 * hour));
    expect(answers.toJson()).toHaveLength(1);
    answers.forget(later(startsAt, 48 * hour + 1));
    expect(answers.toJson()).toEqual([]);
  });

  it("[E8] are dropped as the days go by, through snapshots and starts", async () => {
    const hub = await startTestHub({ topics });
    await hub.send(kiosk, "tally.count", {}, { id: "the-first" });
    hub.clock.advance(48 * hour + 1);
    await hub.engine.stop();
    const again = await startTestHub({ topics, ...remainsOf(hub) });
    expect(await again.send(kiosk, "tally.count", {}, { id: "the-first" })).toMatchObject({ version: 2 });
  });
});
