import { describe, expect, it } from "vitest";
import { createHeldDisk } from "../held-disk.fixture.ts";
import { resultOf, startHall, takeTicket, type Ticket } from "../running-hub.fixture.ts";
import { soon } from "../socket-client.fixture.ts";

const board = "queue.board/V01";
const hall = "queue.hall/V01";

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
    const tickets = (await Promise.all(taking)).map((answer) => `queue.ticket/${resultOf<Ticket>(answer).token}`);
    const [kiosk] = kiosks;
    const answers = [0, 64, 128, 192, 256].map((at) => kiosk!.join(...tickets.slice(at, at + 64)));
    const joined = (await Promise.all(answers)).map((answer) => answer.joined.length);
    expect(joined).toEqual([64, 64, 64, 64, 0]);
    expect((await answers[4]!).refused).toEqual(refusedAs("too-many-streams", ...tickets.slice(256)));
    kiosk!.socket.emit("leave", { streams: tickets.slice(0, 64) });
    expect((await kiosk!.join(...tickets.slice(256))).refused).toEqual([]);
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
    await soon(async () => expect(await hub.sockets()).toBe(1));
    expect(hub.streams.shown(stream)).toBeDefined();
    phones[1]!.socket.disconnect();
    await soon(async () => expect(await hub.sockets()).toBe(0));
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
