import { type Instant, later, type Sender, type Topic } from "@openhall/shared/core";
import { takenTicketSchema } from "@openhall/shared/queue";
import { topics } from "@openhall/shared/topics";
import { describe, expect, it } from "vitest";
import { type JournalRecord } from "../journal/event-log.ts";
import { soon } from "./hand-log.fixture.ts";
import { tally, type TallyState } from "./tally.fixture.ts";
import {
  createTestHub,
  importSampleVenue,
  remainsOf,
  startsAt,
  startTestHub,
  type TestHub,
} from "./test-hub.fixture.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "room" };
const clerk: Sender = { id: "user:c1", role: "clerk" };
const minute = 60_000;
const at = (milliseconds: number): Instant => later(startsAt, milliseconds);

async function recordsOf({ log }: TestHub): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of log.read(0)) records.push(record);
  return records;
}

describe("what is due", () => {
  const alarm = (hub: TestHub, milliseconds: number) => hub.send(clerk, "tally.alarm", { rings: at(milliseconds) });

  it("[E6] is done at its moment, without anybody asking", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await alarm(hub, 5_000);
    hub.clock.advance(4_999);
    await hub.engine.settled();
    expect(hub.log.head.sequence).toBe(1);
    hub.clock.advance(1);
    await hub.engine.settled();
    expect(await recordsOf(hub)).toMatchObject([
      {},
      { at: at(5_000), sender: "system", role: "system", command: "tally.ring", commandId: `ring ${at(5_000)}` },
    ]);
  });

  it("[E6] wakes the hub for the earliest, and again for the next", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await alarm(hub, 9_000);
    await alarm(hub, 5_000);
    expect(hub.clock.alarms).toBe(1);
    hub.clock.advance(9_000);
    await hub.engine.settled();
    expect(hub.model.stateOf("tally")).toMatchObject({ alarms: [], rung: [at(5_000), at(9_000)] });
    expect(hub.clock.alarms).toBe(0);
  });

  it("[E6] is done before the next command is decided", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await alarm(hub, 5_000);
    hub.clock.set(at(6_000));
    await hub.send(kiosk, "tally.count");
    expect((await recordsOf(hub)).map(({ command }) => command)).toEqual(["tally.alarm", "tally.ring", "tally.count"]);
  });

  it("[E6] is done at the start when the hub was away", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await alarm(hub, 5_000);
    const again = await startTestHub({ topics: [tally], ...remainsOf(hub, at(60_000)) });
    expect(again.model.stateOf("tally")).toMatchObject({ alarms: [], rung: [at(60_000)] });
  });

  it("[E6] is done once for each cause", async () => {
    const forgetful: Topic<TallyState> = {
      ...tally,
      due: (state, now) => {
        const [alarm] = tally.due?.(state, now, {}) ?? [];
        return alarm ? [alarm, alarm] : [];
      },
    };
    const hub = await startTestHub({ topics: [forgetful] });
    await alarm(hub, 5_000);
    hub.clock.advance(5_000);
    await hub.engine.settled();
    expect(hub.log.head.sequence).toBe(2);
    expect(hub.warnings).toEqual([]);
  });

  it("[E6] and cannot be done is reported and tried again once a second, not at every turn of the loop", async () => {
    const stuck: Topic<TallyState> = { ...tally, due: () => [] };
    const hub = await startTestHub({ topics: [stuck] });
    await alarm(hub, 5_000);
    hub.clock.advance(15_000);
    expect(hub.warnings).toEqual(Array.from({ length: 11 }, () => "Something is due that cannot be done"));
    expect(await hub.send(kiosk, "tally.count")).toMatchObject({ ok: true });
  });

  it("[E13] and has a fault in its rule ends the hub", async () => {
    const broken: Topic<TallyState> = {
      ...tally,
      due: () => {
        throw new Error("a bug in a timer");
      },
    };
    const hub = await startTestHub({ topics: [broken], faulty: true });
    await alarm(hub, 5_000);
    hub.clock.advance(5_000);
    expect(hub.faults).toMatchObject([{ message: "a bug in a timer" }]);
    expect(hub.clock.alarms).toBe(0);
  });
});

describe("the hub's time", () => {
  it("[E5] never goes behind the last record when the clock is set back", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await hub.send(kiosk, "tally.count");
    hub.clock.set(at(-60 * minute));
    expect(hub.engine.now()).toBe(startsAt);
    await hub.send(kiosk, "tally.count");
    hub.clock.set(at(1));
    await hub.send(kiosk, "tally.count");
    expect((await recordsOf(hub)).map((record) => record.at)).toEqual([startsAt, startsAt, at(1)]);
  });

  it("[E5] nor after a start", async () => {
    const hub = await startTestHub({ topics: [tally] });
    await hub.send(kiosk, "tally.count");
    const again = await startTestHub({ topics: [tally], ...remainsOf(hub, at(-60 * minute)) });
    expect(again.engine.now()).toBe(startsAt);
  });
});

describe("a reservation", () => {
  const reserve = async (hub: TestHub): Promise<string> => {
    const answer = await hub.send({ ...kiosk, hallId: "H1" }, "queue.take-ticket", { serviceId: "S1" });
    return takenTicketSchema.parse(answer.ok && answer.result).ticketId;
  };
  const statusOf = (hub: TestHub, ticketId: string): unknown =>
    Object(hub.model.stateOf("queue")).tickets[ticketId].standing.status;

  async function startedHall(): Promise<TestHub> {
    const hub = await startTestHub({ topics });
    await importSampleVenue(hub);
    return hub;
  }

  it("[Q6] lapses after 120 seconds, to the millisecond, in an otherwise silent hall", async () => {
    const hub = await startedHall();
    const ticketId = await reserve(hub);
    hub.clock.advance(119_999);
    await hub.engine.settled();
    expect(statusOf(hub, ticketId)).toBe("reserved");
    hub.clock.advance(1);
    await hub.engine.settled();
    expect(statusOf(hub, ticketId)).toBe("ended");
    expect((await recordsOf(hub)).at(-1)).toMatchObject({ command: "queue.lapse-ticket", at: at(120_000) });
  });

  it("[Q7] does not lapse by the time that the hub was down", async () => {
    const hub = await startedHall();
    const ticketId = await reserve(hub);
    hub.clock.advance(30_000);
    const again = await startTestHub({ topics, silentSince: at(30_000), ...remainsOf(hub, at(10 * minute)) });
    expect(statusOf(again, ticketId)).toBe("reserved");
    again.clock.advance(89_999);
    await again.engine.settled();
    expect(statusOf(again, ticketId)).toBe("reserved");
    again.clock.advance(1);
    await again.engine.settled();
    expect(statusOf(again, ticketId)).toBe("ended");
  });

  it("[Q7] nor by the time in which the hub took no commands for want of room", async () => {
    const hub = await startedHall();
    const ticketId = await reserve(hub);
    const full = await createTestHub({ topics, silentSince: startsAt, ...remainsOf(hub) });
    await full.engine.start({ readOnly: true });
    full.clock.advance(10 * minute);
    await full.engine.start();
    expect(statusOf(full, ticketId)).toBe("reserved");
  });

  it("[Q4] the day of the hall begins at its midnight, by itself", async () => {
    const hub = await startedHall();
    hub.clock.advance(15 * 60 * minute);
    await soon();
    await hub.engine.settled();
    expect((await recordsOf(hub)).at(-1)).toMatchObject({
      command: "queue.start-day",
      at: "2026-09-16T16:00:00.000Z",
      events: [{ topic: "queue", event: { type: "DayStarted", day: "2026-09-17" } }],
    });
  });
});
