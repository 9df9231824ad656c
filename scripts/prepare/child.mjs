// @ts-check
import { spawn } from "node:child_process";
import { root } from "./places.mjs";

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending */

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<Ending>}
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}

/**
 * Passes SIGINT and SIGTERM on to a child until it ends, so that nothing is left running behind us.
 * @param {import("node:child_process").ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} [onSignal]
 */
export function forwardSignals(child, onSignal) {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM"];
  const listeners = signals.map((signal) => ({
    signal,
    listener: () => {
      onSignal?.(signal);
      child.kill(signal);
    },
  }));
  for (const { signal, listener } of listeners) process.on(signal, listener);
  child.once("close", () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  });
}

/**
 * Runs a step of the preparation in the repository, its output on our stderr (stdout may be somebody's data), without
 * anything to prompt on. A signal to us ends the step, and then us.
 * @param {string} command
 * @param {string[]} args
 */
export async function runStep(command, args) {
  const shell = process.platform === "win32" && command !== process.execPath;
  const child = spawn(command, args, { cwd: root, shell, stdio: ["ignore", 2, 2, "ipc"] });
  /** @type {NodeJS.Signals | undefined} */
  let stopped;
  forwardSignals(child, (signal) => (stopped = signal));
  const { code } = await endOf(child);
  if (stopped !== undefined) process.exit(130);
  return code === 0;
}
