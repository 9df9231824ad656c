// How well is a wait foretold? A trace is replayed as it would have been seen live.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatTrace } from "./eta/format-trace.ts";
import { type Hall } from "./eta/hall.ts";
import { halls } from "./eta/halls.ts";
import { measuresOf, notesOf } from "./eta/measures.ts";
import { type Replay, replay } from "./eta/replay.ts";
import { createDays } from "./eta/synthetic.ts";
import { readTrace, TraceTrouble } from "./eta/trace-file.ts";
import { type Measure } from "./report.ts";

const shippedTrace = fileURLToPath(new URL("eta/trace.csv", import.meta.url));
const problemsNamed = 20;
const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

export interface EtaAsked {
  /** A CSV file, from where the command was called; the shipped one when absent. */
  readonly trace?: string;
  /** Also halls of every kind, ten seeds each. */
  readonly long: boolean;
  readonly note: (line: string) => void;
}

export async function eta({ trace, long, note }: EtaAsked): Promise<Measure[]> {
  const path = trace === undefined ? shippedTrace : resolve(process.env["INIT_CWD"] ?? ".", trace);
  const { visits, problems } = readTrace(await bytesOf(path));
  for (const problem of problems.slice(0, problemsNamed)) note(`Left out, ${problem}.`);
  if (problems.length > problemsNamed) note(`Left out, ${problems.length - problemsNamed} lines more.`);
  const replayed = replay(visits);
  for (const line of notesOf(replayed)) note(line);
  if (replayed.scored.length === 0) throw new TraceTrouble("There is nothing to score.");
  const measures = measuresOf([replayed]);
  return long
    ? [...measures, ...Object.entries(halls).flatMap(([name, hall]) => measuresOfHall(name, hall))]
    : measures;
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new TraceTrouble(`There is no file ${path} that can be read.`);
  }
}

const measuresOfHall = (name: string, hall: Hall): Measure[] =>
  measuresOf(
    seeds.map((seed): Replay => replay(readTrace(Buffer.from(formatTrace(createDays(hall, seed)))).visits)),
    `${name} hall, ${seeds.length} seeds`,
  );
