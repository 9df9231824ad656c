// @ts-check
// npm runs a script through a shell, and neither of them passes a signal on: a killed npm would leave a hub behind that
// holds the port. Node cannot be told about a parent's end, so it is looked at once a second.
import { readFileSync } from "node:fs";

const lookEveryMs = 1000;

/**
 * Calls back once when the npm that started this process is gone; never when something else than npm started it.
 * @param {() => void} callback
 */
export function whenNpmIsGone(callback) {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const first = lineage();
  const looking = setInterval(() => {
    if (lineage() === first) return;
    clearInterval(looking);
    callback();
  }, lookEveryMs);
  looking.unref();
}

/** Our parent's process id and, where that is npm's shell and the system can tell, the id of npm above it. */
function lineage() {
  const shell = process.ppid;
  const status = statusOf(shell);
  const npm = /^Name:\s+(?:sh|dash|bash|ash)$/m.test(status) ? /^PPid:\s+(\d+)$/m.exec(status)?.[1] : "";
  return `${shell} ${npm}`;
}

/** @param {number} pid @returns {string} empty where there is no /proc */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
