import { describe, test } from "vitest";
import { later } from "../../core/index.ts";
import { by, nineOClock, type Step, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const called = [...waits("S1"), opened("c1", "W1"), by("c1", "call-next")];
const serving = [...called, by("c1", "start")];

describe("verbs of a desk", () => {
  const verbs = ["call-next", "recall", "start", "finish", "close-desk"];

  test.each(verbs)("[Q30] %s is refused to who has no desk open", (verb) => {
    given(...called)
      .when(by("c2", verb))
      .thenRefused("desk-not-open");
  });

  test.each(verbs)("[Q30] %s is refused to who has closed the desk", (verb) => {
    given(opened("c1", "W1"), by("c1", "close-desk")).when(by("c1", verb)).thenRefused("desk-not-open");
  });

  test("[Q30] they act on the caller's own desk", () => {
    given(...called, waits("S3"), opened("c2", "W2"), by("c2", "call-next"))
      .when(by("c2", "start"))
      .thenEvents([{ type: "ServingStarted", deskId: "W2", ticketId: "T5" }]);
  });
});

describe("call-next", () => {
  test("[Q31] calls whom the order names, with the reason", () => {
    given(waits("S1", 0), waits("S1", 1), opened("c1", "W1"))
      .when(by("c1", "call-next", {}, 2))
      .thenEvents([
        { type: "TicketCalled", deskId: "W1", ticketId: "T1", reason: "order", at: later(nineOClock, 120_000) },
      ])
      .thenResult({ ticketId: "T1", number: "A001", reason: "order" });
  });

  test("[Q31] calls only for services of the desk", () => {
    given(waits("S3"), opened("c1", "W1")).when(by("c1", "call-next")).thenRefused("nobody-waiting");
    given(waits("S3"), opened("c2", "W2")).when(by("c2", "call-next")).thenResult({ number: "B001" });
  });

  test("[Q31] takes the services a manager has set instead of those of the desk's queues", () => {
    const profile = by("m1", "set-desk-profile", { deskId: "W1", serviceIds: ["S3"] });
    given(waits("S1"), waits("S3"), opened("c1", "W1"), profile)
      .when(by("c1", "call-next"))
      .thenResult({ number: "B001" });
  });

  test("[Q31] is refused while a visitor is called or served at the desk", () => {
    given(...called, waits("S1"))
      .when(by("c1", "call-next"))
      .thenRefused("visitor-at-desk", { number: "A001" });
    given(...serving, waits("S1"))
      .when(by("c1", "call-next"))
      .thenRefused("visitor-at-desk", { number: "A001" });
  });

  test("[Q31] two desks never get the same visitor", () => {
    given(...called, opened("c3", "W3"))
      .when(by("c3", "call-next"))
      .thenRefused("nobody-waiting");
  });

  test.each(["served", "missed"])("[Q31] goes on with the next visitor once one is %s", (outcome) => {
    given(...called, waits("S1"), by("c1", "finish", { outcome }))
      .when(by("c1", "call-next"))
      .thenResult({ number: "A002" });
  });
});

describe("recall", () => {
  test("[Q32] calls the same visitor again and counts", () => {
    given(...called, by("c1", "recall"))
      .when(by("c1", "recall"))
      .thenEvents([{ type: "TicketRecalled", deskId: "W1", ticketId: "T1" }])
      .thenResult({ number: "A001", calls: 3 });
  });

  test("[Q32] is refused once the visitor is served, and when nobody is called", () => {
    given(...serving)
      .when(by("c1", "recall"))
      .thenRefused("already-serving", { number: "A001" });
    given(...called, by("c1", "finish"))
      .when(by("c1", "recall"))
      .thenRefused("no-visitor");
  });
});

describe("start", () => {
  test("[Q33] begins the visit", () => {
    given(...called)
      .when(by("c1", "start", {}, 3))
      .thenEvents([{ type: "ServingStarted", deskId: "W1", ticketId: "T1", at: later(nineOClock, 180_000) }])
      .thenResult({ number: "A001" });
  });

  test("[Q33] is refused a second time, and when nobody is called", () => {
    given(...serving)
      .when(by("c1", "start"))
      .thenRefused("already-serving", { number: "A001" });
    given(opened("c1", "W1")).when(by("c1", "start")).thenRefused("no-visitor");
  });
});

describe("finish", () => {
  test("[Q34] ends the visit as served, where nothing else is said", () => {
    given(...serving)
      .when(by("c1", "finish"))
      .thenEvents([{ type: "ServingFinished", deskId: "W1", ticketId: "T1", outcome: "served" }])
      .thenResult({ number: "A001", outcome: "served" });
  });

  test("[Q34] starts and finishes a visitor who was only called", () => {
    given(...called)
      .when(by("c1", "finish"))
      .thenEvents([{ type: "ServingFinished", outcome: "served" }]);
  });

  test("[Q34] is refused when nobody is at the desk", () => {
    given(...serving, by("c1", "finish"))
      .when(by("c1", "finish"))
      .thenRefused("no-visitor");
  });

  test("[Q35] a called visitor who did not come is missed, without a visit", () => {
    given(...called)
      .when(by("c1", "finish", { outcome: "missed" }))
      .thenEvents([{ type: "TicketMissed" }]);
  });

  test("[Q35] “missed” is refused once the visitor has come", () => {
    given(...serving)
      .when(by("c1", "finish", { outcome: "missed" }))
      .thenRefused("already-serving", { number: "A001" });
  });
});
