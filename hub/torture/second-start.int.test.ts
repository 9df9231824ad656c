// What a hub that is started again, after a clean end or a kill, must find.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { takenTicketSchema } from "@openhall/shared/queue";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshCommand } from "./kill/caller.ts";
import { createHubApi, readCredentials } from "./kill/hub-api.ts";
import { createRealHub, type RealHub } from "./real-hub.fixture.ts";

let real: RealHub;
beforeEach(() => {
  real = createRealHub();
});
afterEach(() => real.remove());

const credentialsFile = () => readFileSync(join(real.dataFolder, "credentials.json"), "utf8");

it("[T4] a second start keeps accounts, sign-ins, device tokens, tickets and the file", async () => {
  const first = real.start();
  const before = createHubApi(await first.port);
  const { users, devices } = await readCredentials(real.dataFolder);
  const file = credentialsFile();
  const clerk = await before.signIn(users[0]!);
  const take = freshCommand("queue.take-ticket", { serviceId: "SV01" });
  const answer = await before.command(take, devices[0]!.token);
  const { token, number } = takenTicketSchema.parse(answer.ok && answer.result);
  await first.end();

  const after = createHubApi(await real.start().port);
  expect(credentialsFile()).toBe(file);
  expect(await after.signIn(users[1]!)).toMatch(/\S/);
  expect(await after.readStream("queue.hall/V01", clerk)).toHaveProperty("desk/W1");
  expect(await after.command(take, devices[0]!.token)).toEqual(answer);
  expect(await after.readStream(`queue.ticket/${token}`)).toMatchObject({ ticket: { number, status: "reserved" } });
}, 60_000);

it("[T5] the lock of a killed hub is taken over at once, that of a living one never", async () => {
  const killed = real.start();
  await killed.port;
  await killed.kill();
  const living = real.start();
  await living.port;
  await expect(real.start().port).rejects.toThrow(/^The hub ended \(1\): \S[^\n]*$/);
  expect((await fetch(`http://127.0.0.1:${await living.port}/readyz`)).status).toBe(200);
}, 60_000);
