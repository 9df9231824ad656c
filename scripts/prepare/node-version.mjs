// @ts-check
// Read by any Node, however old, so that it can still say its sentence: ES2015 only, here and in what imports this.

const oldestMajor = 20;
const oldestMinor = 19;

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string} one sentence for the person at the terminal, empty when this Node will do
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return "";
  return `Openhall needs Node ${oldestMajor}.${oldestMinor} or newer, and this is Node ${version}.`;
}

/**
 * Loads a command when this Node will do; else says the sentence and sets exit code 1.
 * @param {() => Promise<unknown>} load
 */
export function enter(load) {
  const problem = nodeProblem(process.versions.node);
  if (problem === "") return load();
  console.error(problem);
  process.exitCode = 1;
}
