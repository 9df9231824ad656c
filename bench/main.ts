// `pnpm bench <name> [--json] [--long]`: prints each figure beside its limit or peer and its goal (docs: performance).
import { durable } from "./durable.ts";
import { fanout } from "./fanout.ts";
import { growth } from "./growth.ts";
import { isMet, type Measure, printMeasure } from "./report.ts";
import { restart } from "./restart.ts";

const benches: Record<string, (long: boolean) => Promise<Measure[]>> = { fanout, durable, restart, growth };

const [name = "", ...flags] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
const unknown = flags.find((flag) => flag !== "--json" && flag !== "--long");
if (!bench || unknown !== undefined) {
  console.error(`Usage: pnpm bench ${Object.keys(benches).join(" | ")} [--json] [--long]`);
  process.exit(2);
}

const measures = await bench(flags.includes("--long"));
for (const measure of measures) printMeasure(measure, flags.includes("--json"));
const missed = measures.filter((measure) => !isMet(measure)).length;
if (!flags.includes("--json"))
  console.log(missed === 0 ? "Every goal is met." : `${missed} of ${measures.length} goals are missed.`);
process.exit(0);
