import { expect, test } from "vitest";
import { countCommand, countPlaywright, countVitest, sum } from "./counts.mjs";

test("[F9] a run counts the tests that its report names", () => {
  expect(countVitest(1, { numPassedTests: 5, numFailedTests: 2 })).toEqual({ passed: 5, failed: 2 });
  expect(countPlaywright(0, { stats: { expected: 3, unexpected: 0, flaky: 0 } })).toEqual({ passed: 3, failed: 0 });
});

test("[F9] a browser test that needed a second try has failed", () => {
  expect(countPlaywright(0, { stats: { expected: 3, unexpected: 0, flaky: 1 } })).toEqual({ passed: 3, failed: 1 });
});

test("[F9] a run that ended badly without naming a test counts as one failure", () => {
  expect(countVitest(1, { numPassedTests: 5, numFailedTests: 0 })).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(1, undefined)).toEqual({ passed: 0, failed: 1 });
});

test("[F9] a run without a test is a failure", () => {
  expect(countVitest(0, { numPassedTests: 0, numFailedTests: 0 })).toEqual({ passed: 0, failed: 1 });
});

test("[F9] a command is one test", () => {
  expect(sum([countCommand(0), countCommand(3), countCommand(0)])).toEqual({ passed: 2, failed: 1 });
});
