import { type Delta, type Joined, type Snapshot } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { createHeldDisk } from "../held-disk.fixture.ts";
import { resultOf, type RunningHub, startHall, takeTicket } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

const board = "queue.board/V01";
const hall = "queue.hall/V01";

type Rows = Record<string, unknown>;

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
  const { epoch, version, rows } = (await hub.get<Snapshot>(`/api/v1/streams/${stream}`, token)).body;
  return { epoch, version, rows };
};

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
    await soon(() => expect(phone.deltas).toHaveLength(1));
    const { version } = await clerk.send("queue.finish", {}).then((answer) => (answer.ok ? answer : { version: 0 }));

    await soon(() => expect(onlooker.deltas.at(-1)?.version).toBe(version));
    await soon(() => expect(wall.deltas.at(-1)?.version).toBe(version));
    await soon(() => expect(phone.deltas.at(-1)?.version).toBe(version));
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
    expect(told.toSorted()).toEqual(["answer true", "joined 3"]);
    await soon(() => expect(wall.deltas).toMatchObject([{ base: 1, version: 3 }]));
    expect(late.deltas).toEqual([]);
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
    await soon(() => expect(wall.deltas).toHaveLength(2));
    expect(follow(joined[0], wall.deltas).rows).toMatchObject({ "waiting/A": { count: 20 } });
  });

  it("[R13] every ten seconds each followed stream tells its version and the hub's time", async () => {
    const clock = createHandClock(new Date().toISOString());
    const hub = await startHall({ clock });
    const wall = await hub.connect(await hub.pair("B1", "display"));
    const idle = await hub.connect(await hub.pair("B2", "display"));
    const { joined } = await wall.join(board, "queue.desk/W1");
    /** A display also hears whether it is to speak. */
    const ofStreams = ({ heard }: Client) => heard.filter(({ event }) => event !== "duty");
    clock.advance(9_999);
    await wall.caughtUp();
    expect(ofStreams(wall)).toEqual([]);
    clock.advance(1);
    const beats = joined.map(({ alias, epoch, version }) => ({
      event: "beat",
      body: { stream: alias, epoch, version, at: clock.instant },
    }));
    await soon(() => expect(ofStreams(wall)).toEqual(beats));
    await idle.caughtUp();
    expect(ofStreams(idle)).toEqual([]);
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
    await soon(() => expect(phone.deltas).toMatchObject([{ put: { ticket: { status: "waiting", ahead: 0 } } }]));
    clock.advance(50);
    await clerk.send("queue.finish");
    await clerk.send("queue.call-next");
    await soon(() => expect(phone.deltas.at(-1)).toMatchObject({ put: { ticket: { status: "called" } } }));
  });
});
