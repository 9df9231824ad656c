// `pnpm bench <name> [--json] [--long]`: prints each figure beside its limit or peer and its goal (docs: performance).
import { parseArgs } from "node:util";
import { durable } from "./durable.ts";
import { eta } from "./eta.ts";
import { TraceTrouble } from "./eta/trace-file.ts";
import { fanout } from "./fanout.ts";
import { growth } from "./growth.ts";
import { load } from "./load.ts";
import { pageSoak } from "./page-soak.ts";
import { paint } from "./paint.ts";
import { isMet, type Measure, printMeasure } from "./report.ts";
import { programme } from "./programme.ts";
import { restart } from "./restart.ts";
import { sceneSwitch } from "./scene-switch.ts";
import { scenes } from "./scenes.ts";
import { takeover } from "./takeover.ts";

interface Asked {
  readonly json: boolean;
  readonly long: boolean;
  readonly trace?: string;
}

const benches: Record<string, (asked: Asked) => Promise<Measure[]>> = {
  fanout: ({ long }) => fanout(long),
  durable: ({ long }) => durable(long),
  restart: ({ long }) => restart(long),
  growth: ({ long }) => growth(long),
  load: () => load(),
  paint: ({ long }) => paint(long),
  "page-soak": ({ long }) => pageSoak(long),
  "scene-switch": ({ long }) => sceneSwitch(long),
  takeover: ({ long }) => takeover(long),
  programme: ({ long }) => programme(long),
  scenes: ({ long }) => scenes(long),
  // What is not a figure keeps out of the way of `--json`.
  eta: (asked) => eta({ ...asked, note: asked.json ? console.error : console.log }),
};

function askedOf(args: readonly string[]): { bench: (typeof benches)[string]; asked: Asked } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, long: { type: "boolean" }, trace: { type: "string" } },
    });
    const [name = "", ...more] = positionals;
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!bench || more.length > 0 || (values.trace !== undefined && name !== "eta")) return undefined;
    const { json = false, long = false, trace } = values;
    return { bench, asked: { json, long, ...(trace === undefined ? {} : { trace }) } };
  } catch {
    return undefined;
  }
}

const known = askedOf(process.argv.slice(2));
if (!known) {
  console.error(`Usage: pnpm bench ${Object.keys(benches).join(" | ")} [--json] [--long], eta also [--trace FILE.csv]`);
  process.exit(2);
}
const { bench, asked } = known;

try {
  const measures = await bench(asked);
  for (const measure of measures) printMeasure(measure, asked.json);
  const missed = measures.filter((measure) => !isMet(measure)).length;
  if (!asked.json)
    console.log(missed === 0 ? "Every goal is met." : `${missed} of ${measures.length} goals are missed.`);
  process.exit(0);
} catch (error) {
  if (!(error instanceof TraceTrouble)) throw error;
  console.error(error.message);
  process.exit(2);
}
