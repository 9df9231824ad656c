import { type Sender } from "@openhall/shared/core";
import { type Join } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { soon } from "../engine/hand-log.fixture.ts";
import { tally } from "../engine/tally.fixture.ts";
import { startTestHub } from "../engine/test-hub.fixture.ts";
import { type HubServer, type HubSocket } from "./hub-socket.ts";
import { createSubscriptions } from "./subscriptions.ts";

const clerk: Sender = { id: "user:c1", role: "clerk" };
const sum = "tally.sum/room";
const page = "tally.page/9";

type Heard = [event: string, message: object];

/** As much of Socket.IO as subscriptions use: rooms, and sockets that write down what they hear. */
function createRooms() {
  const rooms = new Map<string, Set<{ heard: Heard[] }>>();
  const io = {
    sockets: { adapter: { rooms } },
    to: (room: string) => ({
      emit: (...message: Heard) => rooms.get(room)?.forEach((socket) => socket.heard.push(message)),
    }),
  } as unknown as HubServer;

  function connect(sender: Sender = clerk): HubSocket & { heard: Heard[] } {
    const socket = {
      heard: [] as Heard[],
      connected: true,
      data: { sender, credential: "", streams: new Set<string>(), full: 0, behind: false },
      emit: (...message: Heard) => socket.heard.push(message),
      join: (room: string) => rooms.set(room, (rooms.get(room) ?? new Set()).add(socket)),
      leave(room: string) {
        rooms.get(room)?.delete(socket);
        if (rooms.get(room)?.size === 0) rooms.delete(room);
      },
    };
    return socket as unknown as HubSocket & { heard: Heard[] };
  }
  return { io, connect };
}

async function start() {
  const hub = await startTestHub({ topics: [tally] });
  const { io, connect } = createRooms();
  const { streams, clock, engine } = hub;
  const parts = { io, streams, clock, epoch: () => engine.epoch, now: engine.now, settled: engine.settled };
  const count = () => hub.send(clerk, "tally.count");
  return { ...hub, count, connect, subscriptions: createSubscriptions(parts) };
}

const wanting = (...streams: Join["streams"]): Join => ({ streams });

describe("joining a stream", () => {
  it("[S4] brings it whole, with the alias of its deltas", async () => {
    const { subscriptions, connect, count } = await start();
    await count();
    const socket = connect();
    const { joined, refused } = await subscriptions.join(socket, wanting({ stream: sum }, { stream: page }));
    expect(refused).toEqual([]);
    expect(joined).toMatchObject([
      { stream: sum, epoch: 1, version: 1, rows: { sum: { total: 1 } } },
      { stream: page, epoch: 1, version: 1, rows: { page: { missing: 8 } } },
    ]);
    await count();
    expect(socket.heard).toMatchObject([
      ["delta", { stream: joined[0]?.alias, epoch: 1, base: 1, version: 2, put: { sum: { total: 2 } } }],
    ]);
  });

  it("[S4] brings no rows to who has just this version of this epoch", async () => {
    const { subscriptions, connect, count } = await start();
    await count();
    const { joined } = await subscriptions.join(connect(), wanting({ stream: sum, epoch: 1, version: 1 }));
    expect(joined).toMatchObject([{ stream: sum, version: 1 }]);
    expect(joined[0]).not.toHaveProperty("rows");
  });

  it.each([
    ["an older version", { epoch: 1, version: 0 }],
    ["a version from a future that was taken back", { epoch: 1, version: 2 }],
    ["another epoch", { epoch: 2, version: 1 }],
    ["no epoch", { version: 1 }],
  ])("[S4] brings everything to who has %s", async (_, known) => {
    const { subscriptions, connect, count } = await start();
    await count();
    const { joined } = await subscriptions.join(connect(), wanting({ stream: sum, ...known }));
    expect(joined).toMatchObject([{ version: 1, rows: { sum: { total: 1 } } }]);
  });

  it("[S4] waits for the disk, and what comes after fits on what was brought", async () => {
    const { subscriptions, connect, count, log } = await start();
    log.hold();
    void count();
    const socket = connect();
    const joining = subscriptions.join(socket, wanting({ stream: sum }));
    await soon();
    await log.open();
    expect((await joining).joined).toMatchObject([{ version: 1, rows: { sum: { total: 1 } } }]);
    await count();
    expect(socket.heard).toMatchObject([["delta", { base: 1, version: 2 }]]);
  });

  it("[S4] in the middle of a burst brings what has been held back to those who wait for it", async () => {
    const { subscriptions, connect, count } = await start();
    const early = connect();
    await subscriptions.join(early, wanting({ stream: sum }));
    await count();
    await count();
    expect(early.heard).toMatchObject([["delta", { base: 0, version: 1 }]]);
    const { joined } = await subscriptions.join(connect(), wanting({ stream: sum }));
    expect(joined).toMatchObject([{ version: 2 }]);
    expect(early.heard.slice(1)).toMatchObject([["delta", { base: 1, version: 2 }]]);
  });

  it("[S4] is refused where the sender may not see it; a visitor sees one ticket only", async () => {
    const { subscriptions, connect } = await start();
    const visitor: Sender = { id: "ticket:abc", role: "visitor" };
    const answers = await Promise.all([
      subscriptions.join(connect(), wanting({ stream: "tally.sum/attic" }, { stream: sum })),
      subscriptions.join(connect({ ...clerk, role: "display" }), wanting({ stream: sum })),
      subscriptions.join(connect(visitor), wanting({ stream: page })),
    ]);
    expect(answers.map(({ refused }) => refused)).toEqual([
      [{ stream: "tally.sum/attic", code: "unknown-stream" }],
      [{ stream: sum, code: "forbidden" }],
      [{ stream: page, code: "unknown-stream" }],
    ]);
    expect(answers.map(({ joined }) => joined.length)).toEqual([1, 0, 0]);
  });
});

