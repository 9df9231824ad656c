import { appendFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { civilDateAt, instantOf, later } from "@openhall/shared/core";
import { type Showing } from "@openhall/shared/wire";
import { describe, expect, it, vi } from "vitest";
import { openGate } from "../../gate.fixture.ts";
import { type PlayInterval } from "../../play-log/intervals.ts";
import { ask, resultOf, type RunningHub, startHall } from "../../running-hub.fixture.ts";
import { type Client } from "../../socket-client.fixture.ts";
import { refused } from "../http.fixture.ts";

const standing = (entryId: string, more: Partial<Showing["zones"][number]> = {}): Showing["zones"] => [
  { zone: "main", scene: "notice", entryId, ...more },
];

/** Says what stands on the glass since now, and waits until the hub has heard it. */
async function show({ socket, caughtUp }: Client, more: Partial<Showing>): Promise<string> {
  const at = instantOf(Date.now());
  socket.emit("showing", { at, zones: [], ...more });
  await caughtUp();
  return at;
}

async function played(hub: RunningHub, query = "device=D1"): Promise<PlayInterval[]> {
  const got = await ask<{ intervals: PlayInterval[] }>(hub, await hub.signIn("c1"), "GET", `play-log?${query}`);
  expect(got.status).toBe(200);
  return got.body.intervals;
}

const known = (intervals: readonly PlayInterval[]): PlayInterval[] => intervals.filter(({ unknown }) => !unknown);

describe("the play log", () => {
  it("[N51] tells what was shown from when to when, until now, and what is unknown", async () => {
    const hub = await startHall();
    const wall = await hub.connect(await hub.pair("D1", "display"));
    const first = await show(wall, { zones: standing("a", { itemId: "I1", itemVersion: 3 }) });
    const second = await show(wall, { zones: standing("b") });
    const intervals = await played(hub);
    const midnight = intervals[0]?.from ?? "";
    expect(civilDateAt(later(midnight, -1), "Asia/Shanghai") < civilDateAt(midnight, "Asia/Shanghai")).toBe(true);
    expect(intervals).toEqual([
      { device: "D1", from: midnight, until: intervals[1]?.from, unknown: true },
      {
        device: "D1",
        from: expect.any(String),
        until: intervals[2]?.from,
        ...standing("a", { itemId: "I1", itemVersion: 3 })[0],
      },
      { device: "D1", from: expect.any(String), until: expect.any(String), ...standing("b")[0] },
    ]);
    expect((intervals[1]?.from ?? "") >= first && (intervals[2]?.from ?? "") >= second).toBe(true);
    expect(known(await played(hub, "device=D1&item=I1"))).toHaveLength(1);
    expect(known(await played(hub, "hall=V02"))).toEqual([]);
    expect(known(await played(hub))).toHaveLength(2);
  });

  it("[N51] knows the item of a takeover", async () => {
    const hub = await startHall();
    const gate = await openGate(hub);
    await gate.letThrough("I1");
    const wall = await hub.connect(await hub.pair("D1", "display"));
    const { takeoverId } = resultOf<{ takeoverId: string }>(
      await gate.as("manager", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "V01" }),
    );
    await show(wall, { takeoverId });
    expect(known(await played(hub, "item=I1"))).toMatchObject([
      { zone: "main", scene: "takeover", takeoverId, itemId: "I1" },
    ]);
  });

  it("[N50] goes on after a hub that came back, and tells the time between as unknown, whatever was torn", async () => {
    const hub = await startHall();
    const token = await hub.pair("D1", "display");
    const wall = await hub.connect(token);
    const shownAt = await show(wall, { zones: standing("a") });
    // Heard within the millisecond in which it came on, it would have been shown for none.
    await vi.waitUntil(() => instantOf(Date.now()) > shownAt);
    await show(wall, { zones: standing("a") });
    await hub.close();
    const [name = ""] = await readdir(join(hub.folder, "play-log"));
    await appendFile(join(hub.folder, "play-log", name), '{"kind":"showing","run":"x","dev');
    const again = await startHall({ folder: hub.folder });
    await appendFile(join(hub.folder, "play-log", name), "\n");
    const back = await again.connect(token);
    await show(back, { zones: standing("a") });
    const intervals = await played(again);
    expect(intervals.map(({ unknown, entryId }) => (unknown ? "unknown" : entryId))).toEqual([
      "unknown",
      "a",
      "unknown",
      "a",
    ]);
    for (const [index, { until }] of intervals.slice(0, -1).entries()) expect(intervals[index + 1]?.from).toBe(until);
  });

  it("[N52] is a file for spreadsheets, in the hall's time and in UTC", async () => {
    const hub = await startHall();
    const gate = await openGate(hub);
    await gate.letThrough("I1", { text: "=1+1" });
    const wall = await hub.connect(await hub.pair("D1", "display"));
    const shownAt = await show(wall, { zones: standing("a", { itemId: "I1", itemVersion: 1 }) });
    // Followed within its own millisecond, it would have been shown for none.
    await vi.waitUntil(() => instantOf(Date.now()) > shownAt);
    await show(wall, { zones: standing("b") });
    const day = civilDateAt(instantOf(Date.now()), "Asia/Shanghai");
    const got = await ask(hub, await hub.signIn("c1"), "GET", `play-log.csv?device=D1&language=en&day=${day}`);
    expect(got.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(got.headers.get("content-disposition")).toBe(`attachment; filename=play-log-${day}.csv`);
    const [titles, unknown, shown] = got.text.split("\r\n");
    expect(titles).toBe(
      "screen,name,state,from,until,seconds,zone,scene,entry,item,title,version,takeover,from (UTC),until (UTC)",
    );
    expect(unknown).toMatch(new RegExp(`^D1,D1,unknown \\(the screen was not heard\\),${day} 00:00:00,${day} `));
    expect(shown).toMatch(/^D1,D1,shown,.*,\d+,main,notice,a,I1,'=1\+1,1,,\d{4}-\d\d-\d\dT[\d:.]+Z,/);
    expect((await ask(hub, await hub.signIn("c1"), "GET", "play-log.csv")).text).toContain("屏,名称,状态");
  });

  it("[N51] is for staff, of halls, screens and days that there are", async () => {
    const hub = await startHall();
    const token = await hub.pair("D1", "display");
    const get = async (path: string, as: string) => ask(hub, as, "GET", path);
    const clerk = await hub.signIn("c1");
    for (const path of ["play-log", "play-log.csv"]) {
      expect(await get(path, token)).toMatchObject({ status: 403 });
      expect(await get(path, "nobody")).toMatchObject({ status: 401 });
      for (const day of ["yesterday", "0001-01-01", "9999-12-31"])
        expect(await get(`${path}?day=${day}`, clerk)).toMatchObject({ status: 400 });
      expect(await get(`${path}?hall=V99`, clerk)).toMatchObject({
        status: 409,
        body: refused("unknown-hall", { hallId: "V99" }),
      });
      expect(await get(`${path}?device=D9`, clerk)).toMatchObject({
        status: 404,
        body: refused("unknown-display", { deviceId: "D9" }),
      });
      expect(await get(`${path}?device=D1&day=2026-01-01`, clerk)).toMatchObject({ status: 200 });
    }
  });
});
