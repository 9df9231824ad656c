import { type Delta, type Joined } from "@openhall/shared/wire";
import { describe, expect, it, vi } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { createFailingFiles } from "../journal/failing-files.fixture.ts";
import { resultOf, type RunningHub, startHall } from "../running-hub.fixture.ts";
import { type Client } from "../socket-client.fixture.ts";

const board = "queue.board/V01";
const hall = "queue.hall/V01";

type Rows = Record<string, unknown>;

interface Taken {
  readonly ticketId: string;
  readonly number: string;
  readonly token: string;
}

async function takeTicket(kiosk: Client, serviceId = "SV01"): Promise<Taken> {
  const taken = resultOf(await kiosk.send("queue.take-ticket", { serviceId }));
  resultOf(await kiosk.send("queue.confirm-ticket", { ticketId: taken.ticketId }));
  return taken;
}

/** The rows after the deltas, each of which must fit on the one before. */
function follow(
  joined: Joined["joined"][number] | undefined,
  deltas: readonly Delta[],
): { version: number; rows: Rows } {
  if (!joined?.rows) throw new Error("not joined");
  const rows: Rows = { ...joined.rows };
  let { version } = joined;
  for (const { stream, base, put = {}, del = [], ...delta } of deltas) {
    if (stream !== joined.alias) continue;
    expect(base).toBe(version);
    expect(delta.epoch).toBe(joined.epoch);
    version = delta.version;
    Object.assign(rows, put);
    for (const key of del) delete rows[key];
  }
  return { version, rows };
}

const shown = async (hub: RunningHub, stream: string, token?: string) => {
  const { epoch, version, rows } = (await hub.get(`/api/v1/streams/${stream}`, token)).body;
  return { epoch, version, rows };
};

const refusedAs = (code: string, ...streams: string[]) => streams.map((stream) => ({ stream, code }));

describe("[R5] a connection may follow", () => {
  it("as a visitor the stream of the own ticket, and learns nothing of others", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const [own, other] = [await takeTicket(kiosk), await takeTicket(kiosk)];
    const phone = await hub.connect({ auth: { app: "phone", ticket: own.token } });
    const strangers = [`queue.ticket/${other.token}`, "queue.ticket/nobody", board, hall, "queue.desk/W1"];
    const { joined, refused } = await phone.join(...strangers, `queue.ticket/${own.token}`);
    expect(joined.map(({ rows }) => rows)).toMatchObject([{ ticket: { number: own.number } }]);
    expect(refused).toEqual(refusedAs("unknown-stream", ...strangers));
  });

  it.each(["kiosk", "display"] as const)("as a %s its own hall's public streams", async (kind) => {
    const hub = await startHall();
    const device = await hub.connect(await hub.pair("X1", kind));
    const { joined, refused } = await device.join(hall, board, "queue.board/V02", "queue.desk/W1", "queue.hall/V02");
    expect(joined.map(({ stream }) => stream)).toEqual([board, "queue.desk/W1"]);
    expect(refused).toEqual(refusedAs("forbidden", hall, "queue.board/V02", "queue.hall/V02"));
  });

  it("as staff every hall's", async () => {
    const hub = await startHall();
    const clerk = await hub.connect(await hub.signIn("c1"));
    const streams = [hall, "queue.hall/V02", board, "queue.desk/W8"];
    const { joined, refused } = await clerk.join(...streams);
    expect(joined.map(({ stream }) => stream)).toEqual(streams);
    expect(refused).toEqual([]);
  });

  it("nothing that there is not, whatever it is called; twice is once", async () => {
    const hub = await startHall();
    const clerk = await hub.connect(await hub.signIn("c1"));
    const names = [
      "",
      "/",
      "queue.board",
      "queue.board/",
      `${board}/`,
      "queue.desk/W9",
      "__proto__/V01",
      "constructor",
    ];
    names.push("queue.board/__proto__", "queue.desk/constructor", "queue.ticket/__proto__", "queue.hall/toString");
    const { joined, refused } = await clerk.join(...names, board, board);
    expect(joined.map(({ stream }) => stream)).toEqual([board]);
    expect(refused).toEqual(refusedAs("unknown-stream", ...names));
  });

  it("256 streams at a time", async () => {
    const hub = await startHall();
    const kiosks = await Promise.all(["K1", "K2"].map(async (name) => hub.connect(await hub.pair(name))));
    const taking = kiosks.flatMap((kiosk) =>
      Array.from({ length: 129 }, () => kiosk.send("queue.take-ticket", { serviceId: "SV01" })),
    );
    const tickets = (await Promise.all(taking)).map((answer) => `queue.ticket/${resultOf(answer).token}`);
    const [kiosk] = kiosks;
    const answers = [0, 64, 128, 192, 256].map((at) => kiosk!.join(...tickets.slice(at, at + 64)));
    const joined = (await Promise.all(answers)).map((answer) => answer.joined.length);
    expect(joined).toEqual([64, 64, 64, 64, 0]);
    expect((await answers[4]!).refused).toEqual(refusedAs("too-many-streams", ...tickets.slice(256)));
    kiosk!.socket.emit("leave", { streams: tickets.slice(0, 64) });
    expect((await kiosk!.join(...tickets.slice(256))).refused).toEqual([]);
  });
});

