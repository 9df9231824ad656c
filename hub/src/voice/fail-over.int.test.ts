import { type Writable } from "node:stream";
import { type Duty, type Report } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { type RunningHub, startHall } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

const nine = "2026-09-16T01:00:00.000Z";

const report = (sound: Report["sound"]): Report => ({
  page: "hall-board",
  sound,
  startedAt: nine,
  faults: 0,
  width: 1_920,
  height: 1_080,
  storage: true,
  shell: true,
});

/** Sets a display up, pairs and connects it. */
async function openDisplay(hub: RunningHub, id: string, change: object = {}): Promise<Client> {
  const payload = { id, hallId: "V01", kind: "display", name: id, diagonalInches: 55, sound: "voice", ...change };
  const sender = { id: "system", role: "system" } as const;
  const token = await hub.pair(id, "display");
  const answer = await hub.engine.submit({
    id: `put ${id} ${crypto.randomUUID()}`,
    type: "venue.put-device",
    payload,
    sender,
  });
  expect(answer).toMatchObject({ ok: true });
  return hub.connect(token);
}

async function openZone(...displays: readonly (readonly [id: string, change?: object])[]) {
  const clock = createHandClock(nine);
  const hub = await startHall({ clock });
  const clients: Client[] = [];
  for (const [id, change] of displays) clients.push(await openDisplay(hub, id, change));
  const manager = await hub.signIn("m1", "manager");
  return {
    hub,
    clock,
    clients,
    /** Who speaks, as staff are told. */
    async speaking(): Promise<string[]> {
      const { body } = await hub.get<{ screens: { device: string; speaks: boolean }[] }>("/api/v1/screens", manager);
      return body.screens.filter(({ speaks }) => speaks).map(({ device }) => device);
    },
  };
}

async function say(client: Client | undefined, sound: Report["sound"]): Promise<void> {
  client?.socket.emit("report", report(sound));
  await client?.caughtUp();
}

/** The line carries rubbish: the hub gives it up, and cannot know whether the display goes on. */
async function breakLine({ socket, ended }: Client): Promise<void> {
  const { transport } = socket.io.engine as unknown as { transport: { ws: Record<string, Writable> } };
  transport.ws["_socket"]?.write(Uint8Array.from(Array(64).fill(0xff)));
  await ended;
}

const dutyOf = async (client: Client | undefined): Promise<Duty | undefined> => {
  await client?.caughtUp();
  return client?.heard.filter(({ event }) => event === "duty").at(-1)?.body as Duty | undefined;
};

describe("[Z23] the voice of a zone on real sockets", () => {
  it("is given to the first that says it can, and told to both with every beat", async () => {
    const { clock, clients, speaking } = await openZone(["B1"], ["B2"]);
    const [first, second] = clients;
    expect(await dutyOf(first)).toMatchObject({ speaks: false });
    await say(second, "ready");
    await say(first, "ready");
    expect(await dutyOf(second)).toEqual({ speaks: true, until: "2026-09-16T01:00:20.000Z" });
    expect(await dutyOf(first)).toMatchObject({ speaks: false });
    clock.advance(10_000);
    expect(await dutyOf(second)).toEqual({ speaks: true, until: "2026-09-16T01:00:30.000Z" });
    expect(await speaking()).toEqual(["B2"]);
  });

  it("goes to the next when its display says that it cannot, and when its page is closed", async () => {
    const { clients, speaking } = await openZone(["B1"], ["B2"], ["B3"]);
    for (const client of clients) await say(client, "ready");
    expect(await speaking()).toEqual(["B1"]);
    clients[1]?.socket.disconnect();
    await soon(async () => expect(await speaking()).toEqual(["B1"]));
    clients[0]?.socket.disconnect();
    await soon(async () => expect(await speaking()).toEqual(["B3"]));
    expect(await dutyOf(clients[2])).toMatchObject({ speaks: true });
  });

  it("goes to nobody who is set up without a voice, and leaves another zone alone", async () => {
    const { clients, speaking, hub } = await openZone(
      ["B1", { sound: "chime" }],
      ["B2", { zone: "north" }],
      ["B3"],
      ["B4", { sound: "none" }],
    );
    for (const client of clients) await say(client, "ready");
    expect(await speaking()).toEqual(["B2", "B3"]);
    const silent = { id: "B3", hallId: "V01", kind: "display", name: "B3", diagonalInches: 55, sound: "none" };
    await hub.engine.submit({
      id: "put B3 again",
      type: "venue.put-device",
      payload: silent,
      sender: { id: "system", role: "system" },
    });
    expect(await dutyOf(clients[2])).toMatchObject({ speaks: false });
    expect(await dutyOf(clients[1])).toMatchObject({ speaks: true });
  });

  it("waits for the end of the lease where the display is out of reach, and is that of the next to the moment", async () => {
    const { clock, clients, speaking } = await openZone(["B1"], ["B2"]);
    const [first, second] = clients;
    await say(first, "ready");
    await say(second, "ready");
    clock.advance(5_000);
    if (first) await breakLine(first);
    clock.advance(14_999);
    expect(await dutyOf(second)).toMatchObject({ speaks: false });
    clock.advance(1);
    expect(await dutyOf(second)).toEqual({ speaks: true, until: "2026-09-16T01:00:40.000Z" });
    expect(await speaking()).toEqual(["B2"]);
  });
});
