// The rarer verbs of a desk: out of turn, aside, elsewhere, without a ticket.
import { describe, expect, test } from "vitest";
import { by, type Step, tell, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string, minute = 0): Step => by(name, "open-desk", { deskId }, minute);
const called = [...waits("S1"), opened("c1", "W1"), by("c1", "call-next")];
const serving = [...called, by("c1", "start")];
const ticketOf = (steps: readonly Step[], number: string) =>
  Object.values(tell(steps).state.tickets).find((ticket) => ticket.number === number);

describe("call-number", () => {
  const three = [...waits("S1"), ...waits("S1"), ...waits("S3"), opened("c1", "W1")];

  test("[Q70] calls a number out of turn, also of a service that the desk does not take", () => {
    given(...three)
      .when(by("c1", "call-number", { number: "A002" }))
      .thenEvents([{ type: "TicketCalled", reason: "by-number", firstByTime: "A001" }])
      .thenResult({ number: "A002", reason: "by-number" });
    given(...three)
      .when(by("c1", "call-number", { number: "B001" }))
      .thenResult({ number: "B001" });
  });

  test("[Q70] brings back who was missed or is held", () => {
    given(...called, by("c1", "miss"))
      .when(by("c1", "call-number", { number: "A001" }))
      .thenResult({ number: "A001" });
    given(...serving, by("c1", "hold", { reason: "papers-kept" }))
      .when(by("c1", "call-number", { number: "A001" }))
      .thenResult({ number: "A001" });
  });

  test("[Q70] is refused for a number that is nobody's, not in a hand, at a desk, or over", () => {
    const call = by("c3", "call-number", { number: "A001" });
    given(opened("c3", "W3")).when(call).thenRefused("unknown-number", { number: "A001" });
    given(opened("c3", "W3"), by("K1", "take-ticket", { serviceId: "S1" }))
      .when(call)
      .thenRefused("not-in-hand", { number: "A001" });
    given(...called, opened("c3", "W3"))
      .when(call)
      .thenRefused("ticket-at-desk", { number: "A001", deskId: "W1" });
    given(...called, by("c1", "finish"), opened("c3", "W3"))
      .when(call)
      .thenRefused("ticket-ended", { number: "A001", outcome: "served" });
  });
});

describe("a call that nobody answers", () => {
  const repeat = (minute: number): Step => by("system", "repeat-call", { number: "A001" }, minute);

  test("[Q81] is repeated half a minute after it has been spoken, twice", () => {
    const { state } = tell(called);
    const spoken = state.halls.H1?.announcements[0]?.endsAt ?? "";
    expect(Date.parse(state.halls.H1?.repeats[0]?.at ?? "") - Date.parse(spoken)).toBe(30_000);
    given(...called)
      .when(repeat(0.5))
      .thenRefused("not-yet");
    given(...called)
      .when(repeat(1))
      .thenEvents([{ type: "TicketRecalled", actor: "system" }])
      .thenSpoken([{ round: 2, calls: [{ number: "A001", deskId: "W1" }] }]);
    expect(tell([...called, repeat(1), repeat(2)]).state.halls.H1?.repeats).toEqual([]);
  });

  test("[Q81] is not repeated once the visitor is served, missed or gone back", () => {
    for (const verb of ["start", "finish", "miss", "close-desk"])
      expect(tell([...called, by("c1", verb)]).state.halls.H1?.repeats).toEqual([]);
  });

  test("[P61] is not repeated for a visitor who says that they are coming; a recall begins anew", () => {
    const comes = [...called, by("A001", "on-my-way", { holder: "A001" })];
    expect(tell(comes).state.halls.H1?.repeats).toEqual([]);
    expect(tell([...comes, by("c1", "recall")]).state.halls.H1?.repeats).toMatchObject([{ calls: 2 }]);
  });

  test("[Q81] also where it was to be spoken together with one that is withdrawn", () => {
    const line = ["S1", "S1", "S3", "S3"].flatMap((service) => waits(service));
    const next = (name: string): Step => by(name, "call-next", {}, 1);
    // A correction, so that the line is far behind.
    const behind = [opened("c2", "W2"), next("c2"), by("c2", "undo", {}, 1), next("c2")];
    const joined = [...line, ...behind, opened("c1", "W1"), next("c1"), opened("c3", "W3"), next("c3")];
    const desks =
      tell(joined)
        .state.halls.H1?.announcements.at(-1)
        ?.calls.map(({ deskId }) => deskId) ?? [];
    expect(desks).toContain("W3");
    expect(desks.length).toBeGreaterThan(1);
    const { state } = tell([...joined, by("c3", "start", {}, 1)]);
    const others = Object.values(state.tickets).filter(({ standing }) => standing.status === "called");
    const repeated = state.halls.H1?.repeats.map(({ ticketId }) => ticketId);
    expect(repeated).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
  });

  test("[Q81] a recall by the clerk counts as one, and begins the time anew", () => {
    const { state } = tell([...called, by("c1", "recall", {}, 0.5)]);
    expect(state.halls.H1?.repeats).toMatchObject([{ calls: 2 }]);
    given(...called, by("c1", "recall", {}, 0.5))
      .when(repeat(0.9))
      .thenRefused("not-yet");
  });
});

