// @ts-check
import { spawn } from "node:child_process";
import { join } from "node:path";
import { endOf, forwardSignals } from "../prepare/child.mjs";
import { root } from "../prepare/places.mjs";

const options = { cwd: root, shell: process.platform === "win32" };

/** @param {string} tool a command of the installed packages, such as `tsc`; `e2e:playwright` is the e2e package's */
function pathOf(tool) {
  const [folder, name] = tool.includes(":") ? tool.split(":") : [".", tool];
  return join(root, `${folder}`, "node_modules/.bin", `${name}`);
}

/**
 * Runs a tool in the foreground; its output is ours.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own
 * @returns {Promise<number>} its exit code, 1 when a signal ended it
 */
export async function runTool(tool, args, env = {}) {
  const child = spawn(pathOf(tool), args, { ...options, stdio: "inherit", env: { ...process.env, ...env } });
  return ending(child);
}

/**
 * Runs a tool and keeps what it says on both outputs.
 * @param {string} tool
 * @param {string[]} args
 */
export async function listenToTool(tool, args) {
  const child = spawn(pathOf(tool), args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return { code: await ending(child), said };
}

/** @param {import("node:child_process").ChildProcess} child */
async function ending(child) {
  let stopping = false;
  forwardSignals(child, () => (stopping = true));
  const { code } = await endOf(child);
  if (stopping) process.exit(130);
  return code ?? 1;
}
