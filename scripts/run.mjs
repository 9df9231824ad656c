// @ts-check
// `node scripts/run.mjs bench|torture|printer|e2e …`: makes the repository ready, then runs the command with the arguments given.
// All preparation speaks on stderr, so that `--json` on stdout is clean.
import { ensureChromium } from "./prepare/chromium.mjs";
import { ensureBuilt, ensureInstalled } from "./prepare/prepare.mjs";
import { runMain, Trouble } from "./prepare/trouble.mjs";
import { seed } from "./seed.mjs";
import { runTool } from "./test/tool.mjs";

/** @type {Record<string, [tool: string, ...args: string[]]>} */
const commands = {
  bench: ["tsx", "bench/main.ts"],
  torture: ["tsx", "hub/torture/main.ts"],
  printer: ["tsx", "hub/printer/main.ts"],
  e2e: ["e2e:playwright", "test", "--config", "e2e/playwright.config.ts"],
};

/** Their figures are of pages. */
const benchesInBrowser = new Set(["load", "paint", "page-soak", "scene-switch", "takeover"]);

await runMain(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = commands[name];
  if (command === undefined) throw new Trouble(`There are only these commands: ${Object.keys(commands).join(", ")}.`);
  await ensureInstalled();
  await ensureBuilt();
  const [tool, ...first] = command;
  const env = { OPENHALL_SEED: String(seed), UV_THREADPOOL_SIZE: "16" };
  const needsBrowser = name === "e2e" || args.some((arg) => benchesInBrowser.has(arg));
  return runTool(tool, [...first, ...args], needsBrowser ? { ...env, CHROMIUM_PATH: await ensureChromium() } : env);
});
