// One call, a thousand screens. Limit: bare Socket.IO with as many acknowledgements, no disk, no rules.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bundle, type Child, cpuOf, start } from "./processes.ts";
import { type Measure, median, quantile, spreadOf } from "./report.ts";
import { type Setup } from "./processes/screens.ts";

interface Round {
  readonly lastAfter: number[];
  readonly cpuPerCall: number;
  readonly memoryPerScreen: number;
  readonly bytesPerScreen: number;
}

const gapMs = 120;
const warmUpScreens = 100;

export async function fanout(long: boolean): Promise<Measure[]> {
  const screens = 1_000;
  const calls = long ? 200 : 40;
  const rounds = long ? 5 : 3;
  const programs = { hub: await bundle("hub"), bare: await bundle("bare"), screens: await bundle("screens") };
  const ours: Round[] = [];
  const bare: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measureHub(programs, screens, calls));
    bare.push(await measureBare(programs, screens, calls));
  }
  return compare(ours, bare);
}

type Programs = { readonly hub: string; readonly bare: string; readonly screens: string };

async function measureHub(programs: Programs, screens: number, calls: number): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const hub = await start(programs.hub, [folder, "1"]);
  try {
    const ready = await hub.ask<{ port: number; kioskTokens: string[]; displayToken: string; clerkToken: string }>({});
    const auth = (token: string, app: string) => ({ protocolVersion: 1, app, token });
    return await measure(
      programs.screens,
      hub,
      {
        do: "connect",
        port: ready.port,
        screens,
        auth: auth(ready.displayToken, "display"),
        hub: { clerk: auth(ready.clerkToken, "script"), kiosk: auth(ready.kioskTokens[0] ?? "", "kiosk"), calls },
      },
      calls,
    );
  } finally {
    await hub.kill();
    await rm(folder, { recursive: true });
  }
}

async function measureBare(programs: Programs, screens: number, calls: number): Promise<Round> {
  const bare = await start(programs.bare);
  try {
    const { port } = await bare.ask<{ port: number }>({});
    return await measure(programs.screens, bare, { do: "connect", port, screens, auth: {} }, calls);
  } finally {
    await bare.kill();
  }
}

async function measure(program: string, server: Child, setup: Setup, calls: number): Promise<Round> {
  const crowd = await start(program);
  try {
    // The first hundred warm the server up; what the others add is what a screen costs.
    await crowd.ask({ ...setup, screens: warmUpScreens });
    await wait(300);
    const memoryBefore = await heldBy(server);
    await crowd.ask({ ...setup, screens: setup.screens - warmUpScreens });
    await wait(300);
    const memoryPerScreen = ((await heldBy(server)) - memoryBefore) / (setup.screens - warmUpScreens);
    await crowd.ask({ ...setup, do: "prepare" });
    const lastAfter: number[] = [];
    let cpu = 0;
    for (let call = 0; call < calls; call += 1) {
      const cpuBefore = await cpuOf(server.pid);
      lastAfter.push((await crowd.ask<{ lastAfter: number }>({ do: "call" })).lastAfter);
      await wait(gapMs / 2);
      cpu += (await cpuOf(server.pid)) - cpuBefore;
      await crowd.ask({ do: "between" });
      await wait(gapMs / 2);
    }
    const { bytesPerScreen } = await crowd.ask<{ bytesPerScreen: number }>({ do: "bytes", calls });
    return { lastAfter, cpuPerCall: cpu / calls, memoryPerScreen, bytesPerScreen };
  } finally {
    await crowd.kill();
  }
}

const heldBy = async (server: Child): Promise<number> => (await server.ask<{ heldKb: number }>({})).heldKb;

function compare(ours: readonly Round[], bare: readonly Round[]): Measure[] {
  const measure = (name: string, unit: string, most: number, read: (round: Round) => number): Measure => ({
    bench: "fanout",
    measure: name,
    ours: median(ours.map(read)),
    peer: median(bare.map(read)),
    peerName: "bare Socket.IO",
    unit,
    goal: { most },
    spread: spreadOf(ours.map(read)),
  });
  return [
    measure("call to last of 1000 screens, p50", "ms", 1.3, (round) => quantile(round.lastAfter, 0.5)),
    measure("call to last of 1000 screens, p99", "ms", 1.3, (round) => quantile(round.lastAfter, 0.99)),
    measure("hub CPU per call", "ms", 1.3, (round) => round.cpuPerCall),
    measure("bytes per screen per call", "B", 2.5, (round) => round.bytesPerScreen),
    measure("memory held per connected screen (heap and buffers)", "KB", 1.3, (round) => round.memoryPerScreen),
  ];
}
