import { describe, expect, it } from "vitest";
import { ticketNumberOf } from "./number-entry.ts";

describe("a number as a clerk types it", () => {
  it.each([
    ["A012", "A012"],
    ["a12", "A012"],
    [" a 0 1 2 ", "A012"],
    ["b-7", "B007"],
    ["C1034", "C1034"],
    ["C01034", "C1034"],
  ])("[W46] %s is %s", (typed, number) => expect(ticketNumberOf(typed)).toBe(number));

  it.each(["", "A", "12", "A0", "AA1", "I12", "A12345"])("[W46] “%s” is none yet", (typed) =>
    expect(ticketNumberOf(typed)).toBeUndefined(),
  );
});
