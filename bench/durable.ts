// What durability costs: the engine beside raw group commit, the socket beside a bare echo and one fdatasync.
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoVenueFile } from "@openhall/hub/demo";
import { command, kiosk, openEngine, system } from "./history.ts";
import { bundle, type Child, start } from "./processes.ts";
import { type Write, type Written } from "./processes/writers.ts";
import { type Measure, median, quantile, spreadOf } from "./report.ts";

const writers = 64;

/** As large as the record of a reserved number, and as many fields. */
const bareRecord = {
  sequence: 0,
  at: "2026-09-16T02:20:00.000Z",
  epoch: 1,
  sender: "device:kiosk-1",
  role: "kiosk",
  commandId: "01994f2c-0000-7000-8000-000000000000",
  command: "queue.take-ticket",
  payloadHash: "0123456789abcdefghijkl",
  result: {
    ticketId: "01994f2c-0000-7000-8000-000000000001",
    number: "A001",
    token: "0123456789abcdefghijkl",
    ahead: 0,
  },
  events: [
    {
      topic: "queue",
      event: {
        type: "TicketReserved",
        ticketId: "01994f2c-0000-7000-8000-000000000001",
        token: "0123456789abcdefghijkl",
        hallId: "V01",
        day: "2026-09-16",
        number: "A001",
        serviceId: "SV01",
        at: "2026-09-16T02:20:00.000Z",
        lapsesAt: "2026-09-16T02:22:00.000Z",
      },
    },
  ],
};

export async function durable(long: boolean): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const forMs = long ? 5_000 : 1_500;
  try {
    return [...(await engineBesideDisk(folder, forMs)), ...(await socketBesideEcho(folder, forMs))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function engineBesideDisk(folder: string, forMs: number): Promise<Measure[]> {
  const { engine, close } = await openEngine(join(folder, "engine"));
  await command(engine, system, "venue.import", demoVenueFile);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    raw.push(await rawGroupCommit(join(folder, `raw-${round}`), forMs));
    ours.push(await engineRate(engine, forMs));
  }
  await close();
  return [
    {
      bench: "durable",
      measure: `engine, durable commands of ${writers} writers`,
      ours: median(ours),
      peer: median(raw),
      peerName: "raw group commit",
      unit: "/s",
      goal: { least: 0.5 },
      spread: spreadOf(ours),
    },
  ];
}

/** Commands per second: half of them reserve a number, half confirm it. */
async function engineRate(engine: Awaited<ReturnType<typeof openEngine>>["engine"], forMs: number): Promise<number> {
  const until = performance.now() + forMs;
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < until) {
        const { ticketId } = await command(engine, kiosk, "queue.take-ticket", { serviceId: "SV01" });
        await command(engine, kiosk, "queue.confirm-ticket", { ticketId });
        done += 2;
      }
    }),
  );
  return done / (forMs / 1_000);
}

/** The limit: writers whose records, each written out as JSON, go out together, one write and one fdatasync a batch. */
async function rawGroupCommit(path: string, forMs: number): Promise<number> {
  const file = await open(path, "w");
  const until = performance.now() + forMs;
  let waiting: (() => void)[] = [];
  let isWriting = false;
  let done = 0;
  let sequence = 0;

  async function flush(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await file.write(batch.map(() => JSON.stringify({ ...bareRecord, sequence: (sequence += 1) })).join("\n"));
      await file.datasync();
      for (const release of batch) release();
      await new Promise(setImmediate);
    }
    isWriting = false;
  }

  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < until) {
        const durablyWritten = new Promise<void>((resolve) => waiting.push(resolve));
        setImmediate(() => void flush());
        await durablyWritten;
        done += 1;
      }
    }),
  );
  await file.close();
  return done / (forMs / 1_000);
}

async function socketBesideEcho(folder: string, forMs: number): Promise<Measure[]> {
  const crowd = await start(await bundle("writers"));
  const bare = await start(await bundle("bare"));
  const hub = await start(await bundle("hub"), [join(folder, "hub"), "32"]);
  try {
    const ready = await hub.ask<{ port: number; kioskTokens: string[] }>({});
    const auths = ready.kioskTokens.map((token) => ({ protocolVersion: 1, app: "kiosk", token }));
    const bareAuths = auths.map(() => ({}));
    const { port: barePort } = await bare.ask<{ port: number }>({});
    const rounds = {
      echo: [] as Written[],
      sync: [] as number[],
      hub: [] as Written[],
      echo32: [] as Written[],
      hub32: [] as Written[],
    };
    for (let round = 0; round < 3; round += 1) {
      rounds.echo.push(await write(crowd, { port: barePort, auths: bareAuths.slice(0, 1), kind: "echo", forMs }));
      rounds.sync.push(await oneSync(join(folder, `sync-${round}`), forMs / 2));
      rounds.hub.push(await write(crowd, { port: ready.port, auths: auths.slice(0, 1), kind: "hub", forMs }));
      rounds.echo32.push(await write(crowd, { port: barePort, auths: bareAuths, kind: "echo", forMs }));
      rounds.hub32.push(await write(crowd, { port: ready.port, auths, kind: "hub", forMs }));
    }
    const p50 = ({ latencies }: Written): number => quantile(latencies, 0.5);
    const rate = ({ answers, seconds }: Written): number => answers / seconds;
    return [
      {
        bench: "durable",
        measure: "socket, one writer, p50",
        ours: median(rounds.hub.map(p50)),
        peer: median(rounds.echo.map(p50)) + median(rounds.sync),
        peerName: "bare echo + one fdatasync",
        unit: "ms",
        goal: { most: 3 },
        spread: spreadOf(rounds.hub.map(p50)),
      },
      {
        bench: "durable",
        measure: "socket, 32 writers",
        ours: median(rounds.hub32.map(rate)),
        peer: median(rounds.echo32.map(rate)),
        peerName: "bare echo",
        unit: "/s",
        goal: { least: 0.5 },
        spread: spreadOf(rounds.hub32.map(rate)),
      },
    ];
  } finally {
    await Promise.all([crowd.kill(), bare.kill(), hub.kill()]);
  }
}

const write = (crowd: Child, message: Write): Promise<Written> => crowd.ask<Written>(message);

/** Median milliseconds of one record's write and fdatasync. */
async function oneSync(path: string, forMs: number): Promise<number> {
  const file = await open(path, "w");
  const record = JSON.stringify(bareRecord);
  const times: number[] = [];
  for (const until = performance.now() + forMs; performance.now() < until;) {
    const startedAt = performance.now();
    await file.write(record);
    await file.datasync();
    times.push(performance.now() - startedAt);
  }
  await file.close();
  return median(times);
}
