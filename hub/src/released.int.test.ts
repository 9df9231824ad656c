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

/** When each folder's last record was written, and a moment later: before anything that time alone does there. */
const reopenedAt = { "0.1": "2026-11-24T23:21:30.000Z", "0.2": "2026-11-25T17:38:34.000Z" } as const;
type Version = keyof typeof reopenedAt;

/** Opens a copy of the folder. */
async function open(version: Version, { without }: { readonly without?: string }): Promise<RunningHub> {
  const folder = join(await temporaryFolder(), "data");
  await cp(join(released, version), folder, { recursive: true });
  if (without !== undefined) await rm(join(folder, without), { recursive: true });
  const clock = createHandClock(reopenedAt[version]);
  return startHub({ folder, venue: "demo", clock });
}

async function signIn(hub: RunningHub, user: string): Promise<string> {
  const credentials = JSON.parse(await readFile(join(hub.folder, "credentials.json"), "utf8"));
  const { password } = credentials.users.find((known: { user: string }) => known.user === user);
  const response = await post(hub.url, "session", { user, password });
  return ((await response.json()) as { token: string }).token;
}

describe("a data folder of an earlier release", () => {
  test.each([
    ["0.1", "its snapshots and the journal's tail", {}],
    ["0.1", "the journal alone", { without: "snapshots" }],
    ["0.2", "its snapshots and the journal's tail", {}],
    ["0.2", "the journal alone", { without: "snapshots" }],
  ] as const)("[E17] of %s opens from %s with every number where it was", async (version, _from, how) => {
    const hub = await open(version, how);
    const before: Rows = JSON.parse(await readFile(join(released, `${version}-hall.json`), "utf8")).rows;
    const manager = await signIn(hub, "manager");
    const { body } = await hub.get<{ rows: Rows }>("/api/v1/streams/queue.hall/V01", manager);
    const tickets = Object.entries(before).filter(([key]) => key.startsWith("ticket/"));
    expect(tickets.length).toBeGreaterThan(4);
    for (const [key, row] of tickets) expect(body.rows[key]).toMatchObject(row);
    const desks = Object.entries(before).filter(([key]) => key.startsWith("desk/"));
    for (const [key, row] of desks) expect(body.rows[key]).toMatchObject(row);
  });

  test("[E17] of 0.1 goes on where the day had come to: the clerk finishes and calls the next", async () => {
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

  test("[E17] of 0.2 knows who is held and who was missed", async () => {
    const hub = await open("0.2", {});
    const clerk = await signIn(hub, "clerk1");
    const { body } = await hub.get<{ rows: Rows }>("/api/v1/streams/queue.hall/V01", clerk);
    const statuses = Object.entries(body.rows).flatMap(([key, row]) =>
      key.startsWith("ticket/") ? [row["status"]] : [],
    );
    expect(statuses.toSorted()).toEqual(["called", "held", "missed", "serving", ...Array<string>(8).fill("waiting")]);
  });
});
