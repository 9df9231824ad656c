// @ts-check
// Finds the Chromium that the browser tests drive. Playwright's own download is often out of reach in a hall's network,
// so the system's comes first.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { runStep } from "./child.mjs";
import { Trouble } from "./trouble.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "Google Chrome",
  "Chromium",
];
const usualPlaces = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];

/**
 * Path of a Chromium that runs; as root on Debian it is installed when there is none. Refuses with a Trouble.
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureChromium(env = process.env) {
  const found = findChromium(env);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Openhall is installing Chromium for the browser tests …");
    process.env["DEBIAN_FRONTEND"] = "noninteractive";
    await runStep("apt-get", ["update"]);
    await runStep("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"]);
  }
  const installed = findChromium(env);
  if (installed !== undefined) return installed;
  throw new Trouble("The browser tests need a Chromium: install one, or name its file in CHROMIUM_PATH.");
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env) {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (runs(named)) return named;
    throw new Trouble(`CHROMIUM_PATH names ${named}, and that does not run as a browser.`);
  }
  return [...systemCandidates(env), ...playwrightCandidates(env)].find((file) => existsSync(file) && runs(file));
}

/** @param {NodeJS.ProcessEnv} env */
function systemCandidates(env) {
  const folders = [...(env["PATH"] ?? "").split(delimiter), ...usualPlaces].filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCandidates(env) {
  const caches = [
    env["PLAYWRIGHT_BROWSERS_PATH"] ?? "",
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
  ];
  const versions = caches
    .filter((cache) => cache !== "" && existsSync(cache))
    .flatMap((cache) => readdirSync(cache).map((name) => join(cache, name)));
  return versions.flatMap((version) => [
    join(version, "chrome-linux/chrome"),
    join(version, "chrome-linux64/chrome"),
    join(version, "chrome-mac/Chromium.app/Contents/MacOS/Chromium"),
  ]);
}

/** A package manager's stub is a file too: only a browser that tells its version counts. @param {string} file */
function runs(file) {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
