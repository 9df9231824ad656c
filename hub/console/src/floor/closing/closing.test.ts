import { describe, expect, it } from "vitest";
import { testDesk, testTicket } from "../test-hall.ts";
import { inHall } from "./closing.ts";

describe("what closing does", () => {
  it("[M30] is counted by where each visitor stands", () => {
    const tickets = (["waiting", "waiting", "held", "missed", "called", "serving"] as const).map((status, index) =>
      testTicket(`A00${index}`, 5, { status }),
    );
    expect(inHall(tickets, [testDesk(1, ["S1"]), testDesk(2, ["S1"], { open: false })])).toEqual({
      waiting: 2,
      held: 1,
      missed: 1,
      called: 1,
      serving: 1,
      desks: 1,
    });
  });
});
