import { type Delta, type Showing } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { openGate } from "../gate.fixture.ts";
import { resultOf, type RunningHub, startHall } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

const screens = (hallId: string): string => `screens.hall/${hallId}`;
const items = (hallId: string): string => `publishing.public/${hallId}`;

/** A wall that follows what its hall shows, and acknowledges each version as it comes. */
async function wall(hub: RunningHub, id: string, hallId = "V01"): Promise<Client> {
  const client = await hub.connect(await hub.pair(id, "display", hallId));
  const { joined } = await client.join(screens(hallId), items(hallId));
  const names = new Map(joined.map(({ alias, stream }) => [alias, stream]));
  client.socket.on("delta", ({ stream, version, epoch, at }) => {
    client.socket.emit("rendered", { stream: names.get(stream) ?? "", epoch, version, at });
  });
  return client;
}

const putKeys = ({ deltas }: Client): string[] => deltas.flatMap(({ put = {} }: Delta) => Object.keys(put));
const gone = ({ deltas }: Client): string[] => deltas.flatMap(({ del = [] }) => del);

describe("a takeover", () => {
  it("[N60] reaches twelve walls within a second, is gone from them when it is ended, and is heard of nowhere else", async () => {
    const hub = await startHall();
    const gate = await openGate(hub);
    await gate.letThrough("I1");
    const walls = await Promise.all(Array.from({ length: 12 }, (_, index) => wall(hub, `D${index}`)));
    const elsewhere = await wall(hub, "E1", "V02");
    const began = performance.now();
    const seen = walls.map(
      (one) => new Promise<number>((resolve) => one.socket.once("delta", () => resolve(performance.now() - began))),
    );
    const { takeoverId } = resultOf<{ takeoverId: string }>(
      await gate.as("manager", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "V01" }),
    );
    for (const ms of await Promise.all(seen)) expect(ms).toBeLessThan(1_000);
    for (const one of walls) expect(putKeys(one)).toEqual([`takeover/${takeoverId}`]);
    resultOf(await gate.as("manager2", "screens.end-takeover", { takeoverId }));
    await soon(() => walls.forEach((one) => expect(gone(one)).toEqual([`takeover/${takeoverId}`])));
    await elsewhere.caughtUp();
    expect(elsewhere.deltas).toEqual([]);
  });

  it("[N60] is gone, with its item, from every wall when that is withdrawn, and who has not confirmed it is told", async () => {
    const hub = await startHall();
    const gate = await openGate(hub);
    const [one, two] = [await wall(hub, "D1"), await wall(hub, "D2")];
    await gate.letThrough("I1");
    resultOf(await gate.as("manager", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "V01" }));
    await soon(() => [one, two].forEach((client) => expect(putKeys(client)).toHaveLength(2)));
    two.socket.off("delta");
    const answer = await gate.as("reviewer", "publishing.withdraw-item", { itemId: "I1", reason: "wrong" });
    await soon(() => [one, two].forEach((client) => expect(gone(client)).toHaveLength(2)));
    await one.caughtUp();
    const version = answer.ok ? answer.version : 0;
    const clerk = await hub.signIn("c1");
    for (const stream of [screens("V01"), items("V01")]) {
      const asked = () => hub.get(`/api/v1/screens/unconfirmed?stream=${stream}&version=${version}`, clerk);
      expect(await asked()).toMatchObject({ status: 200, body: { screens: [{ device: "D2", connected: true }] } });
    }
    two.socket.disconnect();
    await soon(async () =>
      expect(
        await hub.get(`/api/v1/screens/unconfirmed?stream=${items("V01")}&version=${version}`, clerk),
      ).toMatchObject({
        body: { screens: [{ device: "D2", connected: false, lastContactAt: expect.any(String) }] },
      }),
    );
    const unknown = await hub.get("/api/v1/screens/unconfirmed?stream=queue.hall/V01&version=1", clerk);
    expect(unknown.status).toBe(404);
    expect((await hub.get("/api/v1/screens/unconfirmed?stream=screens.hall/V01", clerk)).status).toBe(400);
    expect(
      (await hub.get("/api/v1/screens/unconfirmed?stream=screens.hall/V01&version=1", await hub.pair("D3", "display")))
        .status,
    ).toBe(403);
  });

  it("[N61] is for walls of its hall: others, machines without a secret and visitors are not let in", async () => {
    const hub = await startHall();
    const elsewhere = await hub.connect(await hub.pair("E1", "display", "V02"));
    const kiosk = await hub.connect(await hub.pair("K1"));
    const forbidden = (stream: string) => ({ joined: [], refused: [{ stream, code: "forbidden" }] });
    expect(await elsewhere.join(screens("V01"))).toEqual(forbidden(screens("V01")));
    expect(await elsewhere.join(items("V01"))).toEqual(forbidden(items("V01")));
    expect(await kiosk.join(screens("V01"))).toEqual(forbidden(screens("V01")));
    await expect(hub.connect({ auth: { app: "display" } })).rejects.toThrow("not-signed-in");
    await expect(hub.connect({ auth: { app: "display", token: "made-up" } })).rejects.toThrow("not-signed-in");
    expect((await hub.get(`/api/v1/streams/${screens("V01")}`)).status).toBe(401);
  });
});

describe("what a wall says of its glass", () => {
  const showing: Showing = {
    at: "2026-09-16T01:00:00.000Z",
    zones: [{ zone: "main", scene: "notice", entryId: "a", itemId: "I1", itemVersion: 2 }],
  };
  const listed = async (hub: RunningHub) => {
    const { body } = await hub.get<{ screens: { device: string; showing?: Showing }[] }>(
      "/api/v1/screens",
      await hub.signIn("c1"),
    );
    return Object.fromEntries(body.screens.map((screen) => [screen.device, screen.showing]));
  };

  it("[N62] is what staff see, and is nobody's to say but a display's", async () => {
    const hub = await startHall();
    const display = await hub.connect(await hub.pair("D1", "display"));
    const kiosk = await hub.connect(await hub.pair("K1"));
    for (const client of [display, kiosk]) {
      client.socket.emit("showing", showing);
      await client.caughtUp();
    }
    expect(await listed(hub)).toMatchObject({ D1: showing, K1: undefined });
  });

  it("[N62] that is malformed ends the connection, and too much of it is not heard", async () => {
    const hub = await startHall();
    const token = await hub.pair("D1", "display");
    const rude = await hub.connect(token);
    rude.socket.emit("showing", { ...showing, zones: "all" } as never);
    await rude.ended;
    const loud = await hub.connect(token);
    for (let index = 0; index < 100; index += 1)
      loud.socket.emit("showing", { ...showing, zones: [{ zone: "main", scene: `scene ${index}` }] });
    await loud.caughtUp();
    expect(Number((await listed(hub)).D1?.zones[0]?.scene.slice("scene ".length))).toBeLessThan(50);
  });
});
