// @ts-check
// The static checks. Their commands share the cores; a check counts as one, however many commands it takes.
import { availableParallelism } from "node:os";
import { listenToTool } from "./tool.mjs";

/** @typedef {{ name: string, commands: [tool: string, ...args: string[]][] }} Check */

/**
 * Checks one project's types; what did not change since the last time is not checked again.
 * @param {"tsc" | "vue-tsc"} tool
 * @param {string} project
 * @returns {[tool: string, ...args: string[]]}
 */
function types(tool, project) {
  const known = `.cache/types/${project.replaceAll("/", "-")}.tsbuildinfo`;
  return [tool, "-p", project, "--incremental", "--tsBuildInfoFile", known];
}

/** @type {Check[]} the longest first, so that the cores end together */
export const checks = [
  {
    name: "types",
    commands: [
      types("vue-tsc", "hub/console"),
      types("vue-tsc", "shared"),
      types("vue-tsc", "kiosk"),
      types("vue-tsc", "display"),
      types("tsc", "shared/tsconfig.topics.json"),
      types("tsc", "hub"),
      types("tsc", "e2e"),
      types("tsc", "bench"),
      types("tsc", "scripts"),
      types("tsc", "scripts/gallery/page"),
    ],
  },
  {
    name: "lint",
    commands: [
      ["eslint", "--max-warnings=0", "."],
      ["oxlint", "--deny-warnings", "."],
    ],
  },
  { name: "boundaries", commands: [["depcruise", "--config", ".dependency-cruiser.mjs", "."]] },
  { name: "unused", commands: [["knip"]] },
  { name: "rules", commands: [["tsx", "scripts/rules.ts"]] },
  { name: "format", commands: [["oxfmt", "--check", "."]] },
];

/**
 * Runs the checks and prints a line for each, with what the tools said when they found something.
 * @param {Check[]} chosen
 */
export async function runChecks(chosen) {
  const inTurn = createTurns(availableParallelism());
  const results = await Promise.all(chosen.map((check) => runCheck(check, inTurn)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** @param {Check} check @param {ReturnType<typeof createTurns>} inTurn */
async function runCheck(check, inTurn) {
  const started = performance.now();
  const heard = await Promise.all(check.commands.map(([tool, ...args]) => inTurn(() => listenToTool(tool, args))));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const complaints = heard.filter(({ code }) => code !== 0);
  console.log(`${complaints.length === 0 ? "✓" : "✗"} ${check.name} (${seconds} s)`);
  for (const { said } of complaints) console.log(said.trimEnd());
  return complaints.length === 0;
}

/** At most `limit` pieces of work at a time, in the order they came. @param {number} limit */
function createTurns(limit) {
  let free = limit;
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  return async (work) => {
    if (free > 0) free--;
    else await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
