import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Rendered } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { type RunningHub, startHall, takeTicket } from "../running-hub.fixture.ts";
import { type Client } from "../socket-client.fixture.ts";

const board = "queue.board/V01";

/** Says what the screen has drawn, and waits until the hub has heard it. */
async function say({ socket, caughtUp, welcome }: Client, drawn: Partial<Rendered> = {}): Promise<void> {
  socket.emit("rendered", { stream: board, epoch: 1, version: 1, at: welcome.at, ...drawn });
  await caughtUp();
}

/** Those that a machine has been, of all that the hall has. */
async function screens(hub: RunningHub): Promise<unknown[]> {
  const manager = await hub.signIn("m1", "manager");
  const { body } = await hub.get<{ screens: { lastContactAt?: string }[] }>("/api/v1/screens", manager);
  expect(body.screens.length).toBeGreaterThan(10);
  return body.screens.filter(({ lastContactAt }) => lastContactAt !== undefined);
}

/** Everything in the play log of a hub that has ended. */
async function playLog(hub: RunningHub): Promise<unknown[]> {
  const folder = join(hub.folder, "play-log");
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  return files.flatMap((text) => text.split("\n").filter(Boolean)).map((line) => JSON.parse(line));
}

async function startWall() {
  const hub = await startHall();
  const wall = await hub.connect(await hub.pair("B1", "display"));
  const clerk = await hub.connect(await hub.signIn("c1"));
  await wall.join(board);
  await clerk.send("queue.open-desk", { deskId: "W1" });
  await clerk.send("queue.open-desk", { deskId: "W1" });
  const answer = await clerk.send("queue.close-desk");
  return { hub, wall, version: answer.ok ? answer.version : 0 };
}

describe("[R7] what a screen has drawn", () => {
  it("is what staff see and what stays in the play log", async () => {
    const { hub, wall, version } = await startWall();
    const drawnAt = "2026-11-23T01:02:03.004Z";
    await say(wall, { version, at: drawnAt });
    const drawn = { stream: board, epoch: 1, version, renderedAt: drawnAt, heardAt: expect.any(String) };
    expect(await screens(hub)).toEqual([
      {
        device: "B1",
        paired: true,
        connected: true,
        speaks: false,
        lastContactAt: expect.any(String),
        rendered: [drawn],
      },
    ]);
    wall.socket.disconnect();
    await hub.close();
    expect(await playLog(hub)).toEqual([{ device: "B1", ...drawn }]);
  });

  it("is cumulative: an older word changes nothing, the same word again is no news", async () => {
    const { hub, wall, version } = await startWall();
    for (const said of [version - 1, version, version - 1, version]) await say(wall, { version: said });
    expect(await screens(hub)).toMatchObject([{ rendered: [{ version }] }]);
    await hub.close();
    expect(await playLog(hub)).toMatchObject([{ version: version - 1 }, { version }]);
  });

  it("says nothing of a stream that it does not follow, or of a version or an epoch that there has not been", async () => {
    const { hub, wall, version } = await startWall();
    await say(wall, { stream: "queue.desk/W1", version });
    await say(wall, { version: version + 1 });
    await say(wall, { epoch: 2, version });
    await say(wall, { epoch: 0, version });
    expect(await screens(hub)).toMatchObject([{ device: "B1", rendered: [] }]);
    wall.socket.emit("leave", { streams: [board] });
    await say(wall, { version });
    expect(await screens(hub)).toMatchObject([{ device: "B1", rendered: [] }]);
  });

  it("is said with whether the screen is connected, by any of its connections", async () => {
    const { hub, wall } = await startWall();
    const again = await hub.connect(await hub.pair("B2", "display"));
    await again.join(board);
    await say(wall);
    await say(again);
    await hub.access.revokeDevice("B2");
    await again.ended;
    expect(await screens(hub)).toMatchObject([
      { device: "B1", connected: true, paired: true },
      { device: "B2", connected: false, paired: false },
    ]);
  });

  it("is nobody's business on a phone or at a desk", async () => {
    const { hub } = await startWall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const { token } = await takeTicket(kiosk);
    const phone = await hub.connect({ auth: { app: "phone", ticket: token } });
    const clerk = await hub.connect(await hub.signIn("c2"));
    await phone.join(`queue.ticket/${token}`);
    await clerk.join(board);
    await say(phone, { stream: `queue.ticket/${token}` });
    await say(clerk);
    expect(await screens(hub)).toMatchObject(["B1", "K1"].map((device) => ({ device, rendered: [] })));
    await hub.close();
    expect(await readdir(hub.folder)).not.toContain("play-log");
  });
});
