import { describe, expect, it } from "vitest";
import { ago } from "../test-hall.ts";
import { latestCallsOf } from "./latest-calls.ts";
import { type Story } from "./story-text.ts";

const story: Story = {
  ticket: {
    ticketId: "t1",
    number: "A001",
    day: "2026-09-16",
    serviceId: "S1",
    class: "ordinary",
    status: "called",
    issuedAt: ago(30),
    orderAt: ago(30),
  },
  moments: [
    { at: ago(30), what: "reserved" },
    { at: ago(9), what: "called", deskId: "W1", reason: "order" },
    { at: ago(8), what: "missed", deskId: "W1" },
    { at: ago(3), what: "called", deskId: "W2", reason: "returning", firstByTime: "A002" },
    { at: ago(2), what: "recalled", deskId: "W2" },
  ],
};

describe("the latest calls", () => {
  it("[M20] stand newest first, each with the moment of its call, whatever came after", () => {
    const rows = [
      { number: "A001", desk: "W2", at: ago(2), calls: 2 },
      { number: "B001", desk: "W1", at: ago(1), calls: 1, withdrawnAt: ago(0.5) },
    ];
    const lines = latestCallsOf(rows, (number) => (number === "A001" ? story : undefined));
    expect(lines).toMatchObject([
      { number: "B001", deskId: "W1", isWithdrawn: true, index: -1 },
      { number: "A001", deskId: "W2", calls: 2, isWithdrawn: false, index: 3 },
    ]);
    expect(lines[0]?.story).toBeUndefined();
  });
});
