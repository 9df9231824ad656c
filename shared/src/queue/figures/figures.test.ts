import { describe, expect, test } from "vitest";
import { sampleVenue } from "../../samples/index.ts";
import { figuresOf } from "./figures.ts";
import { spreadOf } from "./figures-spread.ts";
import { figuresRowSchema } from "../rows.ts";
import { at, dayOf, minutes, rowsOf, segment, ticket } from "../test-figures.ts";

const none = { count: 0, meanMs: 0, medianMs: 0, p90Ms: 0 };
const once = (ms: number) => ({ count: 1, meanMs: ms, medianMs: ms, p90Ms: ms });
const nothing = {
  issued: 0,
  served: 0,
  missed: 0,
  cancelled: 0,
  lapsed: 0,
  expired: 0,
  waitingNow: 0,
  waiting: none,
  serving: none,
  holds: 0,
  heldMs: 0,
};

const visit = segment("S1", "served", { entered: "09:00", called: "09:10", started: "09:12", ended: "09:20" });

describe("the rows", () => {
  test("[Q130] are the total, every service and desk in use, and the hours in which numbers were taken", () => {
    expect(rowsOf([])).toEqual({
      total: nothing,
      "service/S1": nothing,
      "service/S2": nothing,
      "service/S3": nothing,
      "desk/W1": nothing,
      "desk/W2": nothing,
      "desk/W3": nothing,
    });
    const { S3, ...services } = sampleVenue.services;
    const venue = { ...sampleVenue, services: { ...services, S3: { ...S3!, retired: true as const } } };
    expect(Object.keys(figuresOf(dayOf([]).state, "H1", venue))).not.toContain("service/S3");
    expect(Object.keys(figuresOf(dayOf([ticket([visit])]).state, "H1", venue))).toContain("hour/09");
    expect(figuresOf(dayOf([]).state, "H9", venue)).toEqual({});
  });

  test("[Q130] say of one visit what it was, in all that it belongs to", () => {
    const row = { ...nothing, issued: 1, served: 1, waiting: once(minutes(10)), serving: once(minutes(8)) };
    const rows = rowsOf([ticket([visit])]);
    expect(rows).toMatchObject({
      total: row,
      "service/S1": row,
      "hour/09": row,
      "desk/W1": row,
      "service/S2": nothing,
    });
    for (const one of Object.values(rows)) expect(figuresRowSchema.safeParse(one).success).toBe(true);
  });

  test("[Q130] follow every change, also in one millisecond", () => {
    const first = ticket([visit]);
    const second = ticket([]);
    const { state, hall } = dayOf([first, second]);
    const waitingNow = () => figuresOf(state, "H1", sampleVenue).total?.waitingNow;
    expect(waitingNow()).toBe(1);
    state.tickets[second.id] = { ...second, revision: 2, standing: { status: "reserved", lapsesAt: at("18:02") } };
    expect(waitingNow()).toBe(0);
    hall.at = at("18:01");
    state.tickets[second.id] = second;
    expect(waitingNow()).toBe(1);
  });

  test("[Q131] count a number in the service and the hour for which it was taken, by the hall's clock", () => {
    const moved = ticket([
      segment("S1", "transferred-to-service", {
        entered: "09:59:59",
        called: "10:10",
        started: "10:12",
        ended: "10:20",
      }),
      segment("S3", "served", { entered: "10:20", called: "10:30", started: "10:30", ended: "10:40", desk: "W2" }),
    ]);
    const rows = rowsOf([moved, ticket([], { issuedAt: at("10:00") })]);
    expect(rows["service/S1"]).toMatchObject({ issued: 2, served: 0 });
    expect(rows["service/S3"]).toMatchObject({ issued: 0, served: 1 });
    expect(rows["hour/09"]).toMatchObject({ issued: 1, served: 1 });
    expect(rows["hour/10"]).toMatchObject({ issued: 1, served: 0, waitingNow: 1 });
    expect(rows.total).toMatchObject({ issued: 2, served: 1, waitingNow: 1 });
    expect(rows["desk/W1"]).toMatchObject({ issued: 1, served: 0, serving: once(minutes(8)) });
    expect(rows["desk/W2"]).toMatchObject({ issued: 1, served: 1, serving: once(minutes(10)) });
  });

  test("[Q131] count who waits now, and at a desk who waits for it alone", () => {
    const rows = rowsOf([ticket([]), ticket([], { serviceId: "S3" }), ticket([], { boundTo: "W2" })]);
    expect(rows.total?.waitingNow).toBe(3);
    expect(rows["service/S1"]?.waitingNow).toBe(2);
    expect(rows["service/S3"]?.waitingNow).toBe(1);
    expect(rows["desk/W2"]?.waitingNow).toBe(1);
    expect(rows["desk/W1"]?.waitingNow).toBe(0);
  });
});

