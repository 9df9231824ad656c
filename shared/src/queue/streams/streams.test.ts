import { describe, expect, test } from "vitest";
import { type Topic } from "../../core/index.ts";
import { by, sampleVenue, type Step, tell, waits } from "../../samples/index.ts";
import { queueTopic, type QueueState } from "../index.ts";
import { createFollower, rebuildStreams, type Streams } from "../test-streams.ts";

const topic: Topic<QueueState> = queueTopic;
const reads = { venue: sampleVenue };
const open = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const call = (name: string, minute: number): Step => by(name, "call-next", {}, minute);

/** Two desks at work: a recalled priority visitor at desk 1, one being served at desk 3, one in each line, one reservation. */
const busyMorning: Step[] = [
  ...waits("S1", 0),
  ...waits("S3", 1),
  ...waits("S2", 3, "priority"),
  ...waits("S1", 4),
  ...waits("S3", 5),
  open("c1", "W1"),
  open("c3", "W3"),
  by("K1", "take-ticket", { serviceId: "S1", language: "en" }, 6),
  call("c1", 7),
  by("c1", "recall", {}, 8),
  by("m1", "set-desk-profile", { deskId: "W3", serviceIds: ["S3"] }, 8),
  call("c3", 9),
  by("c3", "start", {}, 10),
];

const shown = (steps: readonly Step[]): Streams => rebuildStreams(tell(steps).state, reads);

