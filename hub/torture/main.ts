// `pnpm torture power [--long]`: proofs by cruelty. Ends with a line that says what came of it, and an exit code.
import { lookup } from "@openhall/shared/core";
import { runPowerTorture } from "./power.ts";

const tortures = { power: runPowerTorture };

const [kind = "", ...flags] = process.argv.slice(2);
const run = lookup(tortures, kind);
if (!run) {
  console.error(`Which torture? One of: ${Object.keys(tortures).join(", ")}.`);
  process.exit(2);
}
const long = flags.includes("--long") || process.env["OPENHALL_LONG"] === "1";
const { ok } = await run({ long, print: (line) => console.log(line) });
process.exitCode = ok ? 0 : 1;
