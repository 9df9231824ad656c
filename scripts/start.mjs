// @ts-check
// `npm start`: installs and builds what is missing, then runs the demo venue in the foreground.
import { nodeProblem } from "./prepare/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./start/start.mjs");
}
