import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { describe, expect, it } from "vitest";
import { type JournalRecord } from "../journal/event-log.ts";
import { createChoir, tally } from "./tally.fixture.ts";
import { importSampleVenue, startTestHub, type TestHub } from "./test-hub.fixture.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "room" };

async function lastRecord({ log }: TestHub): Promise<JournalRecord | undefined> {
  let last: JournalRecord | undefined;
  for await (const record of log.read(0)) last = record;
  return last;
}

describe("a reaction", () => {
  it("[E11] stands in the record of its cause", async () => {
    const hub = await startTestHub({ topics: [tally, createChoir(2)] });
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ ok: true, version: 1 });
    expect((await lastRecord(hub))?.events).toMatchObject([
      { topic: "tally", event: { type: "Counted" } },
      { topic: "choir", event: { type: "Sung1" } },
      { topic: "choir", event: { type: "Sung2" } },
    ]);
    expect(hub.log.head.sequence).toBe(1);
  });

  it("[E11] is replayed as it was, not thought of again", async () => {
    const hub = await startTestHub({ topics: [tally, createChoir(2)] });
    await hub.send(kiosk, "tally.count");
    const again = await startTestHub({ topics: [tally, createChoir(5)], log: hub.log });
    expect(again.model.stateOf("choir")).toEqual({ heard: 2 });
    expect(hub.log.head.sequence).toBe(1);
  });

  it("[E11] to a reaction goes eight deep; one deeper is a fault, and nothing of it is kept", async () => {
    const deep = await startTestHub({ topics: [tally, createChoir(7)] });
    expect(await deep.send(kiosk, "tally.count")).toMatchObject({ ok: true });
    const deeper = await startTestHub({ topics: [tally, createChoir(8)], faulty: true });
    expect(await deeper.send(kiosk, "tally.count")).toMatchObject({ refusal: { code: "try-again" } });
    expect(deeper.faults).toHaveLength(1);
    expect(deeper.log.head.sequence).toBe(0);
  });

  it("[E11] a hall that has just been set up has its first day in the same record", async () => {
    const hub = await startTestHub({ topics });
    await importSampleVenue(hub);
    expect((await lastRecord(hub))?.events).toMatchObject([
      { topic: "venue", event: { type: "VenueImported" } },
      { topic: "queue", event: { type: "DayStarted", hallId: "H1", day: "2026-09-16" } },
    ]);
  });
});