describe("[R8] what one client does", () => {
  it("is answered to it and told to all others, who end with the rows that a newcomer is given", async () => {
    const hub = await startHall();
    const manager = await hub.signIn("m1", "manager");
    const [kiosk, clerk, wall, onlooker] = await Promise.all([
      hub.connect(await hub.pair("K1")),
      hub.connect(await hub.signIn("c1")),
      hub.connect(await hub.pair("B1", "display")),
      hub.connect(manager),
    ]);
    const atWall = await wall.join(board, "queue.desk/W1");
    const atOnlooker = await onlooker.join(hall);

    resultOf(await clerk.send("queue.open-desk", { deskId: "W1" }));
    const { token, number } = await takeTicket(kiosk);
    const phone = await hub.connect({ auth: { app: "phone", ticket: token } });
    const atPhone = await phone.join(`queue.ticket/${token}`);
    const called = await clerk.send("queue.call-next");
    expect(resultOf(called)).toMatchObject({ number, reason: "order" });
    await vi.waitFor(() => expect(phone.deltas).toHaveLength(1));
    const { version } = await clerk.send("queue.finish", {}).then((answer) => (answer.ok ? answer : { version: 0 }));

    await vi.waitFor(() => expect(onlooker.deltas.at(-1)?.version).toBe(version));
    await vi.waitFor(() => expect(wall.deltas.at(-1)?.version).toBe(version));
    await vi.waitFor(() => expect(phone.deltas.at(-1)?.version).toBe(version));
    const followed = {
      [board]: follow(atWall.joined[0], wall.deltas),
      "queue.desk/W1": follow(atWall.joined[1], wall.deltas),
      [hall]: follow(atOnlooker.joined[0], onlooker.deltas),
      [`queue.ticket/${token}`]: follow(atPhone.joined[0], phone.deltas),
    };
    const newcomer = await hub.connect(manager);
    for (const [stream, rows] of Object.entries(followed)) {
      expect({ epoch: 1, ...rows }).toEqual(await shown(hub, stream, manager));
      const { joined } = await newcomer.join(stream);
      expect(joined).toMatchObject([{ epoch: 1, ...rows }]);
    }
    expect(followed[board]?.rows[`call/${number}`]).toMatchObject({ desk: "W1" });
    expect(kiosk.heard).toEqual([]);
    expect(clerk.heard).toEqual([]);
  });

  it("is answered to it, and told to anybody, only when it is on the disk", async () => {
    const disk = createHeldDisk();
    const hub = await startHall({ files: disk.files });
    const clerk = await hub.connect(await hub.signIn("c1"));
    const wall = await hub.connect(await hub.pair("B1", "display"));
    await wall.join(board);
    const reached = disk.hold();
    const told: string[] = [];
    const opening = clerk.send("queue.open-desk", { deskId: "W1" }).then((answer) => told.push(`answer ${answer.ok}`));
    await reached;
    const late = await hub.connect(await hub.pair("B2", "display"));
    const joining = late.join(board).then(({ joined }) => told.push(`joined ${joined[0]?.version}`));
    await Promise.all([wall.caughtUp(), clerk.caughtUp(), late.caughtUp()]);
    expect(wall.deltas).toEqual([]);
    expect(told).toEqual([]);

    disk.letGo();
    await Promise.all([opening, joining]);
    expect(told.toSorted()).toEqual(["answer true", "joined 2"]);
    await vi.waitFor(() => expect(wall.deltas).toMatchObject([{ base: 1, version: 2 }]));
    expect(late.deltas).toEqual([]);
  });
});