describe("miss", () => {
  test("[Q35] keeps the number for a return, and frees the desk", () => {
    given(...called)
      .when(by("c1", "miss"))
      .thenEvents([{ type: "TicketMissed", deskId: "W1", actor: "user:c1" }])
      .thenResult({ number: "A001" });
    const missed = ticketOf([...called, by("c1", "miss", {}, 2)], "A001");
    expect(missed?.standing).toMatchObject({ status: "missed", deskId: "W1" });
    expect(missed?.segments.at(-1)).toMatchObject({ outcome: "missed", deskId: "W1" });
  });

  test("[Q35] is refused once the visitor has come", () => {
    given(...serving)
      .when(by("c1", "miss"))
      .thenRefused("already-serving", { number: "A001" });
  });
});

describe("hold", () => {
  test.each(["visitor-returns", "papers-kept", "awaiting-back-office"])("[Q72] stops the visit: %s", (reason) => {
    given(...serving)
      .when(by("c1", "hold", { reason }, 5))
      .thenEvents([{ type: "TicketHeld", reason }])
      .thenResult({ number: "A001", reason });
  });

  test("[Q72] is refused before the visit has begun", () => {
    given(...called)
      .when(by("c1", "hold", { reason: "papers-kept" }))
      .thenRefused("not-serving", { number: "A001" });
  });

  test("[Q72] its time is nobody's: the visit's segments leave it out", () => {
    const held = [...serving, by("c1", "hold", { reason: "papers-kept" }, 5)];
    const back = [...held, by("c1", "resume", { number: "A001" }, 30), by("c1", "call-next", {}, 31)];
    const segments = ticketOf([...back, by("c1", "start", {}, 32), by("c1", "finish", {}, 40)], "A001")?.segments;
    expect(segments?.map(({ enteredAt, endedAt, outcome }) => [enteredAt, endedAt, outcome])).toEqual([
      ["2026-09-16T01:00:00.000Z", "2026-09-16T01:05:00.000Z", "held"],
      ["2026-09-16T01:30:00.000Z", "2026-09-16T01:40:00.000Z", "served"],
    ]);
  });

  test("[Q72] who is back comes before everybody else, at the desk that holds", () => {
    const held = [...serving, by("c1", "hold", { reason: "papers-kept" }, 5), ...waits("S1", 6)];
    const back = [...held, by("c1", "resume", { number: "A001" }, 30), opened("c3", "W3")];
    given(...back)
      .when(by("c1", "call-next", {}, 31))
      .thenResult({ number: "A001", reason: "returning" });
    given(...back)
      .when(by("c3", "call-next", {}, 31))
      .thenResult({ number: "A002" });
  });

  test("[Q72] once that desk has closed any desk of the service calls", () => {
    const held = [...serving, by("c1", "hold", { reason: "papers-kept" }, 5), opened("c3", "W3")];
    const back = by("c1", "resume", { number: "A001" }, 30);
    for (const order of [
      [back, by("c1", "close-desk", {}, 31)],
      [by("c1", "close-desk", {}, 29), back],
    ])
      given(...held, ...order)
        .when(by("c3", "call-next", {}, 32))
        .thenResult({ number: "A001", reason: "returning" });
  });
});