describe("the streams of a busy morning", () => {
  const streams = shown(busyMorning);

  test("[Q60] the board says who is called where, how many wait, which desks are open", () => {
    expect(streams["queue.board/H1"]).toEqual({
      "call/A002": { number: "A002", desk: "W1", at: "2026-09-16T01:08:00.000Z", calls: 2, reason: "priority" },
      "call/B001": { number: "B001", desk: "W3", at: "2026-09-16T01:09:00.000Z", calls: 1 },
      "waiting/A": { count: 2 },
      "waiting/B": { count: 1 },
      "desk/W1": { open: true },
      "desk/W2": { open: false },
      "desk/W3": { open: true },
      "service/S1": { taking: "open" },
      "service/S2": { taking: "open" },
      "service/S3": { taking: "open" },
      hall: { closed: false, shown: 0, hits: 0 },
    });
  });

  test("[Q60] a desk's panel says who is there", () => {
    expect(streams["queue.desk/W1"]).toEqual({
      desk: { open: true },
      current: {
        ticketId: "T5",
        number: "A002",
        serviceId: "S2",
        status: "called",
        calledAt: "2026-09-16T01:07:00.000Z",
        calls: 2,
        reason: "priority",
      },
    });
    expect(streams["queue.desk/W2"]).toEqual({ desk: { open: false } });
    expect(streams["queue.desk/W3"]?.current).toMatchObject({
      number: "B001",
      status: "serving",
      startedAt: "2026-09-16T01:10:00.000Z",
    });
  });

  test("[Q60] staff see every ticket that waits or is at a desk, and the desks", () => {
    const rows = streams["queue.hall/H1"] ?? {};
    const tickets = ["T1", "T3", "T5", "T7", "T9"].map((id) => `ticket/${id}`);
    expect(Object.keys(rows).toSorted()).toEqual([
      "desk/W1",
      "desk/W2",
      "desk/W3",
      "hall",
      "queue/A",
      "queue/B",
      "service/S1",
      "service/S2",
      "service/S3",
      ...tickets,
    ]);
    expect(rows.hall).toEqual({ day: "2026-09-16", earlier: 0 });
    expect(rows["queue/A"]).toEqual({ calls: 1 });
    expect(rows["service/S1"]).toEqual({ opening: "by-hours", issued: 3 });
    expect(rows["ticket/T7"]).toEqual({
      number: "A003",
      serviceId: "S1",
      class: "ordinary",
      language: "zh",
      status: "waiting",
      issuedAt: "2026-09-16T01:04:00.000Z",
      orderAt: "2026-09-16T01:04:00.000Z",
      waitsSince: "2026-09-16T01:04:00.000Z",
      day: "2026-09-16",
    });
    expect(rows["ticket/T5"]).toMatchObject({
      class: "priority",
      orderAt: "2026-09-16T00:48:00.000Z",
      status: "called",
      deskId: "W1",
      calls: 2,
      reason: "credit",
    });
    expect(rows["ticket/T3"]).toMatchObject({
      status: "serving",
      startedAt: "2026-09-16T01:10:00.000Z",
      reason: "order",
    });
    expect(rows["desk/W3"]).toEqual({
      open: true,
      serviceIds: ["S3"],
      clerk: "user:c3",
      openedAt: "2026-09-16T01:00:00.000Z",
      ticketId: "T3",
      ranked: false,
      undo: { verb: "start", number: "B001", until: "2026-09-16T01:10:10.000Z" },
    });
    expect(rows["desk/W2"]).toEqual({ open: false, serviceIds: ["S3"], ranked: false });
  });

  test("[Q60] a visitor's page says where the visitor stands", () => {
    const page = (token: string) => streams[`queue.ticket/token-${token}`]?.ticket;
    expect(page("7")).toEqual({
      number: "A003",
      status: "waiting",
      hall: { zh: "示例大厅", en: "Sample hall" },
      service: { zh: "查询", en: "Search" },
      issuedAt: "2026-09-16T01:04:00.000Z",
      guardMinutes: 40,
      creditMinutes: 15,
      returnAfterCalls: 2,
      ahead: 1,
    });
    expect(page("5")).toMatchObject({
      status: "called",
      desk: { number: 1, name: { zh: "1号咨询台", en: "Desk 1" } },
      calledAt: "2026-09-16T01:07:00.000Z",
      calls: 2,
      reason: "priority",
    });
    expect(page("3")).toMatchObject({ status: "serving", desk: { number: 3 } });
    expect(page("13")).toMatchObject({ number: "A004", status: "reserved" });
    expect(page("13")).not.toHaveProperty("ahead");
  });

  test("[Q60] a page says how the visit ended, until the day is over", () => {
    const ended = [...busyMorning, by("c3", "finish", {}, 12)];
    expect(shown(ended)["queue.ticket/token-3"]?.ticket).toMatchObject({
      status: "ended",
      outcome: "served",
      endedAt: "2026-09-16T01:12:00.000Z",
      desk: { number: 3 },
    });
    const nextDay = [...ended, by("system", "start-day", { hallId: "H1" }, 15 * 60)];
    expect(shown(nextDay)).not.toHaveProperty(["queue.ticket/token-3"]);
    expect(shown(nextDay)).toHaveProperty(["queue.ticket/token-7"]);
  });

  test("[Q60] every row is what its audience's schema says, and nothing else", () => {
    for (const [stream, rows] of Object.entries(streams)) {
      const family = queueTopic.streams.find(({ name }) => stream.startsWith(`${name}/`));
      for (const [key, row] of Object.entries(rows))
        expect(family?.rows[key.split("/", 1)[0] ?? ""]?.safeParse(row)).toEqual({ success: true, data: row });
    }
  });

  test("[Q60] no row is left behind when the set-up changes under it", () => {
    const { state } = tell(busyMorning);
    const services = { ...sampleVenue.services, S3: { ...sampleVenue.services.S3!, queue: "C" } };
    const after = { venue: { ...sampleVenue, services } };
    const follower = createFollower(structuredClone(streams));
    const imported = { topic: "venue", event: { type: "VenueImported" } };
    follower.look(topic.touchesOfRead?.(state, after, imported) ?? [], state, after);
    expect(follower.streams).toEqual(rebuildStreams(state, after));
  });
});

