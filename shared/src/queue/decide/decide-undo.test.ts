import { describe, expect, test } from "vitest";
import { by, type Step, tell, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const called = [...waits("S1", 0), ...waits("S1", 1), opened("c1", "W1"), by("c1", "call-next", {}, 2)];
const serving = [...called, by("c1", "start", {}, 3)];
const undo = (minute: number, name = "c1"): Step => by(name, "undo", {}, minute);
const tenSeconds = 1 / 6;

describe("undo", () => {
  test("[Q90] takes the desk's last verb back, for ten seconds", () => {
    given(...serving, by("c1", "finish", {}, 9))
      .when(undo(9 + tenSeconds))
      .thenEvents([{ type: "VerbUndone", verb: "finish", deskId: "W1" }])
      .thenResult({ verb: "finish", number: "A001" });
    given(...serving, by("c1", "finish", {}, 9))
      .when(undo(9.17))
      .thenRefused("undo-too-late");
  });

  test("[Q90] a finished visit goes on with its clock, as if it had never ended", () => {
    const { state } = tell([...serving, by("c1", "finish", {}, 9), undo(9.1)]);
    const ticket = Object.values(state.tickets)[0];
    expect(ticket?.standing).toMatchObject({ status: "serving", startedAt: "2026-09-16T01:03:00.000Z" });
    expect(ticket?.segments).toEqual([]);
    expect(state.halls.H1?.ended).toEqual([]);
  });

  test("[Q90] a call that nobody has heard is never spoken", () => {
    const busyLine = [...waits("S3", 0), opened("c2", "W2"), by("c2", "call-next", {}, 2)];
    given(...busyLine, ...called)
      .when(undo(2))
      .thenSpoken([{ calls: [] }]);
    const { state } = tell([...busyLine, ...called, undo(2)]);
    expect(state.halls.H1?.announcements.flatMap(({ calls }) => calls.map(({ number }) => number))).toEqual(["B001"]);
    expect(state.halls.H1?.latestCalls.map(({ number }) => number)).toEqual(["B001"]);
  });

  test("[Q90] a call that has been heard is corrected, aloud and on the board", () => {
    given(...called)
      .when(undo(2.1))
      .thenEvents([{ type: "VerbUndone", verb: "call", wasSpoken: true }])
      .thenSpoken([{ withdraws: true, calls: [{ number: "A001" }] }]);
    const { state } = tell([...called, undo(2.1)]);
    expect(state.halls.H1?.latestCalls).toMatchObject([{ number: "A001", withdrawnAt: "2026-09-16T01:02:06.000Z" }]);
    given(...called, undo(2.1))
      .when(by("c1", "call-next", {}, 3))
      .thenResult({ number: "A001" });
  });

  test("[Q90] is refused once somebody else has touched the ticket or the desk has gone on", () => {
    given(...called, by("c1", "miss", {}, 3), by("A001", "rejoin", { holder: "A001" }, 3.05))
      .when(undo(3.1))
      .thenRefused("undo-superseded", { number: "A001" });
    given(...serving, by("c1", "transfer", { serviceId: "S3" }, 4), opened("c2", "W2"), by("c2", "call-next", {}, 4.05))
      .when(undo(4.1))
      .thenRefused("undo-superseded", { number: "A001" });
  });

  test("[Q90] takes back the last verb alone, and once", () => {
    const two = [...serving, by("c1", "finish", {}, 4), by("c1", "call-next", {}, 4)];
    given(...two)
      .when(undo(4.1))
      .thenResult({ verb: "call", number: "A002" });
    given(...two, undo(4.1))
      .when(undo(4.1))
      .thenRefused("nothing-to-undo");
  });

  test("[Q90] nobody undoes for another, nor over a pause, a closed or handed-over desk", () => {
    given(opened("c1", "W1")).when(undo(1)).thenRefused("nothing-to-undo");
    given(...serving, by("c1", "finish", {}, 4), by("c1", "pause-desk", { reason: "break" }, 4))
      .when(undo(4.1))
      .thenRefused("nothing-to-undo");
    given(...serving, by("c1", "hand-over", {}, 4), opened("c2", "W1"))
      .when(undo(4.1, "c2"))
      .thenRefused("nothing-to-undo");
    given(...serving, by("c1", "close-desk", {}, 4))
      .when(undo(4.1))
      .thenRefused("desk-not-open");
  });
});
