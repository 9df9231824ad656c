// @ts-check
// How many tests passed and failed, read from the runners' own JSON reports. A run that ended badly without naming a
// failed test (an error outside of any test, a file that does not load, no test at all) counts as one failure.

/** @typedef {{ passed: number, failed: number }} Counts */

/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */

/**
 * @param {number} code the runner's exit code
 * @param {{ testResults: VitestFile[] } | undefined} report vitest's, undefined when it wrote none
 * @returns {Counts} a file that failed as a whole is one failure
 */
export function countVitest(code, report) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(hasFailed).length;
  const brokenFiles = files.filter((file) => hasFailed(file) && !file.assertionResults.some(hasFailed)).length;
  return settle(code, {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failed + brokenFiles,
  });
}

/** @param {{ status: string }} result */
const hasFailed = ({ status }) => status === "failed";

/**
 * @param {number} code the runner's exit code
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | undefined} report Playwright's
 * @returns {Counts} a test that needed a second try has failed
 */
export function countPlaywright(code, report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return settle(code, { passed: expected, failed: unexpected + flaky });
}

/** @param {number} code @returns {Counts} of a command that is one test */
export function countCommand(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/** @param {number} code @param {Counts} counts @returns {Counts} */
function settle(code, { passed, failed }) {
  const unnamedFailure = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unnamedFailure ? 1 : failed };
}