describe("[R9] a client that comes back", () => {
  it("says what it has, and is given nothing when that is the last, everything otherwise", async () => {
    const hub = await startHall();
    const wall = await hub.connect(await hub.pair("B1", "display"));
    const { joined } = await wall.join(board);
    const { version, rows } = joined[0]!;
    const rowsFor = async (known: object) => (await wall.join({ stream: board, ...known })).joined[0]?.rows;
    expect(await rowsFor({ epoch: 1, version })).toBeUndefined();
    expect(await rowsFor({ epoch: 2, version })).toEqual(rows);
    expect(await rowsFor({ epoch: 1, version: version + 1 })).toEqual(rows);
    expect(await rowsFor({ epoch: 1, version: 0 })).toEqual(rows);
  });

  it("is given nothing by a hub that was started anew meanwhile and knows no more than it", async () => {
    const first = await startHall();
    const token = await first.pair("B1", "display");
    const { joined } = await (await first.connect(token)).join(board);
    await first.close();
    const second = await startHall({ folder: first.folder });
    const { epoch, version } = joined[0]!;
    const again = await (await second.connect(token)).join({ stream: board, epoch, version });
    expect(again.joined).toMatchObject([{ stream: board, epoch, version }]);
    expect(again.joined[0]).not.toHaveProperty("rows");
  });
});

describe("in time", () => {
  it("[S5] a burst is two messages: the first change at once, the rest together 50 ms later", async () => {
    const clock = createHandClock(new Date().toISOString());
    const hub = await startHall({ clock });
    const kiosk = await hub.connect(await hub.pair("K1"));
    const wall = await hub.connect(await hub.pair("B1", "display"));
    const { joined } = await wall.join(board);
    const takes = Array.from({ length: 20 }, () => takeTicket(kiosk));
    await Promise.all(takes);
    await wall.caughtUp();
    expect(wall.deltas).toHaveLength(1);
    clock.advance(49);
    await wall.caughtUp();
    expect(wall.deltas).toHaveLength(1);
    clock.advance(1);
    await vi.waitFor(() => expect(wall.deltas).toHaveLength(2));
    expect(follow(joined[0], wall.deltas).rows).toMatchObject({ "waiting/A": { count: 20 } });
  });

  it("[R13] every ten seconds each followed stream tells its version and the hub's time", async () => {
    const clock = createHandClock(new Date().toISOString());
    const hub = await startHall({ clock });
    const wall = await hub.connect(await hub.pair("B1", "display"));
    const idle = await hub.connect(await hub.pair("B2", "display"));
    const { joined } = await wall.join(board, "queue.desk/W1");
    clock.advance(9_999);
    await wall.caughtUp();
    expect(wall.heard).toEqual([]);
    clock.advance(1);
    const beats = joined.map(({ alias, epoch, version }) => ({
      event: "beat",
      body: { stream: alias, epoch, version, at: clock.instant },
    }));
    await vi.waitFor(() => expect(wall.heard).toEqual(beats));
    await idle.caughtUp();
    expect(idle.heard).toEqual([]);
  });

  it("[S6] a phone learns of its own call at once, and that the line is shorter within six seconds", async () => {
    const clock = createHandClock(new Date().toISOString());
    const hub = await startHall({ clock });
    const kiosk = await hub.connect(await hub.pair("K1"));
    const clerk = await hub.connect(await hub.signIn("c1"));
    const [, second] = [await takeTicket(kiosk), await takeTicket(kiosk)];
    const phone = await hub.connect({ auth: { app: "phone", ticket: second.token } });
    await phone.join(`queue.ticket/${second.token}`);
    await clerk.send("queue.open-desk", { deskId: "W1" });
    await clerk.send("queue.call-next");
    await phone.caughtUp();
    expect(phone.deltas).toEqual([]);
    clock.advance(6_000);
    await vi.waitFor(() => expect(phone.deltas).toMatchObject([{ put: { ticket: { status: "waiting", ahead: 0 } } }]));
    clock.advance(50);
    await clerk.send("queue.finish");
    await clerk.send("queue.call-next");
    await vi.waitFor(() => expect(phone.deltas.at(-1)).toMatchObject({ put: { ticket: { status: "called" } } }));
  });
});

