// @ts-check
// Tries the screen on this machine: under cage where there is a seat, in a window of the desktop, or unseen.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { endOf, forwardSignals } from "../prepare/child.mjs";

/** @typedef {"cage" | "desktop" | "headless"} Way */

/** @param {NodeJS.ProcessEnv} env @returns {Way} */
export function wayToRun(env, hasCage = spawnSync("cage", ["-v"], { stdio: "ignore" }).status === 0) {
  if (env["WAYLAND_DISPLAY"] || env["DISPLAY"]) return "desktop";
  const hasSeat = Boolean(env["XDG_SEAT"]) && existsSync("/dev/dri");
  return hasCage && hasSeat ? "cage" : "headless";
}

/** @type {Record<Way, string>} */
const said = {
  cage: "It runs on this console, under cage.",
  desktop: "It runs full screen on this desktop. Alt-F4 closes it, and it comes back.",
  headless: "There is no panel here: it runs unseen.",
};

/**
 * Runs until it is ended; the exit code of the screen.
 * @param {string} folder
 * @param {Way} way
 */
export async function runScreen(folder, way) {
  const isRoot = process.getuid?.() === 0;
  // As root Chromium has no sandbox; a machine in the hall has a user of its own.
  const flags = [
    ...(way === "headless" ? ["--headless=new", "--disable-gpu"] : []),
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
  const env = {
    ...process.env,
    OPENHALL_SCREEN_STATE: join(folder, "state"),
    OPENHALL_FLAGS: [process.env["OPENHALL_FLAGS"], ...flags].filter(Boolean).join(" "),
  };
  console.log(`${said[way]} Ctrl-C ends it.`);
  const child =
    way === "cage"
      ? spawn(join(folder, "cage.sh"), { env, stdio: "inherit" })
      : spawn(join(folder, "screen.sh"), { env, stdio: ["ignore", "inherit", "inherit"] });
  forwardSignals(child);
  const { code } = await endOf(child);
  return code ?? 0;
}
