import { describe, test } from "vitest";
import { by, type Step, waits } from "../../samples/index.ts";
import { given } from "../test-given.ts";

const opened = (name: string, deskId: string, minute = 0): Step => by(name, "open-desk", { deskId }, minute);
const called = [...waits("S1"), opened("c1", "W1"), by("c1", "call-next")];

describe("auto-next", () => {
  const idle = [opened("c1", "W1"), by("c1", "set-auto-next", { on: true })];
  const arrives = by("K1", "confirm-ticket", { number: "latest" }, 1);
  const take = by("K1", "take-ticket", { serviceId: "S1" }, 1);

  test("[Q71] calls the next arrival to an idle desk that has asked for it", () => {
    given(...idle, take)
      .when(arrives)
      .thenEvents([{ type: "TicketConfirmed" }, { type: "TicketCalled", deskId: "W1", reason: "order" }])
      .thenSpoken([{ calls: [{ number: "A001", deskId: "W1" }] }]);
  });

  test("[Q71] not to one that has not, is busy, is paused, or does not take the service", () => {
    const quiet = (steps: readonly Step[]): void =>
      void given(...steps, take)
        .when(arrives)
        .thenEvents([{ type: "TicketConfirmed" }]);
    quiet([opened("c1", "W1")]);
    quiet([...idle, by("c1", "set-auto-next", { on: false })]);
    quiet([...idle, by("c1", "serve-walk-in", { serviceId: "S1" })]);
    quiet([...idle, by("c1", "pause-desk", { reason: "lunch" })]);
    quiet([opened("c2", "W2"), by("c2", "set-auto-next", { on: true })]);
  });

  test("[Q71] whoever is transferred or goes back to the line arrives too, at another desk", () => {
    const auto = [opened("c3", "W3", 1), by("c3", "set-auto-next", { on: true }, 1)];
    for (const verb of [
      by("c1", "transfer", { serviceId: "S3" }, 2),
      by("c1", "transfer", { deskId: "W3" }, 2),
      by("c1", "requeue", { number: "A001" }, 2),
    ])
      given(...called, by("c1", "set-auto-next", { on: true }, 1), ...auto)
        .when(verb)
        .thenEvents([{ deskId: "W1" }, { type: "TicketCalled", ticketId: "T1", deskId: "W3" }])
        .thenSpoken([{ calls: [{ number: "A001", deskId: "W3" }] }]);
  });

  test("[Q71] of two such desks the one that has been idle longer", () => {
    const both = [opened("c3", "W3", 1), by("c3", "set-auto-next", { on: true }, 1), opened("c1", "W1", 2)];
    given(...both, by("c1", "set-auto-next", { on: true }, 2), by("K1", "take-ticket", { serviceId: "S1" }, 3))
      .when(by("K1", "confirm-ticket", { number: "latest" }, 3))
      .thenEvents([{ type: "TicketConfirmed" }, { type: "TicketCalled", deskId: "W3" }]);
  });
});