describe("secrets", () => {
  const streams = shown(busyMorning);
  const textOf = (family: string): string =>
    JSON.stringify(Object.entries(streams).flatMap(([name, rows]) => (name.startsWith(family) ? [rows] : [])));

  test("[Q61] the class and the whole reason stay in staff streams", () => {
    expect(textOf("queue.hall/")).toContain('"class":"priority"');
    expect(textOf("queue.hall/")).toContain('"reason":"credit"');
    for (const family of ["queue.board/", "queue.desk/", "queue.ticket/"]) {
      expect(textOf(family)).not.toMatch(/"(class|ordinary|credit|guard|priority-window|order|orderAt)"/);
    }
  });

  test("[Q61] no row of any stream carries a token", () => {
    expect(Object.keys(streams)).toContain("queue.ticket/token-1");
    expect(JSON.stringify(Object.values(streams))).not.toContain("token-");
  });

  test("[Q61] a long wait and a priority window are told as coarsely", () => {
    const guarded = [...waits("S1"), open("c1", "W1"), call("c1", 41)];
    expect(shown(guarded)["queue.board/H1"]?.["call/A001"]).toMatchObject({ reason: "long-wait" });
    const window = [...waits("S1", 0, "priority"), open("c3", "W3"), call("c3", 1)];
    expect(shown(window)["queue.board/H1"]?.["call/A001"]).toMatchObject({ reason: "priority" });
  });

  test("[Q61] only staff may join the hall's stream; a visitor only a ticket's", () => {
    const roles = Object.fromEntries(queueTopic.streams.map((family) => [family.name, family.roles]));
    expect(roles["queue.hall"]).toEqual(["greeter", "clerk", "manager", "administrator"]);
    const forVisitors = Object.keys(roles).filter((name) => roles[name]?.includes("visitor"));
    expect(forVisitors).toEqual(["queue.ticket"]);
  });

  test("[Q61] a scope that does not exist belongs to no hall, whatever its name", () => {
    const { state } = tell(busyMorning);
    for (const family of queueTopic.streams) {
      expect(family.hallOf(state, "unknown", reads)).toBeUndefined();
      expect(family.hallOf(state, "constructor", reads)).toBeUndefined();
      expect(family.hallOf(state, "H1/constructor", reads)).toBeUndefined();
    }
    expect(queueTopic.streams.map((family) => family.hallOf(state, scopeOf(family.name), reads))).toEqual(
      queueTopic.streams.map(() => "H1"),
    );
  });

  const scopes = { "queue.desk": "W1", "queue.ticket": "token-1", "queue.story": "H1/A001" };
  const scopeOf = (family: string): string => Object.entries(scopes).find(([name]) => name === family)?.[1] ?? "H1";
});

describe("the latest calls", () => {
  const callsOf = (steps: readonly Step[]): string[] =>
    Object.entries(shown(steps)["queue.board/H1"] ?? {})
      .filter(([key]) => key.startsWith("call/"))
      .toSorted(([, one], [, other]) => (String(one.at) < String(other.at) ? -1 : 1))
      .map(([key]) => key.slice("call/".length));
  const serve = (minute: number): Step[] => [call("c1", minute), by("c1", "finish", {}, minute)];
  const day = [
    ...Array.from({ length: 18 }, () => waits("S1")).flat(),
    open("c1", "W1"),
    ...Array.from({ length: 17 }, (_, minute) => serve(minute)).flat(),
  ];

  test("[Q62] are the last sixteen, also of visitors who are gone", () => {
    const calls = callsOf(day);
    expect(calls).toHaveLength(16);
    expect(calls).toEqual(expect.arrayContaining(["A002", "A017"]));
    expect(calls).not.toContain("A001");
  });

  test("[Q62] a recall moves up and takes no second place", () => {
    const calls = [...waits("S1"), ...waits("S3"), open("c1", "W1"), open("c2", "W2"), call("c1", 1), call("c2", 2)];
    expect(callsOf(calls)).toEqual(["A001", "B001"]);
    expect(callsOf([...calls, by("c1", "recall", {}, 3)])).toEqual(["B001", "A001"]);
  });

  test("[Q62] a visitor who goes back to the line disappears", () => {
    const called = [...day, call("c1", 20)];
    expect(callsOf(called)).toContain("A018");
    expect(callsOf([...called, by("c1", "close-desk", {}, 21)])).not.toContain("A018");
  });

  test("[Q62] a number of today takes the place of the same number of yesterday", () => {
    const tomorrow = 15 * 60;
    const overnight = [
      ...waits("S1"),
      open("c1", "W1"),
      ...serve(1),
      by("system", "start-day", { hallId: "H1" }, tomorrow),
    ];
    expect(callsOf([...overnight, ...waits("S1", tomorrow), call("c1", tomorrow)])).toEqual(["A001"]);
  });
});

describe("touches", () => {
  test("[Q60] every event says which rows it may have changed", () => {
    const steps = [...busyMorning, by("c1", "close-desk", {}, 11), by("c3", "finish", {}, 12)];
    const { streams, look } = createFollower(shown([]));
    for (const count of steps.keys()) {
      const { state, decision } = tell(steps.slice(0, count + 1));
      const events = "events" in decision ? decision.events : [];
      look(
        events.flatMap((event) => topic.touches(event, state, reads)),
        state,
        reads,
      );
      expect(streams).toEqual(rebuildStreams(state, reads));
    }
  });
});