describe("a joined stream", () => {
  it("[S6] on demand is projected as long as somebody has joined it", async () => {
    const { subscriptions, connect, streams } = await start();
    const [one, other] = [connect(), connect()];
    await subscriptions.join(one, wanting({ stream: page }));
    await subscriptions.join(one, wanting({ stream: page }));
    await subscriptions.join(other, wanting({ stream: page }));
    subscriptions.leave(one, page);
    expect(streams.shown(page)).toBeDefined();
    subscriptions.leave(other, page);
    subscriptions.leave(other, page);
    expect(streams.shown(page)).toBeUndefined();
  });

  it("[S4] is caught up whole after a pause in which its reader did not read", async () => {
    const { subscriptions, connect, count, clock } = await start();
    const slow = connect();
    await subscriptions.join(slow, wanting({ stream: sum }));
    subscriptions.suspend(slow);
    await count();
    await count();
    expect(slow.heard).toEqual([]);
    subscriptions.catchUp(slow);
    expect(slow.heard).toMatchObject([["snapshot", { stream: sum, version: 2, rows: { sum: { total: 2 } } }]]);
    clock.advance(100);
    await count();
    expect(slow.heard.slice(1)).toMatchObject([["delta", { base: 2, version: 3 }]]);
  });

  it("[S4] that all have left is given another alias when somebody joins it again", async () => {
    const { subscriptions, connect } = await start();
    const socket = connect();
    const aliasOf = async (stream: string): Promise<number | undefined> =>
      (await subscriptions.join(socket, wanting({ stream }))).joined[0]?.alias;
    const first = [await aliasOf(sum), await aliasOf(page)];
    subscriptions.leave(socket, sum);
    expect(first).not.toContain(await aliasOf(sum));
    expect(await aliasOf(page)).toBe(first[1]);
  });

  it("[S4] tells its version with every beat, and first what it holds back", async () => {
    const { subscriptions, connect, count } = await start();
    const socket = connect();
    await subscriptions.join(socket, wanting({ stream: sum }));
    await count();
    await count();
    subscriptions.beat();
    expect(socket.heard.map(([event]) => event)).toEqual(["delta", "delta", "beat"]);
    expect(socket.heard.at(-1)).toMatchObject(["beat", { epoch: 1, version: 2 }]);
    subscriptions.leave(socket, sum);
    subscriptions.beat();
    expect(socket.heard).toHaveLength(3);
  });
});