describe("transfer", () => {
  const others = [...waits("S3", 1), ...waits("S3", 2), opened("c2", "W2")];
  const moved = (place: string): Step[] => [...serving, ...others, by("c1", "transfer", { serviceId: "S3", place }, 5)];

  test("[Q73] to another service keeps the issue time, unless it is sent to the front or the end", () => {
    const next = by("c2", "call-next", {}, 6);
    given(...moved("keep"))
      .when(next)
      .thenResult({ number: "A001", reason: "order" });
    given(...moved("front"))
      .when(next)
      .thenResult({ number: "A001", reason: "returning" });
    given(...moved("last"))
      .when(next)
      .thenResult({ number: "B001" });
    given(...moved("last"), next, by("c2", "finish", {}, 7), by("c2", "call-next", {}, 7), by("c2", "finish", {}, 8))
      .when(by("c2", "call-next", {}, 8))
      .thenResult({ number: "A001" });
  });

  test("[Q73] ends the stretch as what it was", () => {
    expect(ticketOf(moved("keep"), "A001")?.segments).toMatchObject([
      { serviceId: "S1", outcome: "transferred-to-service" },
    ]);
  });

  test("[Q73] to one desk waits for that desk alone, while it is open", () => {
    const toDesk = [...serving, opened("c3", "W3"), opened("c2", "W2"), by("c1", "transfer", { deskId: "W2" }, 5)];
    given(...toDesk)
      .when(by("c3", "call-next", {}, 6))
      .thenRefused("nobody-waiting");
    given(...toDesk)
      .when(by("c2", "call-next", {}, 6))
      .thenResult({ number: "A001" });
    given(...toDesk, by("c2", "close-desk", {}, 6))
      .when(by("c3", "call-next", {}, 7))
      .thenResult({ number: "A001" });
  });

  test.each([by("c1", "requeue", { number: "A001" }, 7.1), by("c1", "undo", {}, 7.1)])(
    "[Q73] whose desk has closed meanwhile waits for every desk again: $command",
    (back) => {
      const toDesk = [...serving, opened("c2", "W2"), by("c1", "transfer", { deskId: "W2" }, 5)];
      given(...toDesk, by("c1", "call-number", { number: "A001" }, 7), by("c2", "close-desk", {}, 7), back)
        .when(by("c1", "call-next", {}, 8))
        .thenResult({ number: "A001" });
    },
  );

  test("[Q73] is refused to where the visitor is already, where nobody is, or what there is not", () => {
    const to = (payload: object): Step => by("c1", "transfer", { ...payload });
    given(...serving)
      .when(to({ deskId: "W1" }))
      .thenRefused("same-desk", { deskId: "W1" });
    given(...serving)
      .when(to({ deskId: "W2" }))
      .thenRefused("other-desk-closed", { deskId: "W2" });
    given(...serving)
      .when(to({ serviceId: "S1" }))
      .thenRefused("same-service", { serviceId: "S1" });
    given(...serving)
      .when(to({ serviceId: "S9" }))
      .thenRefused("unknown-service", { serviceId: "S9" });
  });
});

describe("without a ticket, and another matter", () => {
  test("[Q74] another service goes on at the same desk in the same visit", () => {
    const steps = [...serving, by("c1", "add-service", { serviceId: "S3" }, 5), by("c1", "finish", {}, 9)];
    expect(ticketOf(steps, "A001")?.segments).toMatchObject([
      { serviceId: "S1", endedAt: "2026-09-16T01:05:00.000Z", outcome: "served" },
      { serviceId: "S3", startedAt: "2026-09-16T01:05:00.000Z", outcome: "served" },
    ]);
    given(...called)
      .when(by("c1", "add-service", { serviceId: "S3" }))
      .thenRefused("not-serving", { number: "A001" });
  });

  test("[Q75] somebody without a ticket is served at once, and called nowhere", () => {
    const walkIn = by("c1", "serve-walk-in", { serviceId: "S3" }, 1);
    given(opened("c1", "W1")).when(walkIn).thenResult({ number: "B001" }).thenSpoken([]);
    const { state } = tell([opened("c1", "W1"), walkIn]);
    expect(state.halls.H1?.latestCalls).toEqual([]);
    expect(Object.values(state.tickets)[0]?.standing).toMatchObject({ status: "serving", reason: "without-ticket" });
    given(...called)
      .when(walkIn)
      .thenRefused("visitor-at-desk", { number: "A001" });
  });
});

describe("finish", () => {
  test("[Q36] is tagged with subjects of the service, and with nothing else", () => {
    given(...serving)
      .when(by("c1", "finish", { subjects: ["none"] }))
      .thenRefused("unknown-subject", { subject: "none" });
  });

  test("[Q34] a visitor who leaves in the middle is told apart from one who was served", () => {
    given(...serving)
      .when(by("c1", "finish", { outcome: "cancelled-by-visitor" }))
      .thenEvents([{ type: "ServingFinished", outcome: "cancelled-by-visitor" }]);
  });
});
