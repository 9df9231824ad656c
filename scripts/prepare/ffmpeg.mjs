// @ts-check
// Finds the ffmpeg that makes videos ready for the screens. A hub without one takes pictures and PDFs all the same.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { runStep } from "./child.mjs";
import { Trouble } from "./trouble.mjs";

const usualPlaces = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** Root on Debian and its kin may install packages. */
const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** What `npm start` says where it finds none; empty where it does. @param {NodeJS.ProcessEnv} [env] @param {string[]} [places] */
export const ffmpegAdvice = (env = process.env, places = usualPlaces) =>
  hasFfmpeg(env, places)
    ? ""
    : "Videos cannot be taken on this machine: they need ffmpeg (on Debian: apt-get install ffmpeg). Everything else works.";

/**
 * Makes sure that the tests have ffmpeg; as root on Debian it is installed when there is none. Refuses with a Trouble.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ places?: string[], install?: boolean }} [options] where to look besides the environment's PATH
 */
export async function ensureFfmpeg(env = process.env, { places = usualPlaces, install = canInstall } = {}) {
  if (hasFfmpeg(env, places)) return;
  if (install) await installFfmpeg();
  if (install && hasFfmpeg(env, places)) return;
  throw new Trouble("The tests of videos need ffmpeg: install it, or name its file in FFMPEG_PATH.");
}

async function installFfmpeg() {
  console.error("Openhall is installing ffmpeg for the tests of videos …");
  process.env["DEBIAN_FRONTEND"] = "noninteractive";
  await runStep("apt-get", ["update"]);
  await runStep("apt-get", ["install", "-y", "--no-install-recommends", "ffmpeg"]);
}

/** ffprobe stands beside it. @param {NodeJS.ProcessEnv} env @param {string[]} places */
function hasFfmpeg(env, places) {
  const named = env["FFMPEG_PATH"];
  if (named) return runs(named) && runs(join(dirname(named), "ffprobe"));
  const folders = [...(env["PATH"] ?? "").split(delimiter), ...places].filter((folder) => folder !== "");
  return folders.some((folder) => runs(join(folder, "ffmpeg")) && runs(join(folder, "ffprobe")));
}

/** @param {string} file */
const runs = (file) =>
  existsSync(file) && spawnSync(file, ["-version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
