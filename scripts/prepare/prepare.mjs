// @ts-check
// Makes the repository ready to run: packages installed, hub and apps built. When nothing is to do this costs a few
// dozen milliseconds, starts no process and needs no network.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { runStep } from "./child.mjs";
import { createStamp, fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { built, packages, root } from "./places.mjs";
import { Trouble } from "./trouble.mjs";

const pnpm = "pnpm@12.21.0";
const lockFile = join(root, ".cache/prepare.lock");

/** @typedef {{ paths: string[], outputs: string[], stamp: string, name: string, work: () => Promise<void> }} Step */

/** @type {Step} */
const install = {
  name: "installing the packages",
  paths: ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...packages.map((folder) => `${folder}/package.json`)],
  outputs: packages.map((folder) => `${folder}/node_modules`),
  stamp: "node_modules/.openhall/installed",
  async work() {
    if (!(await runStep("npx", ["-y", pnpm, "install", "--frozen-lockfile"]))) {
      throw new Trouble("The packages could not be installed (pnpm says why above); is the npm registry within reach?");
    }
  },
};

/** @type {Step} */
const build = {
  name: "building the hub and the apps",
  paths: [
    "pnpm-lock.yaml",
    "tsconfig.json",
    "scripts/build.mjs",
    "scripts/build",
    "scripts/vite-app.ts",
    "shared/src",
    "hub/src",
    "hub/console",
    "kiosk",
    "display",
  ],
  outputs: built,
  stamp: "node_modules/.openhall/built",
  async work() {
    if (!(await runStep(process.execPath, ["scripts/build.mjs"]))) {
      throw new Trouble("The build failed; the reason stands above.");
    }
  },
};

/** Installs when package.json or lockfile changed. Refuses with a Trouble. */
export const ensureInstalled = () => ensure(install);

/** Builds when a source changed; the packages must be installed. Refuses with a Trouble. */
export const ensureBuilt = () => ensure(build);

/** @param {Step} step */
async function ensure(step) {
  if (isDone(step)) return;
  makeFolder(dirname(lockFile));
  const onWait = () => console.error(`Waiting for another process that is ${step.name}.`);
  await withLock(lockFile, onWait, async () => {
    if (isDone(step)) return;
    console.error(`Openhall is ${step.name} …`);
    const stamp = createStamp(join(root, step.stamp));
    const print = fingerprintOf(step);
    stamp.clear();
    await step.work();
    stamp.set(print);
  });
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Trouble(`Openhall cannot write into ${root}, and has packages to install or apps to build there.`);
  }
}

/** @param {Step} step */
function isDone(step) {
  return (
    step.outputs.every((file) => existsSync(join(root, file))) &&
    createStamp(join(root, step.stamp)).fits(fingerprintOf(step))
  );
}

/** Native packages differ by platform, so a folder that is carried to another machine installs again. @param {Step} step */
function fingerprintOf(step) {
  return `${process.platform}-${process.arch}-${fingerprint(root, step.paths)}`;
}
