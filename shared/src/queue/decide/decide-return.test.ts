import { describe, test } from "vitest";
import { by, type Step, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const next = (minute: number): Step => by("c1", "call-next", {}, minute);
const serve = (minute: number): Step[] => [next(minute), by("c1", "finish", {}, minute)];
/** A001 has been missed; A002 … A005 wait. */
const missed = [
  ...[0, 1, 2, 3, 4].flatMap((minute) => waits("S1", minute)),
  opened("c1", "W1"),
  next(5),
  by("c1", "miss", {}, 6),
];
const rejoins = (minute: number, name = "A001"): Step => by(name, "rejoin", { holder: "A001" }, minute);

describe("rejoin", () => {
  test("[Q78] a missed visitor is called again after two calls of the queue, before everybody else", () => {
    const back = [...missed, rejoins(7)];
    given(...back)
      .when(next(8))
      .thenResult({ number: "A002" });
    given(...back, ...serve(8), ...serve(9))
      .when(next(10))
      .thenResult({ number: "A001", reason: "returning" });
  });

  test("[Q78] nobody waits for calls that do not come: alone in the line, the visitor is called at once", () => {
    given(...waits("S1"), opened("c1", "W1"), next(1), by("c1", "miss", {}, 2), rejoins(3))
      .when(next(4))
      .thenResult({ number: "A001", reason: "returning" });
  });

  test("[Q27] nor for those of another queue: nobody of the own is left to go first", () => {
    const others = [3, 4, 5].flatMap((minute) => waits("S3", minute));
    given(...waits("S1"), opened("c1", "W3"), next(1), by("c1", "miss", {}, 2), ...others, rejoins(6))
      .when(next(7))
      .thenResult({ number: "A001", reason: "returning" });
  });

  test("[Q26] says how many go first, the visitor not counted", () => {
    const two = [0, 1, 2].flatMap((minute) => waits("S1", minute));
    given(...two, opened("c1", "W1"), next(3), by("c1", "miss", {}, 4))
      .when(rejoins(5))
      .thenResult({ number: "A001", ahead: 2 });
    given(...two.slice(0, 4), opened("c1", "W1"), next(3), by("c1", "miss", {}, 4))
      .when(rejoins(5))
      .thenResult({ number: "A001", ahead: 1 });
  });

  test("[Q78] the token alone suffices, at a kiosk and with staff too; another visitor's does not", () => {
    for (const name of ["A001", "K1", "g1", "c2"])
      given(...missed)
        .when(rejoins(7, name))
        .thenResult({ number: "A001", ahead: 2 });
    given(...missed)
      .when(by("A002", "rejoin", { holder: "A001" }, 7))
      .thenRefused("unknown-ticket");
    given(...missed)
      .when(by("K1", "rejoin", { token: "nobody" }, 7))
      .thenRefused("unknown-ticket");
  });

  test("[Q78] said twice it is true once; of a number that is over it is refused", () => {
    given(...missed, rejoins(7))
      .when(rejoins(8))
      .thenEvents([])
      .thenResult({ number: "A001" });
    given(...missed, by("g1", "cancel", { number: "A001" }, 7))
      .when(rejoins(8))
      .thenRefused("ticket-ended", { number: "A001", outcome: "cancelled-by-staff" });
  });

  test("[Q78] who was asked to come back says so; whose papers are kept waits to be called", () => {
    const held = (reason: string): Step[] => [
      ...waits("S1"),
      opened("c1", "W1"),
      next(1),
      by("c1", "start", {}, 1),
      by("c1", "hold", { reason }, 2),
    ];
    given(...held("visitor-returns"))
      .when(rejoins(9))
      .thenEvents([{ type: "TicketReturned", returning: { from: "held" }, boundTo: "W1" }]);
    given(...held("papers-kept"))
      .when(rejoins(9))
      .thenRefused("held-by-desk", { number: "A001" });
  });
});

describe("give way", () => {
  const gives = (number: string, count: number, minute = 6): Step =>
    by(number, "give-way", { holder: number, count }, minute);
  const line = [...[0, 1, 2, 3].flatMap((minute) => waits("S1", minute)), opened("c1", "W1")];

  test("[Q79] lets so many others of the queue go first, and then comes before everybody else", () => {
    const given2 = [...line, gives("A001", 2)];
    given(...given2)
      .when(next(7))
      .thenResult({ number: "A002" });
    given(...given2, ...serve(7), ...serve(8))
      .when(next(9))
      .thenResult({ number: "A001", reason: "returning" });
    given(...line)
      .when(gives("A001", 2))
      .thenResult({ number: "A001", ahead: 2 });
  });

  test("[Q79] overtakes nobody: who is ahead goes first, and then so many others", () => {
    const given1 = [...line, gives("A003", 1)];
    given(...line)
      .when(gives("A003", 1))
      .thenEvents([{ type: "WayGiven", returning: { from: "gave-way", afterCalls: 3 } }])
      .thenResult({ number: "A003", ahead: 3 });
    given(...given1, ...serve(7))
      .when(next(8))
      .thenResult({ number: "A002" });
    given(...given1, ...serve(7), ...serve(8))
      .when(next(9))
      .thenResult({ number: "A004" });
    given(...given1, ...serve(7), ...serve(8), ...serve(9))
      .when(next(10))
      .thenResult({ number: "A003", reason: "returning" });
  });

  test("[Q79] after a miss adds to the calls that must pass, and never shortens them", () => {
    given(...missed, rejoins(7))
      .when(gives("A001", 1, 8))
      .thenEvents([{ type: "WayGiven", returning: { from: "gave-way", afterCalls: 4 } }]);
  });

  test("[Q79] gives up the guard for the while", () => {
    given(...line, gives("A001", 2))
      .when(next(50))
      .thenResult({ number: "A002", reason: "guard" });
  });

  test("[Q79] is refused to who does not wait, and on somebody else's ticket", () => {
    given(...line, next(5))
      .when(gives("A001", 2))
      .thenRefused("not-waiting", { number: "A001" });
    given(...line)
      .when(by("A002", "give-way", { holder: "A001", count: 1 }))
      .thenRefused("unknown-ticket");
  });
});

describe("give up", () => {
  const givesUp = (minute: number, name = "A001"): Step => by(name, "give-up", { holder: "A001" }, minute);

  test("[P60] ends the number as the visitor's own wish, waiting or missed", () => {
    for (const before of [[...waits("S1")], missed])
      given(...before)
        .when(givesUp(7))
        .thenEvents([{ type: "TicketCancelled", by: "visitor" }])
        .thenResult({ number: "A001" });
  });

  test("[P60] is refused at a desk, once it has ended, and on somebody else's ticket", () => {
    const called = [...waits("S1", 0), ...waits("S1", 1), opened("c1", "W1"), next(2)];
    given(...called)
      .when(givesUp(3))
      .thenRefused("ticket-at-desk", { number: "A001", deskId: "W1" });
    given(...waits("S1"), givesUp(1))
      .when(givesUp(2))
      .thenRefused("ticket-ended", { number: "A001", outcome: "cancelled-by-visitor" });
    given(...called)
      .when(givesUp(3, "A002"))
      .thenRefused("unknown-ticket");
  });
});

describe("on my way", () => {
  const comes = (minute: number, name = "A001"): Step => by(name, "on-my-way", { holder: "A001" }, minute);
  const called = [...waits("S1", 0), ...waits("S1", 1), opened("c1", "W1"), next(2)];

  test("[P61] the desk is told once, however often it is said", () => {
    given(...called)
      .when(comes(2))
      .thenEvents([{ type: "VisitorOnWay", deskId: "W1" }])
      .thenResult({ number: "A001" });
    given(...called, comes(2))
      .when(comes(3))
      .thenEvents([])
      .thenResult({ number: "A001" });
  });

  test("[P61] whoever is not called has nowhere to come to", () => {
    given(...waits("S1"))
      .when(comes(1))
      .thenRefused("not-called", { number: "A001" });
    given(...called, by("c1", "start", {}, 2))
      .when(comes(3))
      .thenRefused("not-called", { number: "A001" });
    given(...called)
      .when(comes(3, "A002"))
      .thenRefused("unknown-ticket");
  });
});

describe("requeue", () => {
  const called = [...waits("S1", 0), ...waits("S1", 1), opened("c1", "W1"), next(2)];

  test("[Q78] a called visitor goes back to the old place", () => {
    given(...called)
      .when(by("c1", "requeue", { number: "A001" }, 3))
      .thenEvents([{ type: "TicketRequeued", deskId: "W1" }]);
    given(...called, by("c1", "requeue", { number: "A001" }, 3))
      .when(next(4))
      .thenResult({ number: "A001" });
  });

  test("[Q78] a missed one comes back as if by the own phone", () => {
    given(...missed)
      .when(by("g1", "requeue", { number: "A001" }, 7))
      .thenEvents([{ type: "TicketReturned", returning: { from: "missed", afterCalls: 3 } }]);
  });

  test("[Q78] from another's desk only a manager takes a visitor", () => {
    given(...called, opened("c2", "W2"))
      .when(by("c2", "requeue", { number: "A001" }, 3))
      .thenRefused("ticket-at-desk", { number: "A001", deskId: "W1" });
    given(...called)
      .when(by("m1", "requeue", { number: "A001" }, 3))
      .thenEvents([{ type: "TicketRequeued", actor: "user:m1" }]);
  });

  test("[Q72] only who is held is resumed", () => {
    given(...called)
      .when(by("c1", "resume", { number: "A001" }))
      .thenRefused("not-held", { number: "A001" });
  });
});
