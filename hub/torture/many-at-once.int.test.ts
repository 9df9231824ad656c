// The demo venue in a process of its own, with everybody at once.
import { takenTicketSchema } from "@openhall/shared/queue";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Caller, freshCommand } from "./kill/caller.ts";
import { createHubApi, type HubApi, readCredentials } from "./kill/hub-api.ts";
import { prepareHall, type TortureHall } from "./kill/torture-hall.ts";
import { createRealHub } from "./real-hub.fixture.ts";

const real = createRealHub();
let api: HubApi;
let hall: TortureHall;

beforeAll(async () => {
  const port = await real.start().port;
  api = createHubApi(port);
  hall = await prepareHall(real.dataFolder, port);
  await Promise.all([...hall.kiosks, ...hall.clerks].map((caller) => caller.connect(port)));
}, 60_000);
afterAll(() => real.remove());

const kioskTokens = async () =>
  (await readCredentials(real.dataFolder)).devices.filter(({ kind }) => kind === "kiosk").map(({ token }) => token);

it("[T1] 300 tickets in parallel from six kiosks get 300 numbers, and no kiosk is told to slow down", async () => {
  const tokens = await kioskTokens();
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      api.command(freshCommand("queue.take-ticket", { serviceId: "SV07" }), tokens[index % tokens.length] ?? ""),
    ),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const taken = answers.flatMap((answer) => (answer.ok ? takenTicketSchema.parse(answer.result) : []));
  const numbers = Array.from({ length: 300 }, (_, index) => `C${String(index + 1).padStart(3, "0")}`);
  expect(taken.map(({ number }) => number).sort()).toEqual(numbers);
  expect(new Set(taken.map(({ token }) => token)).size).toBe(300);
});

it("[T2] eight desks that call at once on one service make 100 calls of 100 visitors", async () => {
  const [kiosk] = hall.kiosks;
  await Promise.all(Array.from({ length: 100 }, () => takeNumber(kiosk)));
  const clerks = hall.clerks.slice(0, 8);
  await Promise.all(clerks.map((clerk, index) => ask(clerk, "queue.open-desk", { deskId: hall.deskIds[index] })));
  const called = (await Promise.all(clerks.map(callUntilNobodyWaits))).flat();
  expect(called).toHaveLength(100);
  expect(new Set(called).size).toBe(100);
});

async function ask(caller: Caller | undefined, type: string, payload?: object): Promise<Record<string, unknown>> {
  const answer = await caller?.ask(freshCommand(type, payload));
  if (!answer?.ok) throw new Error(answer?.refusal.code ?? "nobody to ask");
  return answer.result as Record<string, unknown>;
}

async function takeNumber(kiosk: Caller | undefined): Promise<void> {
  const { ticketId } = await ask(kiosk, "queue.take-ticket", { serviceId: "SV01" });
  await ask(kiosk, "queue.confirm-ticket", { ticketId });
}

async function callUntilNobodyWaits(clerk: Caller): Promise<string[]> {
  const called: string[] = [];
  for (;;) {
    const answer = await clerk.ask(freshCommand("queue.call-next"));
    if (!answer.ok && answer.refusal.code === "nobody-waiting") return called;
    if (!answer.ok) throw new Error(answer.refusal.code);
    called.push((answer.result as { number: string }).number);
    await ask(clerk, "queue.finish");
  }
}
