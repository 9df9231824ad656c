import { describe, expect, test } from "vitest";
import { by, type Step, tell, waits } from "../../samples/index.ts";
import { queueTopic } from "../index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const called = [...waits("S1", 0), ...waits("S1", 1), opened("c1", "W1"), by("c1", "call-next", {}, 2)];

describe("opening a desk", () => {
  test("[Q40] any clerk opens any free desk", () => {
    given()
      .when(opened("c1", "W2"))
      .thenEvents([{ type: "DeskOpened", hallId: "H1", deskId: "W2", clerk: "user:c1" }])
      .thenResult({ deskId: "W2" });
    given(opened("c1", "W2"), by("c1", "close-desk"))
      .when(opened("c2", "W2"))
      .thenEvents([{ clerk: "user:c2" }]);
  });

  test("[Q40] a desk that somebody has open is refused", () => {
    given(opened("c1", "W1")).when(opened("c2", "W1")).thenRefused("desk-taken", { deskId: "W1", clerk: "user:c1" });
  });

  test("[Q40] a second desk is refused until the first is closed", () => {
    given(opened("c1", "W1")).when(opened("c1", "W2")).thenRefused("already-at-desk", { deskId: "W1" });
    given(opened("c1", "W1"), by("c1", "close-desk"))
      .when(opened("c1", "W2"))
      .thenEvents([{ deskId: "W2" }]);
  });

  test("[Q40] one's own desk again changes nothing", () => {
    given(...called)
      .when(opened("c1", "W1"))
      .thenEvents([])
      .thenResult({ deskId: "W1" });
  });

  test("[Q40] a desk that does not exist is refused", () => {
    given().when(opened("c1", "W9")).thenRefused("unknown-desk", { deskId: "W9" });
  });
});

describe("closing a desk", () => {
  test("[Q41] an empty one is just closed", () => {
    given(opened("c1", "W1"))
      .when(by("c1", "close-desk"))
      .thenEvents([{ type: "DeskClosed", deskId: "W1" }])
      .thenResult({ deskId: "W1" });
  });

  test("[Q41] a called visitor goes back to the old place", () => {
    given(...called)
      .when(by("c1", "close-desk"))
      .thenEvents([{ type: "TicketRequeued", ticketId: "T1", deskId: "W1" }, { type: "DeskClosed" }]);
    given(...called, by("c1", "close-desk"), opened("c2", "W1"))
      .when(by("c2", "call-next"))
      .thenResult({ number: "A001" });
  });

  test("[Q41] a visitor being served is no longer at the desk, and the visit says so", () => {
    given(...called, by("c1", "start"))
      .when(by("c1", "close-desk"))
      .thenEvents([{ type: "ServingFinished", outcome: "ended-by-desk-close" }, { type: "DeskClosed" }]);
    given(...called, by("c1", "start"), by("c1", "close-desk"), opened("c2", "W1"))
      .when(by("c2", "call-next"))
      .thenResult({ number: "A002" });
  });

  test("[Q41] the stay in the line and the call stand as segments of the ticket", () => {
    const { state } = tell([
      ...called,
      by("c1", "close-desk", {}, 5),
      opened("c2", "W1"),
      by("c2", "call-next", {}, 6),
    ]);
    const { segments, standing, enteredAt } = state.tickets.T1 ?? {};
    expect(segments).toEqual([
      {
        serviceId: "S1",
        enteredAt: "2026-09-16T01:00:00.000Z",
        deskId: "W1",
        calledAt: "2026-09-16T01:02:00.000Z",
        endedAt: "2026-09-16T01:05:00.000Z",
        outcome: "requeued",
      },
    ]);
    expect(enteredAt).toBe("2026-09-16T01:05:00.000Z");
    expect(standing).toMatchObject({ status: "called", calls: 1, calledAt: "2026-09-16T01:06:00.000Z" });
  });
});

describe("the services of a desk", () => {
  const profile = (deskId: string, serviceIds: readonly string[]): Step =>
    by("m1", "set-desk-profile", { deskId, serviceIds });

  test("[Q42] a manager sets them, each once, whether the desk is open or not", () => {
    const events = [{ type: "DeskProfileSet", deskId: "W1", serviceIds: ["S3", "S1"] }];
    given()
      .when(profile("W1", ["S3", "S1", "S3"]))
      .thenEvents(events);
    given(opened("c1", "W1"))
      .when(profile("W1", ["S3", "S1"]))
      .thenEvents(events);
  });

  test("[Q42] a clerk may not", () => {
    expect(queueTopic.commands["set-desk-profile"]?.roles).toEqual(["manager", "administrator"]);
  });

  test("[Q42] they hold for the next call, not for the visitor who is there", () => {
    given(...called, profile("W1", ["S3"]))
      .when(by("c1", "finish"))
      .thenResult({ number: "A001" });
    given(...called, profile("W1", ["S3"]), by("c1", "finish"))
      .when(by("c1", "call-next"))
      .thenRefused("nobody-waiting");
  });

  test("[Q42] a desk or service that the hall does not have is refused", () => {
    given()
      .when(profile("W9", ["S1"]))
      .thenRefused("unknown-desk", { deskId: "W9" });
    given()
      .when(profile("W1", ["S1", "S9"]))
      .thenRefused("unknown-service", { serviceId: "S9" });
  });
});

describe("pausing", () => {
  test("[Q45] all pauses count as pause, also where the reason changes", () => {
    const paused = [opened("c1", "W1"), by("c1", "pause-desk", { reason: "lunch" }, 10)];
    const { state } = tell([
      ...paused,
      by("c1", "pause-desk", { reason: "training" }, 40),
      by("c1", "resume-desk", {}, 60),
    ]);
    expect(state.halls.H1?.desks.W1?.open?.pausedMs).toBe(50 * 60_000);
  });
});
