import { expect, test } from "vitest";
import { countCommand, countPlaywright, countVitest, sum } from "./counts.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test("[F9] a run counts the tests that its report names", () => {
  expect(
    countVitest(1, { testResults: [file("failed", "passed", "failed", "skipped"), file("passed", "passed")] }),
  ).toEqual({
    passed: 2,
    failed: 1,
  });
  expect(countPlaywright(0, { stats: { expected: 3, unexpected: 0, flaky: 0 } })).toEqual({ passed: 3, failed: 0 });
});

test("[F9] a browser test that needed a second try has failed", () => {
  expect(countPlaywright(0, { stats: { expected: 3, unexpected: 0, flaky: 1 } })).toEqual({ passed: 3, failed: 1 });
});

test("[F9] a test file that does not load is one failure", () => {
  const testResults = [file("failed", "failed"), file("failed"), file("failed", "skipped"), file("passed", "passed")];
  expect(countVitest(1, { testResults })).toEqual({ passed: 1, failed: 3 });
});

test("[F9] a run that ended badly without naming a test counts as one failure", () => {
  expect(countVitest(1, { testResults: [file("passed", "passed")] })).toEqual({ passed: 1, failed: 1 });
  expect(countPlaywright(1, undefined)).toEqual({ passed: 0, failed: 1 });
});

test("[F9] a run without a test is a failure", () => {
  expect(countVitest(0, { testResults: [] })).toEqual({ passed: 0, failed: 1 });
});

test("[F9] a command is one test", () => {
  expect(sum([countCommand(0), countCommand(3), countCommand(0)])).toEqual({ passed: 2, failed: 1 });
});
