// An entry of the programme put ten minutes later → drawn on twelve walls, all on this machine, beside the second that it may take.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { civilTimeAt, later } from "@openhall/shared/core";
import { entryOfRow, type ProgrammeEntry, staffEntryRowSchema } from "@openhall/shared/programme";
import { type Snapshot } from "@openhall/shared/wire";
import { launchBrowser } from "./browser.ts";
import { drawnOn, watchFor } from "./drawn.ts";
import { bundle, start } from "./processes.ts";
import { type Measure, median, spreadOf } from "./report.ts";
import { type DemoHub, displaysOf, openWalls, wallCount } from "./walls.ts";

const limitMs = 1_000;
const tenMinutesMs = 600_000;
/** Of the demo: in the hall, to begin soon. */
const entryId = "E31";
const timeZone = "Asia/Shanghai";

const playlist = {
  id: "only-now",
  hallId: "V01",
  name: "日程",
  // One entry on every glass, small or large, with its time on the first page.
  entries: [{ id: "one", scene: { kind: "programme", view: "ceremony", entryId } }],
};

export async function programme(long: boolean): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const hub = await start(await bundle("demo-hub"), [folder]);
  const browser = await launchBrowser();
  try {
    const demo = await hub.ask<DemoHub>({});
    const manager = await signIn(demo);
    await manager.send("screens.put-playlist", playlist);
    for (const { name } of displaysOf(demo))
      await manager.send("screens.assign-playlist", { deviceId: name, playlistId: playlist.id });
    const walls = await openWalls(browser, demo);
    const rounds = long ? 20 : 5;
    const first: number[] = [];
    const last: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const entry = await manager.entry();
      const moved = {
        ...entry,
        startsAt: later(entry.startsAt, tenMinutesMs),
        endsAt: later(entry.endsAt, tenMinutesMs),
      };
      const time = civilTimeAt(moved.startsAt, timeZone);
      for (const wall of walls) await wall.getByText(civilTimeAt(entry.startsAt, timeZone)).first().waitFor();
      await Promise.all(walls.map((wall) => watchFor(wall, time)));
      const sentAt = Date.now();
      await manager.send("programme.put-entry", moved);
      const drawn = await Promise.all(walls.map(drawnOn));
      first.push(Math.min(...drawn) - sentAt);
      last.push(Math.max(...drawn) - sentAt);
    }
    const measure = (name: string, times: readonly number[]): Measure => ({
      bench: "programme",
      measure: `a change of time is sent → drawn on the ${name} of ${wallCount} walls`,
      ours: median(times),
      peer: limitMs,
      peerName: "may take",
      unit: "ms",
      goal: { most: 1 },
      spread: spreadOf(times),
    });
    return [measure("first", first), measure("last", last)];
  } finally {
    await browser.close();
    await hub.kill();
    await rm(folder, { recursive: true });
  }
}

interface Manager {
  send(command: string, payload: object): Promise<void>;
  entry(): Promise<ProgrammeEntry>;
}

async function signIn({ port, users }: DemoHub): Promise<Manager> {
  const api = `http://localhost:${port}/api/v1`;
  const json = { "content-type": "application/json" };
  const { user, password } = users.find(({ role }) => role === "manager") ?? {};
  const session = await fetch(`${api}/session`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ user, password }),
  });
  const { token } = (await session.json()) as { token: string };
  const authorization = `Bearer ${token}`;
  return {
    async send(command, payload) {
      const headers = { ...json, authorization, "idempotency-key": randomUUID() };
      const answer = await fetch(`${api}/commands/${command}`, {
        method: "POST",
        headers,
        body: JSON.stringify(payload),
      });
      if (!answer.ok) throw new Error(`${command} was refused: ${await answer.text()}`);
    },
    async entry() {
      const answer = await fetch(`${api}/streams/programme.staff/all`, { headers: { authorization } });
      const { rows } = (await answer.json()) as Snapshot;
      return entryOfRow(entryId, staffEntryRowSchema.parse(rows[`entry/${entryId}`]));
    },
  };
}
