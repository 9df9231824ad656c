// Data folders as released versions left them: `hub/released/<version>/`, and the hall as that version's staff last saw it.
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createHandClock } from "./engine/hand-clock.fixture.ts";
import { temporaryFolder } from "./journal/temporary-folder.fixture.ts";
import { post, type RunningHub, startHub } from "./running-hub.fixture.ts";

const released = fileURLToPath(new URL("../released/", import.meta.url));

type Rows = Record<string, Record<string, unknown>>;

/** Opens a copy of the folder a minute after its last record. */
async function open(version: string, { without }: { readonly without?: string }): Promise<RunningHub> {
  const folder = join(await temporaryFolder(), "data");
  await cp(join(released, version), folder, { recursive: true });
  if (without !== undefined) await rm(join(folder, without), { recursive: true });
  const clock = createHandClock("2026-11-24T23:21:30.000Z");
  return startHub({ folder, venue: "demo", clock });
}

async function signIn(hub: RunningHub, user: string): Promise<string> {
  const credentials = JSON.parse(await readFile(join(hub.folder, "credentials.json"), "utf8"));
  const { password } = credentials.users.find((known: { user: string }) => known.user === user);
  const response = await post(hub.url, "session", { user, password });
  return ((await response.json()) as { token: string }).token;
}

describe("a data folder of release 0.1", () => {
  test.each([
    ["its snapshots and the journal's tail", {}],
    ["the journal alone", { without: "snapshots" }],
  ])("[E17] opens from %s with every number where it was", async (_from, how) => {
    const hub = await open("0.1", how);
    const before: Rows = JSON.parse(await readFile(join(released, "0.1-hall.json"), "utf8")).rows;
    const manager = await signIn(hub, "manager");
    const { body } = await hub.get<{ rows: Rows }>("/api/v1/streams/queue.hall/V01", manager);
    const tickets = Object.entries(before).filter(([key]) => key.startsWith("ticket/"));
    expect(tickets.length).toBeGreaterThan(4);
    for (const [key, row] of tickets) expect(body.rows[key]).toMatchObject(row);
    const desks = Object.entries(before).filter(([key]) => key.startsWith("desk/"));
    for (const [key, row] of desks) expect(body.rows[key]).toMatchObject(row);
  });

  test("[E17] goes on where the day had come to: the clerk finishes and calls the next", async () => {
    const hub = await open("0.1", {});
    const clerk = await signIn(hub, "clerk1");
    const send = async (type: string, id: string): Promise<unknown> => {
      const headers = { authorization: `Bearer ${clerk}`, "idempotency-key": id };
      return (await post(hub.url, `commands/queue.${type}`, {}, headers)).json();
    };
    expect(await send("finish", "after-the-upgrade-1")).toMatchObject({ ok: true, result: { outcome: "served" } });
    expect(await send("call-next", "after-the-upgrade-2")).toMatchObject({ ok: true, result: { number: "A003" } });
    expect(await send("undo", "after-the-upgrade-3")).toMatchObject({ ok: true, result: { verb: "call" } });
  });
});
