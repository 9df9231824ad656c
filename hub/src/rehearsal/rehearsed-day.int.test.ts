import { setTimeout as pause } from "node:timers/promises";
import { type EventLog } from "../journal/index.ts";
import { describe, expect, it } from "vitest";
import { type Person, recordsOf, rehearseDay, tellDay } from "./rehearsed-hall.fixture.ts";

/** Busy with something else at every so many writes. */
function slowEvery(count: number): (log: EventLog) => EventLog {
  let writes = 0;
  return (log) => ({
    ...log,
    get head() {
      return log.head;
    },
    get oldest() {
      return log.oldest;
    },
    async append(records) {
      writes += 1;
      if (writes % count === 0) await pause(writes % 7);
      await log.append(records);
    },
  });
}

describe("[Y5] the same seed", () => {
  it("plays the same day, however busy the machine is: same numbers, same order, same instants", async () => {
    const first = await tellDay(await rehearseDay("monday", { load: 0.4 }));
    const again = await tellDay(await rehearseDay("monday", { load: 0.4, slow: slowEvery(5) }));
    expect(first.length).toBeGreaterThan(800);
    expect(again.length).toBe(first.length);
    expect(again.find((line, index) => line !== first[index])).toBeUndefined();
  });

  it("is another than another", async () => {
    const options = { load: 0.2 };
    const [monday, tuesday] = [await rehearseDay("monday", options), await rehearseDay("tuesday", options)];
    expect((await tellDay(monday)).slice(3)).not.toEqual((await tellDay(tuesday)).slice(3));
  });
});

/** What happens in a day's life; the rarest may not happen in every one. */
const everyDay = [
  "AppointmentsImported",
  "CallAnnounced",
  "DeskClosed",
  "DeskOffered",
  "DeskOpened",
  "DeskPaused",
  "DeskResumed",
  "HallClosed",
  "ServiceAdded",
  "ServingFinished",
  "ServingStarted",
  "TicketCalled",
  "TicketCancelled",
  "TicketConfirmed",
  "TicketHeld",
  "TicketLapsed",
  "TicketMissed",
  "TicketRecalled",
  "TicketRequeued",
  "TicketReserved",
  "TicketReturned",
  "TicketTransferred",
  "VerbUndone",
  "WayGiven",
];

describe("[Y8] a rehearsed day", () => {
  it("has everything in it that can happen to a ticket, by commands that the rules accept", async () => {
    const hall = await rehearseDay("everything");
    const events = (await recordsOf(hall)).flatMap(({ events }) => events.map(({ event }) => event));
    const types = new Set(events.map(({ type }) => type));
    expect(everyDay.filter((type) => !types.has(type))).toEqual([]);
    const reasons = new Set(events.flatMap((event) => ("reason" in event ? [String(event.reason)] : [])));
    for (const reason of ["order", "credit", "returning", "appointment", "by-number", "without-ticket", "lunch"])
      expect([...reasons]).toContain(reason);
    expect(hall.logged).toEqual([]);
    const unexpected = [...hall.refused.keys()].filter((what) => what !== "call-next nobody-waiting");
    expect(unexpected).toEqual([]);
  });

  it("is sent by people who exist nowhere else, each in their own name", async () => {
    const records = await recordsOf(await rehearseDay("names", { load: 0.2 }));
    const senders = new Set(records.map(({ sender }) => sender.replace(/^ticket:.*/, "ticket:…")));
    expect([...senders].filter((sender) => !/rehearsal|^system$|^ticket:…$/.test(sender))).toEqual([]);
    expect([...senders].filter((sender) => sender.startsWith("user:rehearsal-W")).length).toBeGreaterThan(8);
  });

  it("[Y10] has visitors waiting and desks at work from its first minutes", async () => {
    const records = await recordsOf(await rehearseDay("early"));
    const early = records.filter(({ at }) => at < "2026-11-25T00:40:00.000Z").flatMap(({ events }) => events);
    const count = (type: string): number => early.filter(({ event }) => event.type === type).length;
    expect(count("TicketConfirmed")).toBeGreaterThan(15);
    expect(count("DeskOpened")).toBe(8);
    expect(count("TicketCalled")).toBeGreaterThan(6);
    expect(count("TicketConfirmed") - count("TicketCalled")).toBeGreaterThan(3);
  });
});

it("[Y7] days follow on each other, each other than the last, over nights in which nobody comes", async () => {
  const records = await recordsOf(await rehearseDay("two days", { load: 0.2, days: 2 }));
  const numbersOf = (date: string): string[] =>
    records
      .filter(({ at, command }) => at.startsWith(date) && command === "queue.take-ticket")
      .map(({ at, result }) => `${at.slice(11)} ${JSON.stringify(result).slice(0, 60)}`);
  const [wednesday, thursday] = [numbersOf("2026-11-25"), numbersOf("2026-11-26")];
  expect(wednesday.length).toBeGreaterThan(30);
  expect(thursday.length).toBeGreaterThan(30);
  expect(thursday).not.toEqual(wednesday);
  const hours = records.filter(({ role }) => role !== "system").map(({ at }) => at.slice(11, 13));
  expect([...new Set(hours)].filter((hour) => hour > "10" || hour < "00")).toEqual([]);
});

describe("[Y9] a desk that a person takes", () => {
  const wang = { id: "user:wang", role: "clerk" } as const;
  const hour = 3_600_000;
  const opening = Date.parse("2026-11-25T00:30:00.000Z");
  const time = (at: string): number => Date.parse(at) - opening;

  /** Takes desk 1 over after an hour, serves as fast as the buttons go for another, and closes it. */
  function practise({ after, submit }: Person, done: string[]): void {
    const act = async (type: string, payload = {}): Promise<void> => {
      const answer = await submit(wang, type, payload);
      done.push(answer.ok ? type : `${type} ${answer.refusal.code}`);
    };
    after(hour, () => void act("open-desk", { deskId: "W1" }));
    for (let at = hour + 10_000; at < 2 * hour; at += 30_000) {
      after(at, () => void act("call-next"));
      after(at + 20_000, () => void act("finish"));
    }
    after(2 * hour, () => void act("close-desk"));
  }

  it("is theirs, with visitors enough, until they close it again", async () => {
    const done: string[] = [];
    const hall = await rehearseDay("person", { person: (person) => practise(person, done) });
    const atDesk = (await recordsOf(hall))
      .flatMap(({ events }) =>
        events.map(({ event }) => event as { type: string; deskId?: string; actor?: string; at: string }),
      )
      .filter(({ deskId }) => deskId === "W1");
    const theirs = atDesk.filter(({ at }) => time(at) >= hour && time(at) < 2 * hour);
    expect(new Set(theirs.map(({ actor }) => actor))).toEqual(new Set([wang.id]));
    expect(done.filter((what) => what === "finish").length).toBeGreaterThan(40);
    expect(done[0]).toBe("open-desk");
    const next = atDesk.find(({ at, type }) => time(at) > 2 * hour && type === "DeskOpened");
    expect(next?.actor).toBe("user:rehearsal-W1-early");
    expect(time(next!.at)).toBeLessThan(2 * hour + 60_000);
    expect(hall.logged).toEqual([]);
  });
});
