// @ts-check
// `npm test`: installs, finds a Chromium, builds, and proves everything; the last line is `N passed, N failed`.
// `node scripts/test.mjs [build|static|unit|integration|e2e|torture …] [--long]` proves a part.
import { nodeProblem } from "./prepare/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./test/main.mjs");
}
