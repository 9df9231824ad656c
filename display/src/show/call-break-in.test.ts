import { describe, expect, it } from "vitest";
import { instantOf } from "@openhall/shared/core";
import { type Call } from "../hall/calls.ts";
import { breakingIn } from "./call-break-in.ts";

const now = Date.parse("2026-09-16T04:00:00.000Z");
const call = (number: string, agoMs: number): Call => ({ number, desk: "W1", at: instantOf(now - agoMs), calls: 1 });
const numbers = (...given: Parameters<typeof breakingIn>): string[] => breakingIn(...given).map(({ number }) => number);

describe("the calls that break in", () => {
  it("[D109] are the one that is spoken, then the newest, three at most", () => {
    const calls = [
      call("A001", 9_000),
      call("A002", 3_000),
      call("A003", 1_000),
      call("A004", 2_000),
      call("A005", 10_000),
    ];
    expect(numbers(calls, undefined, now)).toEqual(["A003", "A004", "A002"]);
    expect(numbers(calls, { number: "A001", desk: "W1", withdraws: false }, now)).toEqual(["A001", "A003", "A004"]);
  });

  it("[D109] are none that was taken back, nor one of a clock that is ahead", () => {
    const taken = { ...call("A001", 1_000), withdrawnAt: instantOf(now) };
    expect(numbers([taken, call("A002", -1)], { number: "A001", desk: "W1", withdraws: true }, now)).toEqual([]);
  });
});
