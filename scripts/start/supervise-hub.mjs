// @ts-check
// The smallest supervisor: one hub in the foreground, started again only when it says that its disk failed it and that a
// fresh start from disk may help. Anything else that ends a hub is for a person to see.
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { endOf, forwardSignals } from "../prepare/child.mjs";
import { root } from "../prepare/places.mjs";
import { Trouble } from "../prepare/trouble.mjs";
import { whenNpmIsGone } from "./launcher.mjs";

/** Exit code of a hub that asks to be started again. */
const restartCode = 75;

/** argon2 and fdatasync share libuv's threads; Node fixes their number before a program's first line runs. */
const threads = { UV_THREADPOOL_SIZE: "16" };

/**
 * Runs a hub until it ends for good. The ipc channel tells the hub that we are gone, should we be killed.
 * @param {string} file the built hub
 * @param {string[]} args
 * @param {{ restartAfterMs?: number }} [options] default 1000
 * @returns {Promise<number>} the hub's exit code; refuses with a Trouble when a signal killed the hub that we did not send
 */
export async function superviseHub(file, args, { restartAfterMs = 1000 } = {}) {
  whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
  for (;;) {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...threads, ...process.env },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    let stopping = false;
    forwardSignals(child, () => (stopping = true));
    const { code, signal } = await endOf(child);
    if (stopping) return code ?? 130;
    if (signal !== null) throw new Trouble(`The hub was killed by ${signal}; start it again when you know why.`);
    if (code !== restartCode) return code ?? 1;
    console.error("The hub could not write to its disk and ended; it starts again from the disk in a second.");
    await pause(restartAfterMs);
  }
}
