import { expect, it } from "vitest";
import { isDoneByte, isStatusByte, stateOf } from "./status-bytes.ts";

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

it("[X8] never takes one kind of answer for the other", () => {
  expect(bytes.filter((byte) => isStatusByte(byte) && isDoneByte(byte))).toEqual([]);
  expect([0x00, 0x03, 0x0c, 0x60].every(isDoneByte)).toBe(true);
  expect([0x12, 0x16, 0x1a, 0x7e].every(isStatusByte)).toBe(true);
});

it.each([
  [{ 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 }, "ready"],
  [{ 1: 0x16, 2: 0x12, 3: 0x12, 4: 0x12 }, "ready"],
  [{ 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x1e }, "paper-low"],
  [{ 1: 0x1a, 2: 0x32, 3: 0x12, 4: 0x7e }, "paper-out"],
  [{ 1: 0x1a, 2: 0x16, 3: 0x12, 4: 0x7e }, "cover-open"],
  [{ 1: 0x1a, 2: 0x52, 3: 0x1a, 4: 0x12 }, "fault"],
  [{ 1: 0x1a, 2: 0x12, 3: 0x12, 4: 0x12 }, "offline"],
  // Answers only the first question, as some do.
  [{ 1: 0x12 }, "ready"],
  [{}, "offline"],
] as const)("[X15] reads %j as %s", (answers, state) => {
  expect(stateOf(answers)).toBe(state);
});
