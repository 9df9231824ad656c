// The programme's timers and reactions by the engine itself: rules of the topic, whole.
import { type Instant, later, type Sender } from "@openhall/shared/core";
import { planned } from "@openhall/shared/samples";
import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { type JournalRecord } from "../journal/event-log.ts";
import { importSampleVenue, remainsOf, startsAt, startTestHub, type TestHub } from "./test-hub.fixture.ts";

const manager: Sender = { id: "user:m1", role: "manager" };
const minute = 60_000;
const at = (minutes: number): Instant => later(startsAt, minutes * minute);

async function hubWith(changes: object): Promise<TestHub> {
  const hub = await startTestHub({ topics });
  await importSampleVenue(hub);
  const effect = (on: string, opening: string) => ({ on, does: { kind: "opening", serviceId: "S1", opening } });
  await must(hub, "programme.put-entry", planned("E1", { roomId: undefined, hosts: [], ...changes }));
  await must(hub, "programme.set-effects", {
    entryId: "E1",
    effects: [effect("begin", "closed"), effect("end", "open")],
  });
  return hub;
}

async function must(hub: TestHub, type: string, payload: unknown): Promise<void> {
  expect(await hub.send(manager, type, payload)).toMatchObject({ ok: true });
}

async function recordsOf({ log }: TestHub): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of log.read(0)) records.push(record);
  return records;
}

const types = ({ events }: JournalRecord): string[] => events.map(({ event }) => event.type);
const opening = (hub: TestHub) => hub.streams.shown("queue.hall/H1")?.rows["service/S1"]?.opening;
const status = (hub: TestHub) => hub.streams.shown("programme.staff/all")?.rows["entry/E1"]?.status;

it("[O40] an entry begins and ends by the clock, each with what it does to the hall in one record", async () => {
  const hub = await hubWith({});
  hub.clock.advance(60 * minute);
  await hub.engine.settled();
  expect([status(hub), opening(hub)]).toEqual(["live", "closed"]);
  hub.clock.advance(60 * minute);
  await hub.engine.settled();
  expect([status(hub), opening(hub)]).toEqual(["ended", "open"]);
  const records = await recordsOf(hub);
  expect(records.slice(-2).map(types)).toEqual([
    ["EntryBegan", "ServiceOpeningSet"],
    ["EntryEnded", "ServiceOpeningSet"],
  ]);
  expect(records.at(-1)).toMatchObject({ at: at(120), sender: "system", command: "programme.reach-time" });
  expect(hub.warnings).toEqual([]);
});

it("[O23] steps that somebody takes out and puts back come again by the clock, and the hub does not go round in circles", async () => {
  const steps = [{ id: "a", minutes: 5 }];
  const hub = await hubWith({ steps });
  const put = (list: object[]) =>
    must(hub, "programme.put-entry", planned("E1", { roomId: undefined, hosts: [], steps: list }));
  hub.clock.advance(66 * minute);
  await hub.engine.settled();
  for (const list of [[], steps, [], steps]) await put(list);
  await must(hub, "queue.open-hall", { hall: "H1" });
  expect(hub.streams.shown("programme.staff/all")?.rows["entry/E1"]).toMatchObject({ status: "live", stepId: "a" });
  expect((await recordsOf(hub)).flatMap(types).filter((type) => type === "StepReached")).toHaveLength(3);
  expect(hub.warnings).toEqual([]);
});

it("[O42] a hub that was killed goes on where the clock has come to, from snapshots and from the journal alone", async () => {
  const hub = await hubWith({});
  hub.clock.advance(61 * minute);
  await hub.engine.settled();
  const again = await startTestHub({ topics, ...remainsOf(hub, at(90)) });
  expect(again.model.stateOf("programme")).toEqual(hub.model.stateOf("programme"));
  await again.engine.stop();
  const late = await startTestHub({ topics, ...remainsOf(again, at(130)) });
  await late.engine.settled();
  expect([status(late), opening(late)]).toEqual(["ended", "open"]);
});
