// @ts-check
// Finds the Chromium that the browser tests drive. Playwright's own download is often out of reach in a hall's network,
// so the system's comes first.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
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

/** Root on Debian and its kin may install packages. */
const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/**
 * Path of a Chromium that runs; as root on Debian it is installed when there is none. Refuses with a Trouble.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ places?: string[], install?: boolean }} [options] where to look besides the environment's PATH
 */
export async function ensureChromium(env = process.env, { places = usualPlaces, install = canInstall } = {}) {
  const found = findChromium(env, places) ?? (install ? await installChromium(env, places) : undefined);
  if (found !== undefined) return found;
  throw new Trouble("The browser tests need a Chromium: install one, or name its file in CHROMIUM_PATH.");
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} places */
async function installChromium(env, places) {
  console.error("Openhall is installing Chromium for the browser tests …");
  process.env["DEBIAN_FRONTEND"] = "noninteractive";
  await runStep("apt-get", ["update"]);
  await runStep("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"]);
  return findChromium(env, places);
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} places */
function findChromium(env, places) {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (runs(named)) return named;
    throw new Trouble(`CHROMIUM_PATH names ${named}, and that does not run as a browser.`);
  }
  return [...systemCandidates(env, places), ...playwrightCandidates(env)].find(
    (file) => existsSync(file) && runs(file),
  );
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} places */
function systemCandidates(env, places) {
  const folders = [...(env["PATH"] ?? "").split(delimiter), ...places].filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCandidates(env) {
  const home = env["HOME"] ?? "";
  const caches = [
    env["PLAYWRIGHT_BROWSERS_PATH"] ?? "",
    join(home, ".cache/ms-playwright"),
    join(home, "Library/Caches/ms-playwright"),
  ];
  const versions = caches
    .filter((cache) => existsSync(cache))
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
