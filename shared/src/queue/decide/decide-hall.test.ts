import { describe, expect, test } from "vitest";
import { by, sampleVenue, type Step, tell, waits } from "../../samples/index.ts";
import { queueTopic } from "../index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const take = (minute = 0, name = "K1"): Step => by(name, "take-ticket", { serviceId: "S1" }, minute);
const closeHall = (minute = 10): Step => by("m1", "close-hall", { hall: "H1" }, minute);
const midnight = 15 * 60;
const startDay = by("system", "start-day", { hallId: "H1" }, midnight);
const book = (code: string, at: string, serviceId = "S1"): Step =>
  by("m1", "import-appointments", { hallId: "H1", appointments: [{ code, serviceId, at }] });
/** 09:30 in the hall. */
const halfPastNine = "2026-09-16T01:30:00.000Z";

describe("closing the hall", () => {
  const busy = [
    ...[0, 1, 2, 3].flatMap((minute) => waits("S1", minute)),
    ...waits("S3", 4),
    take(5),
    opened("c1", "W1"),
    by("c1", "call-next", {}, 6),
    by("c1", "start", {}, 6),
    opened("c3", "W3"),
    by("c3", "call-next", {}, 7),
  ];

  test("[Q91] ends every open number and closes every desk; a visit that was going on ends itself", () => {
    given(...busy)
      .when(closeHall())
      .thenEvents([
        { type: "ServingFinished", outcome: "ended-by-desk-close" },
        { type: "DeskClosed", deskId: "W1" },
        { type: "TicketRequeued" },
        { type: "DeskClosed", deskId: "W3" },
        { type: "HallClosed", actor: "user:m1" },
      ])
      .thenResult({ expired: 5 });
    const { state } = tell([...busy, closeHall()]);
    expect(Object.values(state.tickets).map(({ standing }) => "outcome" in standing && standing.outcome)).toEqual([
      "ended-by-desk-close",
      ...Array.from({ length: 5 }, () => "expired-at-close"),
    ]);
    expect(state.deskOf).toEqual({});
  });

  test("[Q91] nobody is called any more: what has not been spoken never is, joined or not", () => {
    const line = ["S1", "S1", "S3", "S3"].flatMap((service) => waits(service, 1));
    const calls = ["c1", "c2", "c3"].map((name, index) => opened(name, `W${index + 1}`));
    const next = (name: string): Step => by(name, "call-next", {}, 7);
    // A correction, so that the line is far behind and the calls of desks 1 and 3 are joined.
    calls.push(next("c2"), by("c2", "undo", {}, 7), next("c2"), next("c1"), next("c3"));
    const before = tell([...line, ...calls]).state.halls.H1;
    expect(before?.announcements.at(-1)?.calls.length).toBeGreaterThan(1);
    const { announcements = [], repeats } = tell([...line, ...calls, closeHall(7)]).state.halls.H1 ?? {};
    expect(announcements.filter(({ startsAt }) => startsAt > "2026-09-16T01:07:00.000Z")).toEqual([]);
    expect(repeats).toEqual([]);
  });

  test("[Q91] gives out no number and opens no desk until it is opened again, or the day changes", () => {
    given(closeHall()).when(take(11)).thenRefused("hall-closed", { hallId: "H1" });
    given(closeHall()).when(opened("c1", "W1")).thenRefused("hall-closed", { hallId: "H1" });
    given(closeHall(), by("m1", "open-hall", { hall: "H1" }, 11))
      .when(take(12))
      .thenResult({ number: "A001" });
    given(closeHall(), startDay)
      .when(take(midnight + 1))
      .thenResult({ number: "A001" });
  });

  test("[Q91] twice is once; a hall that there is not is refused; a clerk may not", () => {
    given(closeHall()).when(closeHall(11)).thenEvents([]);
    given()
      .when(by("m1", "close-hall", { hall: "H9" }))
      .thenRefused("unknown-hall", { hallId: "H9" });
    expect(queueTopic.commands["close-hall"]?.roles).toEqual(["manager", "administrator"]);
  });
});

describe("a day that changes with people waiting", () => {
  const evening = [
    ...waits("S1"),
    ...waits("S1"),
    opened("c1", "W1"),
    by("c1", "call-next", {}, 1),
    by("c1", "miss", {}, 2),
  ];

  test("[Q92] keeps their numbers until somebody says that they are over; who was missed had the day", () => {
    const { state } = tell([...evening, startDay]);
    expect(state.halls.H1?.earlier).toHaveLength(1);
    expect(state.halls.H1?.figures["2026-09-16"]).toMatchObject({ missed: 1, expired: 0 });
    const expire = by("m1", "expire-earlier", { hall: "H1" }, midnight + 1);
    given(...evening, startDay)
      .when(expire)
      .thenResult({ expired: 1 });
    expect(tell([...evening, startDay, expire]).state.halls.H1?.openNumbers).toEqual({});
    given().when(expire).thenRefused("nobody-earlier");
    const atDesk = [...evening, by("c1", "call-next", {}, 3), startDay];
    given(...atDesk)
      .when(expire)
      .thenRefused("nobody-earlier");
    given(...waits("S1"), ...atDesk)
      .when(expire)
      .thenResult({ expired: 1 });
  });
});

