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

  test("[Q90] is refused once the number is somebody else's: of yesterday's the next day", () => {
    const midnight = 15 * 60;
    const overNight = [...serving, by("system", "start-day", { hallId: "H1" }, midnight)];
    const again = by("K1", "take-ticket", { serviceId: "S1" }, midnight + 1);
    const noOthers = overNight.filter(({ payload: { number } }, index) => index < 2 || number === undefined);
    given(...noOthers, by("c1", "finish", {}, midnight + 1), again)
      .when(undo(midnight + 1.1))
      .thenRefused("undo-superseded", { number: "A001" });
  });

  test("[Q90] a call that holds again is spoken where it was not, and repeated by the hub as before", () => {
    const busyLine = [...waits("S3", 0), opened("c2", "W2"), by("c2", "call-next", {}, 2)];
    for (const verb of [
      by("c1", "start", {}, 2),
      by("c1", "requeue", { number: "A001" }, 2),
      by("c1", "miss", {}, 2),
    ]) {
      given(...busyLine, ...called, verb)
        .when(undo(2.01))
        .thenSpoken([{ calls: [{ number: "A001", deskId: "W1" }], round: 1 }]);
      const { repeats } = tell([...busyLine, ...called, verb, undo(2.01)]).state.halls.H1!;
      expect(repeats).toMatchObject([{ calls: 1 }, { calls: 1 }]);
    }
    const heard = tell([...called, by("c1", "start", {}, 2.1), undo(2.15)]).state.halls.H1!;
    expect(heard.announcements).toHaveLength(1);
    expect(heard.repeats).toEqual(tell(called).state.halls.H1!.repeats);
  });

  test("[Q90] a call that holds again stands on the board again", () => {
    const { latestCalls } = tell([...called, by("c1", "requeue", { number: "A001" }, 3), undo(3.1)]).state.halls.H1!;
    expect(latestCalls).toEqual(tell(called).state.halls.H1!.latestCalls);
  });

  test("[Q22] a call that was taken back is no call of the desk's last", () => {
    const crowd = [0, 1, 2, 3].flatMap((minute) => waits("S1", minute));
    const next = by("c1", "call-next", {}, 61);
    const two = [next, by("c1", "finish", {}, 61), next, by("c1", "finish", {}, 61)];
    given(...crowd, ...waits("S1", 60, "priority"), opened("c1", "W1"), ...two, next, undo(61.1))
      .when(by("c1", "call-next", {}, 61.2))
      .thenResult({ number: "A005", reason: "credit" });
  });

  test("[Q75] a visit without a ticket is not taken back: there is no line to go back to", () => {
    const walkIn = by("c1", "serve-walk-in", { serviceId: "S1" }, 4);
    given(...serving, by("c1", "finish", {}, 4), walkIn)
      .when(undo(4.1))
      .thenRefused("nothing-to-undo");
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
