import { describe, test } from "vitest";
import { by, type Step, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const open = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const next = (name: string, minute: number): Step => by(name, "call-next", {}, minute);
const serve = (name: string, minute: number): Step[] => [next(name, minute), by(name, "finish", {}, minute)];

describe("the order", () => {
  test("[Q24] the first to come is the first called", () => {
    given(waits("S2", 0), waits("S1", 1), open("c1", "W1"))
      .when(next("c1", 2))
      .thenResult({ number: "A001", reason: "order" });
  });

  test("[Q24] goes over all services of the desk, whatever their queues", () => {
    given(waits("S3", 0), waits("S1", 1), open("c3", "W3"))
      .when(next("c3", 2))
      .thenResult({ number: "B001", reason: "order" });
  });

  test("[Q24] two who came in the same moment go by number", () => {
    given(waits("S2"), waits("S1"), open("c1", "W1")).when(next("c1", 1)).thenResult({ number: "A001" });
  });

  test("[Q25] a priority visitor is given 15 minutes, an ordinary one none", () => {
    const desk = open("c1", "W1");
    given(waits("S1", 0), waits("S1", 14, "priority"), desk)
      .when(next("c1", 20))
      .thenResult({ number: "A002", reason: "credit" });
    given(waits("S1", 0), waits("S1", 16, "priority"), desk)
      .when(next("c1", 20))
      .thenResult({ number: "A001", reason: "order" });
  });

  test("[Q24] the reason is “credit” only where the credit changed who is next", () => {
    given(waits("S1", 0, "priority"), waits("S1", 1), open("c1", "W1"))
      .when(next("c1", 5))
      .thenResult({ number: "A001", reason: "order" });
    given(waits("S1", 0, "priority"), open("c1", "W1"))
      .when(next("c1", 5))
      .thenResult({ reason: "order" });
  });

  test("[Q23] a desk with a priority window takes priority visitors first, then everyone", () => {
    const visitors = [waits("S1", 0), waits("S1", 30, "priority")];
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 31))
      .thenResult({ number: "A002", reason: "priority-window" });
    given(...visitors, open("c3", "W3"), serve("c3", 31))
      .when(next("c3", 31))
      .thenResult({ number: "A001", reason: "order" });
    given(...visitors, open("c1", "W1"))
      .when(next("c1", 31))
      .thenResult({ number: "A001", reason: "order" });
  });
});

describe("the guard", () => {
  /** Ordinary visitors A001–A005 who have waited long at minute 61, and two priority visitors. */
  const crowd = [
    ...[0, 1, 2, 3, 4].map((minute) => waits("S1", minute)),
    waits("S1", 60, "priority"),
    waits("S1", 61, "priority"),
  ];

  test("[Q21] who has waited longer than 40 minutes goes before credit and priority window", () => {
    const visitors = [waits("S1", 0), waits("S1", 10, "priority")];
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 40.1))
      .thenResult({ number: "A001", reason: "guard" });
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 40))
      .thenResult({ number: "A002", reason: "priority-window" });
  });

  test("[Q21] the longest wait first, priority or not, over all services of the desk", () => {
    given(waits("S3", 0), waits("S1", 1, "priority"), waits("S2", 2), open("c3", "W3"), serve("c3", 60))
      .when(next("c3", 60))
      .thenResult({ number: "A001", reason: "guard" });
  });

  test("[Q21] at most two such calls in three while priority visitors wait", () => {
    const story = [...crowd, open("c1", "W1")];
    given(...story, serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A002", reason: "guard" });
    given(...story, serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A006", reason: "credit" });
    given(...story, serve("c1", 61), serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });

  test("[Q22] each desk counts its own calls, whatever the others do in between", () => {
    const story = [...crowd, open("c1", "W1"), open("c3", "W3"), serve("c1", 61), serve("c3", 61)];
    given(...story)
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
    given(...story, serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A006", reason: "credit" });
  });

  test("[Q22] without priority visitors the guard goes on", () => {
    given(waits("S1", 0), waits("S1", 1), waits("S1", 2), open("c1", "W1"), serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });

  test("[Q22] a priority visitor of a service that the desk does not take is not waited for", () => {
    const story = [waits("S1", 0), waits("S1", 1), waits("S1", 2), waits("S3", 60, "priority"), open("c1", "W1")];
    given(...story, serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });
});