describe("waiting", () => {
  test("[Q132] is from entering a queue to the call, of every segment, and counts from the call on", () => {
    const twice = ticket([
      segment("S1", "missed", { entered: "09:00", called: "09:10", ended: "09:13" }),
      segment("S1", "served", { entered: "09:30", called: "09:34", started: "09:35", ended: "09:40" }),
    ]);
    expect(rowsOf([twice]).total).toMatchObject({
      missed: 1,
      served: 1,
      waiting: { count: 2, meanMs: minutes(7), medianMs: minutes(4), p90Ms: minutes(10) },
    });
    const standing = { status: "called", deskId: "W1", calledAt: at("09:10"), calls: 1, reason: "order" } as const;
    const rows = rowsOf([ticket([], { standing })]);
    expect(rows["desk/W1"]).toMatchObject({ issued: 1, waiting: once(minutes(10)), serving: none });
    expect(rows.total).toMatchObject({ issued: 1, waitingNow: 0, waiting: once(minutes(10)) });
  });

  test("[Q132] ends where the visitor let others go first", () => {
    const gaveWay = (...times: string[]) =>
      ticket([visit], { moments: times.map((time) => ({ at: at(time), what: "gave-way" as const })) });
    expect(rowsOf([gaveWay("09:04", "09:07")]).total?.waiting).toEqual(once(minutes(4)));
    expect(rowsOf([gaveWay("08:50", "09:11")]).total?.waiting).toEqual(once(minutes(10)));
  });

  test("[Q132] is nothing where nobody waited: it makes no mean smaller", () => {
    const walkIn = segment("S1", "served", { entered: "10:00", called: "10:00", started: "10:00", ended: "10:06" });
    const { waiting, serving } = rowsOf([ticket([visit]), ticket([walkIn])]).total!;
    expect(waiting).toEqual(once(minutes(10)));
    expect(serving).toMatchObject({ count: 2, meanMs: minutes(7) });
  });

  test("[Q132] that ended without a call is no wait", () => {
    const left = ticket([segment("S1", "cancelled-by-visitor", { entered: "09:00", ended: "09:30" })]);
    expect(rowsOf([left]).total).toMatchObject({ cancelled: 1, waiting: none, serving: none });
  });
});

describe("serving", () => {
  test.each([
    ["served", { served: 1 }],
    ["transferred-to-service", { served: 0 }],
    ["transferred-to-desk", { served: 0 }],
    ["held", { served: 0, holds: 1 }],
    ["cancelled-by-visitor", { cancelled: 1 }],
  ] as const)("[Q133] from start to end counts where it was “%s”", (outcome, counts) => {
    const standing = { status: "ended", outcome, endedAt: at("09:20") } as const;
    const rows = rowsOf([ticket([{ ...visit, outcome }], { standing })]);
    expect(rows["desk/W1"]).toMatchObject({ ...counts, serving: once(minutes(8)) });
    expect(rows["service/S1"]).toMatchObject({ ...counts, serving: once(minutes(8)) });
  });

  test.each([
    ["ended-by-desk-close", { served: 1 }],
    ["missed", { missed: 1 }],
    ["requeued", { served: 0 }],
    ["expired-at-close", { expired: 1 }],
    ["cancelled-by-staff", { cancelled: 1 }],
  ] as const)("[Q133] has no time of its own where it was “%s”", (outcome, counts) => {
    expect(rowsOf([ticket([{ ...visit, outcome }])])["desk/W1"]).toMatchObject({ ...counts, serving: none });
    expect(rowsOf([ticket([{ ...visit, outcome }])]).total).toMatchObject({ ...counts, serving: none });
  });

  test("[Q133] of a second service in the same visit is a visit of its own, without a wait", () => {
    const added = segment("S2", "served", { entered: "09:20", called: "09:20", started: "09:20", ended: "09:25" });
    const rows = rowsOf([ticket([visit, added])]);
    expect(rows["service/S1"]).toMatchObject({ issued: 1, served: 1, serving: once(minutes(8)) });
    expect(rows["service/S2"]).toMatchObject({ issued: 0, served: 1, waiting: none, serving: once(minutes(5)) });
    expect(rows.total).toMatchObject({ issued: 1, served: 2, waiting: once(minutes(10)) });
  });
});

describe("a ticket that ends without a visit", () => {
  test.each([
    ["cancelled-by-visitor", "cancelled"],
    ["cancelled-by-staff", "cancelled"],
    ["lapsed", "lapsed"],
    ["expired-at-close", "expired"],
  ] as const)("[Q134] “%s” counts once, where it stood", (outcome, field) => {
    const missed = segment("S1", "missed", { entered: "09:00", called: "09:10", ended: "09:13" });
    const standing = { status: "ended", outcome, endedAt: at("12:00"), deskId: "W1" } as const;
    const rows = rowsOf([
      ticket([segment("S1", outcome, { entered: "09:00", ended: "09:30" })]),
      ticket([missed], { standing }),
    ]);
    expect(rows.total).toMatchObject({ issued: 2, missed: 1, [field]: 2 });
    expect(rows["service/S1"]).toMatchObject({ [field]: 2 });
    expect(rows["hour/09"]).toMatchObject({ [field]: 2 });
    expect(rows["desk/W1"]).toMatchObject({ missed: 1, [field]: 0 });
  });
});

