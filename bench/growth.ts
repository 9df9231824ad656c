// Does a command cost more after a million events than after a thousand?
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchEngine, clerkAt, command, historyOf, kiosk, openEngine } from "./history.ts";
import { type Measure, median, spreadOf } from "./report.ts";

/** Visits measured at a time, so many of them side by side. */
const visits = 500;
const sideBySide = 16;

export async function growth(long: boolean): Promise<Measure[]> {
  const rounds = long ? 25 : 9;
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  try {
    await historyOf(1_000, join(folder, "young"));
    await historyOf(1_000_000, join(folder, "old"));
    const young = await openEngine(join(folder, "young"));
    const old = await openEngine(join(folder, "old"));
    await visit(young, visits);
    await visit(old, visits);
    const costs: { young: number[]; old: number[] } = { young: [], old: [] };
    for (let round = 0; round < rounds; round += 1) {
      costs.young.push(await visit(young, visits));
      costs.old.push(await visit(old, visits));
    }
    await young.close();
    await old.close();
    return [
      {
        bench: "growth",
        measure: "CPU of a command after 1,000,000 events, beside after 1,000",
        ours: median(costs.old),
        peer: median(costs.young),
        peerName: "after 1,000",
        unit: "µs",
        goal: { most: 1.1 },
        spread: spreadOf(costs.old),
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Microseconds of CPU per command. */
async function visit({ engine }: BenchEngine, count: number): Promise<number> {
  const before = process.cpuUsage();
  const queue = Array.from({ length: sideBySide }, async () => {
    for (let done = 0; done < count / sideBySide; done += 1) {
      const { ticketId } = await command(engine, kiosk, "queue.take-ticket", { serviceId: "SV01" });
      await command(engine, kiosk, "queue.confirm-ticket", { ticketId });
    }
  });
  await Promise.all(queue);
  await serveAll(engine, count);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (4 * count);
}

async function serveAll(engine: BenchEngine["engine"], count: number): Promise<void> {
  const clerk = clerkAt("W1");
  for (let served = 0; served < count - (count % sideBySide); served += 1) {
    await command(engine, clerk, "queue.call-next");
    await command(engine, clerk, "queue.finish");
  }
}
