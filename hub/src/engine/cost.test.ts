import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { importSampleVenue, startTestHub, type TestHub } from "./test-hub.fixture.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "H1" };
const clerk: Sender = { id: "user:c1", role: "clerk" };

async function arrive(hub: TestHub): Promise<void> {
  const taken = await hub.send(kiosk, "queue.take-ticket", { serviceId: "S1" });
  await hub.send(kiosk, "queue.confirm-ticket", { ticketId: Object(taken.ok && taken.result).ticketId });
}

async function hallWith(waiting: number): Promise<TestHub> {
  const hub = await startTestHub({ topics });
  await importSampleVenue(hub);
  await hub.send(clerk, "queue.open-desk", { deskId: "W1" });
  for (let visitor = 0; visitor < waiting; visitor += 1) await arrive(hub);
  return hub;
}

/** Milliseconds that a hundred visitors take, from the kiosk's touch to the end of the visit, rows projected. */
async function visits(hub: TestHub): Promise<number> {
  const started = performance.now();
  for (let visitor = 0; visitor < 100; visitor += 1) {
    await arrive(hub);
    await hub.send(clerk, "queue.call-next");
    await hub.send(clerk, "queue.finish");
  }
  return performance.now() - started;
}

it("[E14] a command costs the same whether 50 visitors wait or 5,000", async () => {
  const few = await hallWith(50);
  const many = await hallWith(5_000);
  const times = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY };
  // The best of several rounds, taken in turn: what else the machine does only ever adds.
  for (let round = 0; round < 6; round += 1) {
    times.few = Math.min(times.few, await visits(few));
    times.many = Math.min(times.many, await visits(many));
  }
  expect(times.many / times.few).toBeLessThan(3);
});