describe("services by hand", () => {
  const set = (opening: string, minute = 0): Step =>
    by("m1", "set-service-opening", { serviceId: "S1", opening }, minute);

  test("[Q93] a manager closes and opens a service until the day changes", () => {
    given(set("closed")).when(take(1)).thenRefused("service-closed");
    given(set("closed"), set("by-hours", 1)).when(take(2)).thenResult({ number: "A001" });
    given(set("closed"), startDay)
      .when(take(midnight + 1))
      .thenResult({ number: "A001" });
    given(set("closed")).when(set("closed")).thenEvents([]);
  });
});

describe("appointments", () => {
  const checkIn = (minute: number, code = "CODE1"): Step => by("K1", "check-in", { code }, minute);
  const arrive = (minute: number): Step[] => [
    checkIn(minute),
    by("K1", "confirm-ticket", { number: "latest" }, minute),
  ];

  test("[Q76] a list is taken whole or not at all, every wrong row named", () => {
    const list = (appointments: object[]): Step => by("m1", "import-appointments", { hallId: "H1", appointments });
    given()
      .when(
        list([
          { code: "CODE1", serviceId: "S1", at: halfPastNine },
          { code: "CODE1", serviceId: "S9", at: halfPastNine },
        ]),
      )
      .thenRefused("appointments-wrong", {
        rows: [
          { row: 2, code: "CODE1", problem: "code-twice" },
          { row: 2, code: "CODE1", problem: "unknown-service" },
        ],
      });
    given(book("CODE1", halfPastNine)).when(book("CODE1", halfPastNine)).thenEvents([]).thenResult({ changed: 0 });
  });

  test("[Q76] the code takes a number, once, on its day", () => {
    given(book("CODE1", halfPastNine))
      .when(checkIn(20))
      .thenResult({ number: "A001", appointment: { at: halfPastNine, late: false } });
    given(book("CODE1", halfPastNine), ...arrive(20))
      .when(checkIn(21))
      .thenRefused("already-checked-in", { number: "A001" });
    given(book("CODE1", "2026-09-17T01:30:00.000Z"))
      .when(checkIn(20))
      .thenRefused("appointment-another-day", { at: "2026-09-17T01:30:00.000Z" });
    given().when(checkIn(20)).thenRefused("unknown-appointment");
  });

  test("[Q28] goes before the order in its window: ten minutes before its time", () => {
    const line = [book("CODE1", halfPastNine), ...waits("S1", 0), ...waits("S1", 1), ...arrive(2), opened("c1", "W1")];
    given(...line)
      .when(by("c1", "call-next", {}, 19.9))
      .thenResult({ number: "A001", reason: "order" });
    given(...line)
      .when(by("c1", "call-next", {}, 20))
      .thenResult({ number: "A003", reason: "appointment" });
  });

  test("[Q76] a code is the same in capitals and in small letters", () => {
    for (const [listed, typed] of [
      ["code1", "CODE1"],
      ["CODE1", "code1"],
    ] as const)
      given(book(listed, halfPastNine)).when(checkIn(20, typed)).thenResult({ number: "A001" });
  });

  test("[Q76] too late it waits like any other, and is told so", () => {
    given(book("CODE1", halfPastNine))
      .when(checkIn(46))
      .thenResult({ appointment: { late: true } });
    given(book("CODE1", halfPastNine), ...waits("S1", 40), ...arrive(46), opened("c1", "W1"))
      .when(by("c1", "call-next", {}, 47))
      .thenResult({ number: "A001", reason: "order" });
  });

  test("[Q76] a number that nobody took in hand leaves the appointment open", () => {
    given(book("CODE1", halfPastNine), checkIn(20), by("system", "lapse-ticket", { number: "A001" }, 22))
      .when(checkIn(23))
      .thenResult({ number: "A002" });
  });

  test("[Q76] such a number is not revived once the code has taken another", () => {
    const lapsed = [book("CODE1", halfPastNine), checkIn(20), by("system", "lapse-ticket", { number: "A001" }, 22)];
    const late = by("K1", "confirm-ticket", { number: "A001" }, 24);
    given(...lapsed)
      .when(late)
      .thenResult({ number: "A001" });
    given(...lapsed, checkIn(23))
      .when(late)
      .thenRefused("already-checked-in", { number: "A002" });
  });

  test("[Q76] yesterday's are forgotten", () => {
    const { state } = tell([book("CODE1", halfPastNine), startDay]);
    expect(state.halls.H1?.appointments).toEqual({});
  });
});

