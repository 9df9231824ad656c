import { describe, expect, test } from "vitest";
import { later } from "../../core/index.ts";
import { by, decideStep, nineOClock, type Step, tell, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const take = (serviceId: string, minute = 0, name = "K1"): Step => by(name, "take-ticket", { serviceId }, minute);
const confirm = (number: string, minute = 0, name = "K1"): Step => by(name, "confirm-ticket", { number }, minute);
const lapse = (number: string, minute = 2): Step => by("system", "lapse-ticket", { number }, minute);
const midnight = 15 * 60;
const startDay = by("system", "start-day", { hallId: "H1" }, midnight);
const ofOtherHall = (step: Step): Step => ({ ...step, sender: { id: "device:X1", role: "kiosk", hallId: "H2" } });

/** Desk 1 open and the only visitor called to it. */
const called = [waits("S1"), by("c1", "open-desk", { deskId: "W1" }), by("c1", "call-next")].flat();

describe("taking a number", () => {
  test("[Q1] reserves it: place and issue time are fixed", () => {
    given()
      .when(by("K1", "take-ticket", { serviceId: "S1", class: "priority", language: "en" }, 10))
      .thenEvents([
        {
          type: "TicketReserved",
          number: "A001",
          serviceId: "S1",
          class: "priority",
          language: "en",
          takenBy: "device:K1",
          at: later(nineOClock, 10 * 60_000),
          orderAt: later(nineOClock, -5 * 60_000),
        },
      ])
      .thenResult({ ticketId: "T1", number: "A001", token: "token-1", ahead: 0 });
  });

  test("[Q1] does not make a visitor wait: only a confirmed number can be called", () => {
    const opened = [take("S1"), by("c1", "open-desk", { deskId: "W1" })];
    given(...opened)
      .when(by("c1", "call-next"))
      .thenRefused("nobody-waiting");
    given(...opened, confirm("A001"))
      .when(by("c1", "call-next"))
      .thenResult({ number: "A001" });
  });

  test("[Q1] keeps the place of the moment it was taken, whenever it is confirmed", () => {
    const steps = [take("S1", 0), take("S1", 1), confirm("A002", 1), confirm("A001", 1.5)];
    given(...steps, by("c1", "open-desk", { deskId: "W1" }))
      .when(by("c1", "call-next"))
      .thenResult({ number: "A001" });
  });

  test("[Q1] is refused for a service that does not exist", () => {
    given().when(take("S9")).thenRefused("unknown-service", { serviceId: "S9" });
  });

  test("[Q2] counts each queue's series from 001, over its services", () => {
    const steps = [take("S1"), take("S3"), take("S2")];
    given(...steps)
      .when(take("S1"))
      .thenResult({ number: "A003" });
    given(...steps)
      .when(take("S3"))
      .thenResult({ number: "B002" });
  });

  test("[Q2] goes on with four digits after 999", () => {
    const { state } = tell([]);
    state.halls.H1!.lastNumber = { A: 998 };
    expect(decideStep(state, take("S1"), 1)).toMatchObject({ result: { number: "A999" } });
    state.halls.H1!.lastNumber = { A: 999 };
    expect(decideStep(state, take("S1"), 1)).toMatchObject({ result: { number: "A1000" } });
  });

  test("[Q2] never issues a number twice in a day, not even one that was given up", () => {
    given(take("S1"), by("K1", "cancel", { number: "A001" }))
      .when(take("S1"))
      .thenResult({ number: "A002" });
    given(take("S1"), lapse("A001")).when(take("S1", 3)).thenResult({ number: "A002" });
  });

  test("[Q3] skips a number that an open ticket of yesterday still carries", () => {
    given(waits("S1"), waits("S1"), by("K1", "cancel", { number: "A001" }), startDay, take("S1", midnight))
      .when(take("S1", midnight))
      .thenResult({ number: "A003" });
  });

  test("[Q8] is refused to a sender with 200 unconfirmed reservations, and to nobody else", () => {
    const full = Array.from({ length: 200 }, () => take("S1"));
    given(...full)
      .when(take("S1"))
      .thenRefused("too-many-reservations", { most: 200 });
    given(...full)
      .when(take("S1", 0, "K2"))
      .thenResult({ number: "A201" });
    given(...full.slice(1))
      .when(take("S1"))
      .thenResult({ number: "A200" });
  });

  test.each([
    ["confirmed", confirm("A007")],
    ["given up", by("K1", "cancel", { number: "A007" })],
    ["lapsed", lapse("A007")],
  ])("[Q8] is open again when one of the 200 is %s", (_, step) => {
    const full = Array.from({ length: 200 }, () => take("S1"));
    given(...full, step)
      .when(take("S1", 2))
      .thenResult({ number: "A201" });
  });

  test("[Q8] a revived number does not count as one more confirmation", () => {
    const full = Array.from({ length: 200 }, () => take("S1"));
    given(...full, lapse("A007"), confirm("A007", 2), take("S1", 2))
      .when(take("S1", 2))
      .thenRefused("too-many-reservations", { most: 200 });
  });

  test("[Q10] is refused to a kiosk of another hall; people are tied to none", () => {
    given()
      .when(ofOtherHall(take("S1")))
      .thenRefused("other-hall", { hallId: "H1" });
    given()
      .when(take("S1", 0, "c1"))
      .thenResult({ number: "A001" });
  });

  test("[Q26] “ahead” counts who waits before it in the same queue, and no reservations", () => {
    given(waits("S1"), waits("S2"), waits("S3"), take("S1")).when(take("S2")).thenResult({ ahead: 2 });
  });

  test("[Q26] “ahead” goes by order: credit counts, on both sides", () => {
    const visitors = [waits("S1", 0), waits("S1", 10), waits("S1", 20, "priority")];
    given(...visitors)
      .when(take("S1", 21))
      .thenResult({ ahead: 3 });
    given(...visitors)
      .when(by("K1", "take-ticket", { serviceId: "S1", class: "priority" }, 21))
      .thenResult({ ahead: 2 });
  });
});

describe("in the visitor's hand", () => {
  test("[Q5] any kiosk of the hall may say so", () => {
    given(take("S1"))
      .when(confirm("A001", 1, "K2"))
      .thenEvents([{ type: "TicketConfirmed", ticketId: "T1" }])
      .thenResult({ ticketId: "T1", number: "A001", ahead: 0 });
  });

  test("[Q5] said again it changes nothing, also once the visitor is at a desk", () => {
    given(waits("S1")).when(confirm("A001")).thenEvents([]).thenResult({ number: "A001" });
    given(...called)
      .when(confirm("A001"))
      .thenEvents([]);
  });

  test("[Q5] said late it revives the number at its old place", () => {
    const revived = [take("S1", 0), waits("S1", 1), lapse("A001", 2), confirm("A001", 30)].flat();
    given(...revived, by("c1", "open-desk", { deskId: "W1" }, 30))
      .when(by("c1", "call-next", {}, 30))
      .thenResult({ number: "A001" });
    given(...revived)
      .when(take("S1", 30))
      .thenResult({ ahead: 2 });
  });

  test("[Q5] said late of a number that another visitor carries by now it is refused", () => {
    const overnight = [take("S1", midnight - 1), startDay, lapse("A001", midnight + 1), take("S1", midnight + 1)];
    given(...overnight)
      .when(by("K1", "confirm-ticket", { ticketId: "T1" }, midnight + 2))
      .thenRefused("number-taken", { number: "A001" });
  });

  test("[Q5] is refused once the visit is over", () => {
    given(take("S1"), by("K1", "cancel", { number: "A001" }))
      .when(confirm("A001"))
      .thenRefused("ticket-ended", { number: "A001", outcome: "cancelled-by-visitor" });
    given(...called, by("c1", "finish"))
      .when(confirm("A001"))
      .thenRefused("ticket-ended", { number: "A001", outcome: "served" });
  });

  test("[Q10] may not be said by a kiosk of another hall, nor of a ticket nobody knows", () => {
    given(take("S1"))
      .when(ofOtherHall(confirm("A001")))
      .thenRefused("other-hall", { hallId: "H1" });
    given()
      .when(by("K1", "confirm-ticket", { ticketId: "T9" }))
      .thenRefused("unknown-ticket", { ticketId: "T9" });
  });
});

describe("giving up", () => {
  test("[Q9] a ticket can be given up while it is reserved or waiting", () => {
    const events = [{ type: "TicketCancelled", ticketId: "T1", by: "visitor" }];
    given(take("S1"))
      .when(by("K1", "cancel", { number: "A001" }))
      .thenEvents(events);
    given(waits("S1"))
      .when(by("K1", "cancel", { number: "A001" }))
      .thenEvents(events);
  });

  test("[Q9] it says whether the visitor or the staff did it", () => {
    given(take("S1"))
      .when(by("c1", "cancel", { number: "A001" }))
      .thenEvents([{ by: "staff" }]);
  });

  test("[Q9] a ticket given up is not called", () => {
    given(waits("S1"), by("K1", "cancel", { number: "A001" }), by("c1", "open-desk", { deskId: "W1" }))
      .when(by("c1", "call-next"))
      .thenRefused("nobody-waiting");
  });

  test("[Q9] not at a desk, and not once it has ended", () => {
    given(...called)
      .when(by("K1", "cancel", { number: "A001" }))
      .thenRefused("ticket-at-desk", { number: "A001", deskId: "W1" });
    given(...called, by("c1", "start"))
      .when(by("K1", "cancel", { number: "A001" }))
      .thenRefused("ticket-at-desk", { number: "A001", deskId: "W1" });
    given(...called, by("c1", "finish"))
      .when(by("K1", "cancel", { number: "A001" }))
      .thenRefused("ticket-ended", { number: "A001", outcome: "served" });
  });

  test("[Q10] not by a kiosk of another hall", () => {
    given(waits("S1"))
      .when(ofOtherHall(by("K1", "cancel", { number: "A001" })))
      .thenRefused("other-hall", { hallId: "H1" });
  });
});
