// A site board in Chromium: a report or a reading answered → drawn, on this machine's speed and at a sixth of it; and what a hundred
// thousand readings leave behind in the page.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { launchBrowser, openContext } from "./browser.ts";
import { drawnOn, settle, watchFor } from "./drawn.ts";
import { bundle, start } from "./processes.ts";
import { type Measure, median, spreadOf } from "./report.ts";
import { type DemoHub } from "./walls.ts";

const limitMs = 1_000;
const slowdown = 6;
const minuteMs = 60_000;
const projectId = "P1";
/** As readings of one project's sensors come in: three indicators a minute. */
const readingsInBatch = 1_000;

const playlist = {
  id: "only-environment",
  hallId: "V01",
  name: "工地",
  entries: [{ id: "one", scene: { kind: "project", projectId, view: "environment" } }],
};

export async function scenes(long: boolean): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const hub = await start(await bundle("demo-hub"), [folder]);
  const browser = await launchBrowser();
  try {
    const demo = await hub.ask<DemoHub>({});
    const { send } = await managerOf(demo);
    const token = demo.devices.find(({ name }) => name === "G1")?.token;
    const context = await openContext(browser, { viewport: { width: 1920, height: 1080 } });
    const wall = await context.newPage();
    await wall.goto(`http://localhost:${demo.port}/display/#device=${token}`);
    const loads = await firstLoads(wall, send);
    await send("screens.put-playlist", playlist);
    await send("screens.assign-playlist", { deviceId: "G1", playlistId: playlist.id });
    await wall.getByText("噪声").first().waitFor();
    const rounds = long ? 20 : 6;
    const asItIs = await readingsDrawn(wall, send, rounds, 0);
    const session = await context.newCDPSession(wall);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const slowed = await readingsDrawn(wall, send, rounds, rounds);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    return [
      ...loads,
      drawn("a reading is sent → drawn on a board with seven days of readings", asItIs),
      drawn(`the same with a processor ${slowdown} times slower`, slowed),
      ...(await afterMany(wall, send, long ? 100_000 : 20_000)),
    ];
  } finally {
    await browser.close();
    await hub.kill();
    await rm(folder, { recursive: true });
  }
}

type Send = (command: string, payload: object) => Promise<void>;

const drawn = (measure: string, times: readonly number[]): Measure => ({
  bench: "scenes",
  measure,
  ours: median(times),
  peer: limitMs,
  peerName: "may take",
  unit: "ms",
  goal: { most: 1 },
  spread: spreadOf(times),
});

/** A value that nothing else on the board has, one for each round. */
async function readingsDrawn(wall: Page, send: Send, rounds: number, before: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const value = 111.1 + (before + round) * 0.7;
    const text = value.toFixed(1);
    await watchFor(wall, text);
    const sentAt = Date.now();
    // Each is newer than the one before: a later minute, or the same one corrected.
    await send("projects.record-readings", {
      projectId,
      readings: [
        {
          indicator: "noise",
          at: new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString(),
          minutes: 1,
          value: Number(text),
          revision: before + round + 1,
        },
      ],
    });
    times.push((await drawnOn(wall)) - sentAt);
  }
  return times;
}

/** What stands at the top of each, whichever page comes first. */
const firstScenes = [
  ["site board", { kind: "project", projectId, view: "board" }, "环湖北路"],
  ["all projects", { kind: "projects" }, "重点项目"],
  ["exhibition board", { kind: "department", departmentId: "D01", view: "exhibition" }, "市政府办公室"],
  ["policy", { kind: "policy", policyId: "PL1" }, "稳就业"],
] as const;

/** From the playlist's assignment until its words are drawn, on a wall that has not shown the scene before. */
async function firstLoads(wall: Page, send: Send): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [name, scene, words] of firstScenes) {
    const id = `first-${scene.kind}`;
    await send("screens.put-playlist", { ...playlist, id, entries: [{ id: "one", scene }] });
    await watchFor(wall, words);
    const sentAt = Date.now();
    await send("screens.assign-playlist", { deviceId: "G1", playlistId: id });
    const took = (await drawnOn(wall)) - sentAt;
    measures.push({
      bench: "scenes",
      measure: `${name}, shown for the first time`,
      ours: took,
      peer: limitMs,
      peerName: "may take",
      unit: "ms",
      goal: { most: 1 },
    });
  }
  return measures;
}

/** Heap and elements of the page before and after: old days go, and every day is one line. */
async function afterMany(wall: Page, send: Send, count: number): Promise<Measure[]> {
  const before = await sizeOf(wall);
  const weekAgo = Math.floor(Date.now() / minuteMs) - 6 * 24 * 60;
  const indicators = ["pm10", "pm25", "noise"] as const;
  for (let at = 0; at < count; at += readingsInBatch)
    await send("projects.record-readings", {
      projectId,
      readings: Array.from({ length: readingsInBatch }, (_, index) => {
        const place = at + index;
        const minute = Math.floor(place / indicators.length) % (6 * 24 * 60);
        return {
          indicator: indicators[place % indicators.length],
          at: new Date((weekAgo + minute) * minuteMs).toISOString(),
          minutes: 1,
          value: 40 + (place % 200) / 10,
          revision: Math.floor(place / (6 * 24 * 60 * indicators.length)),
        };
      }),
    });
  await settle(wall);
  const after = await sizeOf(wall);
  const level = (measure: string, ours: number, peer: number, unit: string): Measure => ({
    bench: "scenes",
    measure,
    ours,
    peer,
    peerName: "before",
    unit,
    goal: { most: 1.1 },
  });
  const readings = `${count.toLocaleString("en")} readings`;
  return [
    level(`heap of the page after ${readings}`, after.megabytes, before.megabytes, "MB"),
    level(`elements of the page after ${readings}`, after.elements, before.elements, ""),
  ];
}

async function sizeOf(page: Page): Promise<{ megabytes: number; elements: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  await session.detach();
  const bytes = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  return { megabytes: bytes / 2 ** 20, elements: await page.locator("*").count() };
}

async function managerOf({ port, users }: DemoHub): Promise<{ send: Send }> {
  const api = `http://localhost:${port}/api/v1`;
  const json = { "content-type": "application/json" };
  const { user, password } = users.find(({ role }) => role === "manager") ?? {};
  const session = await fetch(`${api}/session`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ user, password }),
  });
  const { token } = (await session.json()) as { token: string };
  return {
    async send(command, payload) {
      const answer = await fetch(`${api}/commands/${command}`, {
        method: "POST",
        headers: { ...json, authorization: `Bearer ${token}`, "idempotency-key": randomUUID() },
        body: JSON.stringify(payload),
      });
      if (!answer.ok) throw new Error(`${command} was refused: ${await answer.text()}`);
    },
  };
}