describe("profiles", () => {
  test("[Q42] a profile of the venue is set by its name, and must be the hall's", () => {
    given()
      .when(by("m1", "set-desk-profile", { deskId: "W1", profileId: "P9" }))
      .thenRefused("unknown-profile", { profileId: "P9" });
    expect(sampleVenue.profiles).toEqual({});
  });

  test("[Q29] services in order of preference: the first for which somebody waits, with the reason", () => {
    const ranked = by("m1", "set-desk-profile", { deskId: "W3", serviceIds: ["S3", "S1"], ranked: true });
    given(ranked, ...waits("S1", 0), ...waits("S3", 1), opened("c3", "W3"))
      .when(by("c3", "call-next", {}, 2))
      .thenResult({ number: "B001", reason: "preference" });
    given(ranked, ...waits("S1", 0), opened("c3", "W3"))
      .when(by("c3", "call-next", {}, 2))
      .thenResult({ number: "A001", reason: "order" });
  });
});

describe("a desk that changes hands", () => {
  const called = [...waits("S1"), opened("c1", "W1"), by("c1", "call-next")];

  test("[Q43] is offered by its clerk, and taken over with the visitor who is there", () => {
    given(...called, by("c1", "hand-over"))
      .when(opened("c2", "W1"))
      .thenEvents([{ type: "DeskOpened", clerk: "user:c2" }]);
    given(...called, by("c1", "hand-over"), opened("c2", "W1"))
      .when(by("c2", "start"))
      .thenResult({ number: "A001" });
    given(...called, by("c1", "hand-over"), opened("c2", "W1"))
      .when(by("c1", "start"))
      .thenRefused("desk-not-open");
  });

  test("[Q43] the offer is taken back by opening one's own desk", () => {
    given(...called, by("c1", "hand-over"), opened("c1", "W1"))
      .when(opened("c2", "W1"))
      .thenRefused("desk-taken", { deskId: "W1", clerk: "user:c1" });
  });

  test("[Q44] a manager closes the desk of somebody who has left; a clerk only the own", () => {
    given(...called)
      .when(by("m1", "close-desk", { deskId: "W1" }))
      .thenEvents([{ type: "TicketRequeued" }, { type: "DeskClosed", deskId: "W1", actor: "user:m1" }]);
    given(...called)
      .when(by("c2", "close-desk", { deskId: "W1" }))
      .thenRefused("not-your-desk", { deskId: "W1" });
  });

  test("[Q45] a paused desk calls nobody and says why; with a visitor there is no pause", () => {
    const paused = [opened("c1", "W1"), ...waits("S1"), by("c1", "pause-desk", { reason: "lunch" })];
    given(...paused)
      .when(by("c1", "call-next"))
      .thenRefused("desk-paused");
    given(...paused, by("c1", "resume-desk"))
      .when(by("c1", "call-next"))
      .thenResult({ number: "A001" });
    given(...called)
      .when(by("c1", "pause-desk", { reason: "lunch" }))
      .thenRefused("visitor-at-desk", { number: "A001" });
  });
});

describe("the story of a number", () => {
  test("[Q94] says what happened, when, by whom and why", () => {
    const steps = [
      ...waits("S1", 0),
      ...waits("S1", 1, "priority"),
      opened("c1", "W1"),
      by("c1", "call-next", {}, 2),
      by("c1", "start", {}, 3),
      by("c1", "finish", {}, 4),
    ];
    const { state } = tell(steps);
    expect(state.tickets[state.halls.H1?.ticketOfNumber.A002 ?? ""]?.moments).toEqual([
      { at: "2026-09-16T01:01:00.000Z", what: "reserved", actor: "device:K1", serviceId: "S1" },
      { at: "2026-09-16T01:01:00.000Z", what: "confirmed", actor: "device:K1" },
      {
        at: "2026-09-16T01:02:00.000Z",
        what: "called",
        actor: "user:c1",
        deskId: "W1",
        reason: "credit",
        firstByTime: "A001",
      },
      { at: "2026-09-16T01:03:00.000Z", what: "started", actor: "user:c1", deskId: "W1" },
      { at: "2026-09-16T01:04:00.000Z", what: "finished", actor: "user:c1", deskId: "W1" },
    ]);
  });
});