describe("[R15] whoever goes", () => {
  it("leaves nothing behind: a ticket is projected while one phone follows it", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const { token } = await takeTicket(kiosk);
    const stream = `queue.ticket/${token}`;
    const phones = await Promise.all(
      ["one", "other"].map(() => hub.connect({ auth: { app: "phone", ticket: token } })),
    );
    for (const phone of phones) await phone.join(stream);
    phones[0]!.socket.disconnect();
    kiosk.socket.disconnect();
    await vi.waitFor(async () => expect(await sockets(hub)).toBe(1));
    expect(hub.streams.shown(stream)).toBeDefined();
    phones[1]!.socket.disconnect();
    await vi.waitFor(async () => expect(await sockets(hub)).toBe(0));
    expect(hub.streams.shown(stream)).toBeUndefined();
  });

  it("hears no more of a stream that it has left, not even when it leaves while it joins", async () => {
    const disk = createHeldDisk();
    const hub = await startHall({ files: disk.files });
    const clerk = await hub.connect(await hub.signIn("c1"));
    const wall = await hub.connect(await hub.pair("B1", "display"));
    await wall.join("queue.desk/W1");
    const reached = disk.hold();
    const opening = clerk.send("queue.open-desk", { deskId: "W1" });
    await reached;
    const joining = wall.join(board);
    wall.socket.emit("leave", { streams: [board, "queue.desk/W1"] });
    await wall.caughtUp();
    disk.letGo();
    await opening;
    expect(await joining).toEqual({ joined: [], refused: [] });
    await clerk.send("queue.close-desk");
    await wall.caughtUp();
    expect(wall.deltas).toEqual([]);
  });
});

/** A disk on which the journal's next sync waits until it is let go. */
function createHeldDisk() {
  let reach = (): void => undefined;
  let letGo = (): void => undefined;
  let gate: Promise<void> | undefined;
  const files = createFailingFiles({
    sync(label) {
      if (label === "journal batch") reach();
      return label === "journal batch" ? gate : undefined;
    },
  });
  return {
    files,
    /** Resolves when the journal has come to the sync that waits. */
    hold(): Promise<void> {
      gate = new Promise((resolve) => (letGo = resolve));
      return new Promise((resolve) => (reach = resolve));
    },
    letGo(): void {
      gate = undefined;
      letGo();
    },
  };
}

/** How many sockets the hub counts. */
async function sockets(hub: RunningHub): Promise<number> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  return Number(/^openhall_connected_sockets (\d+)$/m.exec(text)?.[1]);
}
