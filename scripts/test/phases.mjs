// @ts-check
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../prepare/prepare.mjs";
import { Trouble } from "../prepare/trouble.mjs";
import { checks, runChecks } from "./checks.mjs";
import { countCommand, countPlaywright, countVitest, sum } from "./counts.mjs";
import { runTool } from "./tool.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ name: string, budgetSeconds: number, run: () => Promise<Counts> }} Phase */

/** @type {Phase[]} in the order they run; the budget is for two cores, warm */
export const phases = [
  { name: "build", budgetSeconds: 60, run: build },
  { name: "static", budgetSeconds: 90, run: () => runChecks(checks) },
  { name: "unit", budgetSeconds: 120, run: () => vitest("unit", "browser*") },
  { name: "integration", budgetSeconds: 120, run: () => vitest("integration") },
  { name: "e2e", budgetSeconds: 240, run: playwright },
  {
    name: "torture",
    budgetSeconds: 140,
    // Side by side: each waits more than it works.
    run: async () => sum(await Promise.all([torture("kill"), torture("power"), torture("soak")])),
  },
];

async function build() {
  try {
    await ensureBuilt();
    return countCommand(0);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    return countCommand(1);
  }
}

/** @param {string[]} projects */
function vitest(...projects) {
  return withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report.file}`];
    const code = await runTool("vitest", ["run", ...projects.flatMap((name) => ["--project", name]), ...reporters]);
    return countVitest(code, report.read());
  });
}

function playwright() {
  return withReport(async (report) => {
    const args = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"];
    const code = await runTool("e2e:playwright", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report.file });
    return countPlaywright(code, report.read());
  });
}

/** @param {"kill" | "power" | "soak"} kind */
async function torture(kind) {
  return countCommand(await runTool("tsx", ["hub/torture/main.ts", kind]));
}

/**
 * Lends a file for a runner's JSON report; `read` gives undefined when the runner wrote none.
 * @param {(report: { file: string, read: () => any }) => Promise<Counts>} use
 */
async function withReport(use) {
  const folder = mkdtempSync(join(tmpdir(), "openhall-report-"));
  const file = join(folder, "report.json");
  try {
    return await use({ file, read: () => parseIfThere(file) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function parseIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
