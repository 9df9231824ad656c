// A rehearsed week as fast as the machine can, on the real hub, real files and real sockets: what it holds in the evening must
// level off. The journal is kept for a day only, so that its files may level off as well; everything else is as it always is.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config } from "../src/config.ts";
import { createHub, type Hub } from "../src/create-hub.ts";
import { nodeFiles } from "../src/journal/index.ts";
import { createLog } from "../src/log.ts";
import { createRehearsal } from "../src/rehearsal/create-rehearsal.ts";
import { readSetUp } from "../src/rehearsal/set-up.ts";
import { type Followers, sendFollowers } from "./soak/followers.ts";
import { judge, type Verdict } from "./soak/judge.ts";
import { type Held, measure } from "./soak/measure.ts";

export interface SoakOptions {
  readonly days: number;
  readonly seed: string;
  /** Few visitors come, for the short form. */
  readonly isQuiet: boolean;
  readonly print: (line: string) => void;
}

/** Days in which the hub runs warm, before its growth is judged. */
const warmDays = 1;
const upkeep = { snapshotEvery: 250, journalDaysKept: 1, segmentBytes: 64 * 1024 };
const hallId = "V01";
const quietLoad = 0.15;

export async function runSoak({ days, seed, isQuiet, print }: SoakOptions): Promise<{ readonly ok: boolean }> {
  const dataFolder = await mkdtemp(join(tmpdir(), "openhall-soak-"));
  const evenings: Held[] = [];
  const faults: unknown[] = [];
  const over = createSignal();
  const followersAreIn = createSignal();
  const setUp = await readSetUp(join(dataFolder, "none"), nodeFiles);
  const rehearsal = createRehearsal({
    speed: Infinity,
    seed,
    setUp,
    today: Date.now(),
    onEvening,
    ...(isQuiet ? { load: quietLoad } : {}),
  });
  const onFault = (fault: unknown): void => {
    faults.push(fault);
    over.give();
  };
  const hub = await createHub({ config: configOf(dataFolder), log: createLog("warn"), onFault, rehearsal, upkeep });
  const followers = await sendFollowers(hub.port, hallId, await tokensOf(hub));
  const day = createDayCount(hub, followers);
  followersAreIn.give();

  async function onEvening(number: number): Promise<void> {
    await followersAreIn.given;
    await followers.rest();
    const held = await measure(dataFolder, () => countSockets(hub.port));
    evenings.push(held);
    print(`soak: day ${number}: ${day.describe()}; holds ${describe(held)}`);
    if (number >= days) over.give();
    else followers.goOn();
  }

  await over.given;
  followers.leave();
  await hub.close();
  const verdicts = judge(evenings.slice(warmDays));
  for (const verdict of verdicts) print(`soak: ${describeVerdict(verdict)}`);
  for (const fault of faults) print(`soak: the hub had to end: ${String(fault)}`);
  const ok = faults.length === 0 && verdicts.every(({ isLevel }) => isLevel);
  print(`soak: ${days} days, seed ${seed}: ${ok ? "everything levels off" : "NOT LEVEL"}`);
  if (ok) await rm(dataFolder, { recursive: true });
  else print(`soak: the hub's data is left in ${dataFolder}`);
  return { ok };
}

function createSignal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

const configOf = (dataFolder: string): Config => ({
  port: 0,
  dataFolder,
  venue: "demo",
  hosts: [],
  logLevel: "warn",
  apps: { kiosk: "/none", display: "/none", console: "/none" },
});

/** What has happened since it was last asked. */
function createDayCount(hub: Hub, followers: Followers): { describe(): string } {
  let before = { at: performance.now(), records: 0, heard: 0, phones: 0 };
  return {
    describe() {
      const { heard, phones } = followers;
      const now = { at: performance.now(), records: hub.engine.sequence, heard, phones };
      const [seconds, ...counts] = [(now.at - before.at) / 1000, ...countsSince(before, now)];
      before = now;
      return `${counts.join(", ")} in ${seconds.toFixed(1)} s`;
    },
  };
}

interface Counts {
  readonly records: number;
  readonly heard: number;
  readonly phones: number;
}

const countsSince = (before: Counts, now: Counts): string[] => [
  `${now.records - before.records} records`,
  `${now.phones - before.phones} phones`,
  `${now.heard - before.heard} changes heard`,
];

async function tokensOf({ access }: Hub): Promise<Parameters<typeof sendFollowers>[2]> {
  const password = "a long password";
  await access.setPassword("manager", password);
  const manager = await access.signIn("manager", password, "soak");
  if (!manager.ok) throw new Error(manager.refusal.code);
  return {
    kiosk: await access.createDevice({ name: "soak-kiosk", kind: "kiosk", hallId }),
    display: await access.createDevice({ name: "soak-display", kind: "display", hallId }),
    manager: manager.token,
  };
}

async function countSockets(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^openhall_connected_sockets (\d+)$/m.exec(text)?.[1]);
}

const describe = (held: Held): string =>
  `${held.memoryMb.toFixed(1)} MB of memory, ${held.files} files of ${held.diskMb.toFixed(1)} MB, ` +
  `${held.descriptors} descriptors, ${held.timers} timers, ${held.sockets} sockets`;

const describeVerdict = ({ what, level, perDay, mostPerDay, isLevel }: Verdict): string =>
  `${isLevel ? "level" : "GROWS"}: ${what} ${level.toFixed(1)}, ${perDay.toFixed(2)} more each day (at most ${mostPerDay.toFixed(2)})`;
