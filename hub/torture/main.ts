// `pnpm torture power [--long]`, `pnpm torture kill [--cycles N]`, `pnpm torture soak [--days N] [--seed S]`: proofs by cruelty.
// Each ends with a line that says what came of it, and an exit code.
import { parseArgs } from "node:util";
import { lookup } from "@openhall/shared/core";
import { runKillTorture } from "./kill.ts";
import { runPowerTorture } from "./power.ts";
import { runSoak } from "./soak.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: "boolean", default: process.env["OPENHALL_LONG"] === "1" },
    /** Kills; 12 by default, 200 in the long form. */
    cycles: { type: "string" },
    /** Rehearsed days of a soak; a full week, but in the short form four quiet days. */
    days: { type: "string" },
    seed: { type: "string" },
    /** Another built hub than ours: the proof that the torture can fail. */
    hub: { type: "string" },
  },
});
const { long, hub } = values;
const seed = Number(process.env["OPENHALL_SEED"] ?? 20261123);
const cycles = Number(values.cycles ?? (long ? 200 : 12));
const days = Number(values.days ?? (long ? 7 : 4));
const print = (line: string): void => console.log(line);

const tortures = {
  power: () => runPowerTorture({ long, print }),
  soak: () => runSoak({ days, seed: values.seed ?? `${seed}`, isQuiet: !long && values.days === undefined, print }),
  kill: () => runKillTorture({ cycles, seed, print, ...(hub === undefined ? {} : { program: hub }) }),
};

const run = lookup(tortures, positionals[0] ?? "");
if (!run || !(cycles >= 1) || !(days >= 2)) {
  console.error(
    `Usage: torture ${Object.keys(tortures).join("|")} [--long] [--cycles N] [--days N] [--seed S] [--hub FILE]`,
  );
  process.exit(2);
}
const { ok } = await run();
process.exit(ok ? 0 : 1);