describe("holds", () => {
  const held = segment("S1", "held", { entered: "09:00", called: "09:10", started: "09:12", ended: "09:20" });

  test("[Q135] last until the visitor is back, and are no service time", () => {
    const back = segment("S1", "served", { entered: "09:50", called: "10:00", started: "10:01", ended: "10:05" });
    const rows = rowsOf([ticket([held, back])]);
    expect(rows["desk/W1"]).toMatchObject({ holds: 1, heldMs: minutes(30), served: 1 });
    expect(rows.total?.serving).toEqual({ count: 2, meanMs: minutes(6), medianMs: minutes(4), p90Ms: minutes(8) });
    expect(rows.total?.waiting).toEqual({ count: 2, meanMs: minutes(10), medianMs: minutes(10), p90Ms: minutes(10) });
  });

  test.each([
    [
      "while the visitor is away: until now",
      { status: "held", reason: "papers-kept", deskId: "W1", heldAt: at("09:20") },
      40,
    ],
    ["of somebody who is back and waits", { status: "waiting" }, 25],
    ["of somebody who never came back", { status: "ended", outcome: "expired-at-close", endedAt: at("09:55") }, 35],
  ] as const)("[Q135] %s", (_says, standing, heldMinutes) => {
    const rows = rowsOf([ticket([held], { standing, enteredAt: at("09:45") })], { now: "10:00" });
    expect(rows.total).toMatchObject({ holds: 1, heldMs: minutes(heldMinutes), serving: once(minutes(8)) });
  });
});

describe("load", () => {
  const stretch = (deskId: string, from: string, to: string, paused = 0) => ({
    deskId,
    clerk: "user:c1",
    from: at(from),
    to: at(to),
    pausedMs: minutes(paused),
  });
  const long = segment("S1", "served", { entered: "09:00", called: "09:10", started: "09:10", ended: "09:40" });

  test("[Q136] is service time in the time open without pauses, of a desk and of all", () => {
    const stretches = [
      stretch("W1", "09:00", "09:50"),
      stretch("W1", "10:00", "10:40", 30),
      stretch("W2", "09:00", "10:00"),
    ];
    const rows = rowsOf([ticket([long])], { stretches });
    expect(rows["desk/W1"]?.load).toBe(0.5);
    expect(rows["desk/W2"]?.load).toBe(0);
    expect(rows.total?.load).toBe(0.25);
    expect(rows["desk/W3"]).not.toHaveProperty("load");
    expect(rows["service/S1"]).not.toHaveProperty("load");
    expect(rows["hour/09"]).not.toHaveProperty("load");
  });

  test("[Q136] counts the desk that is open, the visit that goes on and the pause that goes on, until now", () => {
    const open = { clerk: "user:c1", at: at("09:00"), pausedMs: minutes(10) };
    const standing = {
      status: "serving",
      deskId: "W1",
      calledAt: at("09:10"),
      calls: 1,
      reason: "order",
      startedAt: at("09:15"),
    } as const;
    const serving = ticket([], { standing });
    expect(rowsOf([serving], { now: "09:30", desks: { W1: { open } } })["desk/W1"]?.load).toBe(0.75);
    const paused = { reason: "lunch", at: at("10:00") } as const;
    expect(rowsOf([ticket([long])], { now: "13:00", desks: { W1: { open, paused } } })["desk/W1"]?.load).toBe(0.6);
  });

  test("[Q136] leaves out a visit that ended itself, and is never more than the time there was", () => {
    const forgotten = ticket([{ ...long, outcome: "ended-by-desk-close" }]);
    expect(rowsOf([forgotten], { stretches: [stretch("W1", "09:00", "09:50")] })["desk/W1"]?.load).toBe(0);
    expect(rowsOf([ticket([long])], { stretches: [stretch("W1", "09:00", "09:50", 40)] })["desk/W1"]?.load).toBe(1);
  });
});

describe("mean, median and P90", () => {
  test.each([
    [[], { count: 0, meanMs: 0, medianMs: 0, p90Ms: 0 }],
    [[7], { count: 1, meanMs: 7, medianMs: 7, p90Ms: 7 }],
    [[10, 2], { count: 2, meanMs: 6, medianMs: 2, p90Ms: 10 }],
    [[100, 3, 20], { count: 3, meanMs: 41, medianMs: 20, p90Ms: 100 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { count: 10, meanMs: 6, medianMs: 5, p90Ms: 9 }],
    [[11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { count: 11, meanMs: 6, medianMs: 6, p90Ms: 10 }],
  ])("[Q137] of %j by nearest rank", (durations, spread) => {
    expect(spreadOf(durations)).toEqual(spread);
  });
});
