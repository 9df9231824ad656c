// Killed with a million events behind it: how soon is the port open, how soon do a thousand screens show what is true?
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { historyOf } from "./history.ts";
import { bundle, type Child, childEnvironment, start } from "./processes.ts";
import { type Measure, median, spreadOf } from "./report.ts";

const screens = 1_000;
const hubProgram = fileURLToPath(new URL("../hub/dist/main.js", import.meta.url));

interface Round {
  readonly portAfter: number;
  readonly freshAfter: number;
}

export async function restart(long: boolean): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const rounds = long ? 7 : 3;
  try {
    const data = join(folder, "data");
    await historyOf(1_000_000, data);
    const [hubPort, barePort] = [await freePort(), await freePort()];
    const hub: Server = {
      port: hubPort,
      start: () => run([hubProgram], { OPENHALL_PORT: String(hubPort), OPENHALL_DATA: data }),
      auth: async () => ({ protocolVersion: 1, app: "display", token: await displayToken(data) }),
    };
    const bareProgram = await bundle("bare");
    const bare: Server = {
      port: barePort,
      start: () => run([bareProgram, String(barePort)], {}),
      auth: async () => ({}),
    };
    const returning = await bundle("returning-screens");
    const ours: Round[] = [];
    const peers: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure(hub, returning));
      peers.push(await measure(bare, returning));
    }
    const measureOf = (name: string, most: number, read: (round: Round) => number): Measure => ({
      bench: "restart",
      measure: name,
      ours: median(ours.map(read)),
      peer: median(peers.map(read)),
      peerName: "bare server",
      unit: "ms",
      goal: { most },
      spread: spreadOf(ours.map(read)),
    });
    return [
      measureOf("kill -9 to port open, 1,000,000 events of history", 3, (round) => round.portAfter),
      measureOf(`kill -9 to ${screens} screens fresh`, 1.5, (round) => round.freshAfter),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Server {
  readonly port: number;
  start(): ChildProcess;
  auth(): Promise<object>;
}

/** Starts, connects the screens, kills, starts again at once, and waits until every screen has its rows again. */
async function measure(server: Server, returning: string): Promise<Round> {
  const first = server.start();
  await portOpen(server.port, first);
  const crowd: Child = await start(returning);
  let second: ChildProcess | undefined;
  try {
    await crowd.ask({ do: "connect", port: server.port, screens, auth: await server.auth() });
    const gone = once(first, "exit");
    const killedAt = performance.now();
    first.kill("SIGKILL");
    const fresh = crowd.ask({ do: "fresh" });
    await gone;
    second = server.start();
    await portOpen(server.port, second);
    const portAfter = performance.now() - killedAt;
    await fresh;
    return { portAfter, freshAfter: performance.now() - killedAt };
  } finally {
    await crowd.kill();
    for (const child of [first, second]) child?.kill("SIGKILL");
    await wait(100);
  }
}

const run = (args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, args, { env: { ...childEnvironment(), ...env }, stdio: ["ignore", "ignore", "inherit"] });

async function portOpen(port: number, child: ChildProcess): Promise<void> {
  while (!(await canConnect(port))) {
    if (child.exitCode !== null) throw new Error(`The server on port ${port} ended with ${child.exitCode}`);
    await wait(2);
  }
}

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function displayToken(data: string): Promise<string> {
  const { devices } = JSON.parse(await readFile(join(data, "credentials.json"), "utf8")) as {
    devices: { kind: string; token: string }[];
  };
  return devices.find(({ kind }) => kind === "display")?.token ?? "";
}
