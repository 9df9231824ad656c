// @ts-check
// Two starts at once must not install or build over each other. The lock is a file with its holder's process id, touched
// every two seconds: it is stale when that process is gone, or when nobody has touched it for long (another machine's
// process id, or an id that was given out again after a restart).
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const touchEveryMs = 2000;
const staleAfterMs = 15_000;
const retryAfterMs = 200;
const me = String(process.pid);

/**
 * Does the work while no other process does any under the same lock.
 * @template T
 * @param {string} file in a folder that exists
 * @param {() => void} onWait called once when somebody else holds the lock
 * @param {() => Promise<T>} work
 */
export async function withLock(file, onWait, work) {
  for (let tries = 0; !(await take(file)); tries++) {
    if (tries === 0) onWait();
    await pause(retryAfterMs);
  }
  const touching = setInterval(() => utimesSync(file, new Date(), new Date()), touchEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (holderOf(file) === me) rmSync(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  try {
    writeFileSync(file, me, { flag: "wx" });
    return true;
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    return isStale(file) && (await takeOver(file));
  }
}

/**
 * Puts our lock in the place of a stale one; of several that do so at once the last stands, and the others see it.
 * @param {string} file
 */
async function takeOver(file) {
  writeFileSync(`${file}.${me}`, me);
  renameSync(`${file}.${me}`, file);
  await pause(retryAfterMs);
  return holderOf(file) === me;
}

/** @param {string} file */
function isStale(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > staleAfterMs) return true;
    const holder = Number(holderOf(file));
    return holder > 0 && !isRunning(holder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, "ESRCH");
  }
}

/** @param {unknown} error @param {string} code */
function hasCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
