// Kills the real hub at random moments under full load, starts it again on the same folder and port, and asks from outside
// whether anything that was answered is missing, was done twice or is answered differently now.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openSocket } from "./kill/caller.ts";
import { type Chance, createChance } from "./kill/chance.ts";
import { lookAround, repeatAll } from "./kill/checks.ts";
import { createCrowd, type Crowd } from "./kill/crowd.ts";
import { carryOut, createExpectedHall, type ExpectedHall } from "./kill/expected-hall.ts";
import { createHubApi } from "./kill/hub-api.ts";
import { type HubPlace, type HubProcess, spawnHub } from "./kill/hub-process.ts";
import { createLedger, type Ledger } from "./kill/ledger.ts";
import { beginLife, endLife } from "./kill/lives.ts";
import { createOnlooker, type Onlooker } from "./kill/onlooker.ts";
import { prepareHall, type TortureHall } from "./kill/torture-hall.ts";
import { countViolations, describeViolations, type Violation } from "./kill/violations.ts";

export interface KillOptions {
  readonly cycles: number;
  readonly seed: number;
  /** The built hub; another one to see the torture fail. */
  readonly program?: string;
  readonly print: (line: string) => void;
}

interface Torture {
  readonly place: HubPlace;
  readonly hall: TortureHall;
  readonly crowd: Crowd;
  readonly ledger: Ledger;
  readonly expected: ExpectedHall;
  readonly onlooker: Onlooker;
  readonly chance: Chance;
}

const builtHub = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const printedOfEach = 3;
/** A hub that is up and does not answer has failed as well. */
const longestCycleMs = 60_000;

/** Stops at the first cycle that breaks a promise, and leaves the data folder behind for whoever looks into it. */
export async function runKillTorture(options: KillOptions): Promise<{ readonly ok: boolean }> {
  const { cycles, seed, print } = options;
  const program = [options.program ?? builtHub];
  const dataFolder = await mkdtemp(join(tmpdir(), "openhall-kill-"));
  let hub = spawnHub({ program, dataFolder, port: 0 });
  const torture = await prepare({ program, dataFolder, port: await hub.port }, createChance(seed));
  const violations: Violation[] = [];
  let cycle = 0;
  await everybodyConnects(torture);
  while (cycle < cycles && violations.length === 0) {
    cycle += 1;
    const { line, next, found } = await Promise.race([endure(torture, hub), tooLong()]);
    hub = next;
    violations.push(...found);
    print(`kill ${cycle}/${cycles}: ${line}: ${found.length === 0 ? "all kept" : countViolations(found)}`);
  }
  await hub.kill();
  for (const line of describeViolations(violations, printedOfEach)) print(`kill: ${line}`);
  print(`kill: ${cycle} cycles, ${torture.ledger.size} accepted answers, seed ${seed}: ${countViolations(violations)}`);
  if (violations.length === 0) await rm(dataFolder, { recursive: true });
  else print(`kill: the hub's data is left in ${dataFolder}`);
  return { ok: violations.length === 0 };
}

async function prepare(place: HubPlace, chance: Chance): Promise<Torture> {
  const hall = await prepareHall(place.dataFolder, place.port);
  const ledger = createLedger();
  const crowd = createCrowd(hall, ledger, chance.fork());
  const onlooker = createOnlooker(`queue.hall/${hall.hallId}`);
  return { place, hall, crowd, ledger, expected: createExpectedHall(), onlooker, chance };
}

/** The onlooker first: it must see the hall as it was left. */
async function everybodyConnects({ hall, onlooker, place: { port } }: Torture): Promise<void> {
  await onlooker.watch(await openSocket(port, hall.managerToken));
  await Promise.all([...hall.kiosks, ...hall.clerks].map((caller) => caller.connect(port)));
}

async function tooLong(): Promise<never> {
  await pause(longestCycleMs, undefined, { ref: false });
  throw new Error(`The hub did not answer everybody within ${longestCycleMs / 1000} s`);
}

interface Cycle {
  readonly line: string;
  readonly next: HubProcess;
  readonly found: readonly Violation[];
}

/** Work, death, return: what was under way is repeated until it is answered; then everything is looked at. */
async function endure(torture: Torture, hub: HubProcess): Promise<Cycle> {
  const { place, hall, crowd, ledger, expected, onlooker, chance } = torture;
  const callers = [...hall.kiosks, ...hall.clerks];
  const acceptedBefore = ledger.size;
  crowd.work();
  const death = await endLife(hub, crowd, chance);
  const { underWay } = crowd;
  const rest = crowd.rest();
  const diedAt = performance.now();
  const next = await beginLife(place, chance);
  const downMs = Math.round(performance.now() - diedAt);
  await everybodyConnects(torture);
  await rest;

  const news = ledger.news();
  const api = createHubApi(place.port);
  const found = [
    ...news.flatMap((entry) => carryOut(expected, entry)),
    ...(await repeatAll(callers, ledger, api)),
    ...(await lookAround(hall, expected, news, api)),
    ...onlooker.news(),
    ...crowd.news(),
  ];
  const accepted = ledger.size - acceptedBefore;
  return { line: `${death}, up again after ${downMs} ms, ${accepted} accepted, ${underWay} under way`, next, found };
}
