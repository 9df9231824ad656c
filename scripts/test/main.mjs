// @ts-check
import { ensureChromium } from "../prepare/chromium.mjs";
import { ensureFfmpeg } from "../prepare/ffmpeg.mjs";
import { ensureInstalled } from "../prepare/prepare.mjs";
import { runMain, Trouble } from "../prepare/trouble.mjs";
import { seed } from "../seed.mjs";
import { sum } from "./counts.mjs";
import { phases } from "./phases.mjs";

/** @typedef {import("./phases.mjs").Phase} Phase */

/** argon2 and fdatasync share libuv's threads, whose number the environment fixes before Node starts. */
const threads = "16";

await runMain(async () => {
  const long = process.argv.includes("--long");
  const chosen = choose(process.argv.slice(2).filter((argument) => argument !== "--long"));
  await ensureInstalled();
  if (chosen.some(({ name }) => name === "e2e")) process.env["CHROMIUM_PATH"] = await ensureChromium();
  if (chosen.some(({ name }) => name === "integration" || name === "e2e")) await ensureFfmpeg();
  process.env["UV_THREADPOOL_SIZE"] ??= threads;
  process.env["OPENHALL_SEED"] = String(seed);
  if (long) process.env["OPENHALL_LONG"] = "1";
  console.log(`seed ${seed} (set OPENHALL_SEED for another)`);
  return runPhases(chosen, long);
});

/** @param {string[]} names @returns {Phase[]} all when none is named */
function choose(names) {
  const unknown = names.find((name) => !phases.some((phase) => phase.name === name));
  if (unknown !== undefined) {
    throw new Trouble(`There is no phase ${unknown}; there are ${phases.map(({ name }) => name).join(", ")}.`);
  }
  return phases.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** @param {Phase[]} chosen @param {boolean} long */
async function runPhases(chosen, long) {
  const results = [];
  for (const phase of chosen) {
    console.log(`\n── ${phase.name} ──`);
    const started = performance.now();
    const counts = await phase.run();
    results.push({ phase, counts, seconds: (performance.now() - started) / 1000 });
  }
  console.log("");
  for (const { phase, counts, seconds } of results) {
    const budget = long ? "" : ` of ${phase.budgetSeconds} s`;
    console.log(
      `${phase.name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s${budget}: ${counts.passed} passed, ${counts.failed} failed`,
    );
  }
  const { passed, failed } = sum(results.map(({ counts }) => counts));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
