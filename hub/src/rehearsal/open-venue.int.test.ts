// The hub of one process changes between its venue and a rehearsal of it.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Welcome } from "@openhall/shared/wire";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Config } from "../config.ts";
import { createHub } from "../create-hub.ts";
import { demoVenueFile } from "../demo/index.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { hubOptions, post } from "../running-hub.fixture.ts";
import { type Client, connect, soon } from "../socket-client.fixture.ts";
import { openVenue, type OpenVenue } from "./open-venue.ts";

const system = { id: "system", role: "system" } as const;

interface Stage {
  readonly venue: OpenVenue;
  readonly folder: string;
  readonly url: string;
  readonly logged: readonly string[];
  readonly faults: readonly unknown[];
  readonly kiosk: string;
  readonly admin: string;
  switchTo(wanted: object, token?: string): Promise<{ status: number; body: unknown }>;
  /** Asks until the hub is what was asked for. */
  until(on: boolean): Promise<void>;
}

async function openStage(more: Partial<Config> = {}): Promise<Stage> {
  const folder = await temporaryFolder();
  const { options, faults, logged } = hubOptions(folder);
  const venue = await openVenue({ ...options, config: { ...options.config, ...more } });
  onTestFinished(() => venue.close());
  const url = `http://127.0.0.1:${venue.hub.port}`;
  const { hub } = venue;
  if (!more.rehearse) {
    const staff = [
      { id: "admin", name: "Admin", role: "administrator" },
      { id: "wang", name: "Wang", role: "clerk" },
    ];
    const payload = { ...demoVenueFile, staff };
    const answer = await hub.engine.submit({ id: "the-venue", type: "venue.import", payload, sender: system });
    expect(answer).toMatchObject({ ok: true });
  }
  const signIn = async (user: string): Promise<string> => {
    await hub.access.createAccount(user, "a long password");
    const signedIn = await hub.access.signIn(user, "a long password", "test");
    return signedIn.ok ? signedIn.token : "";
  };
  const admin = await signIn("admin");
  return {
    venue,
    folder,
    url,
    logged,
    faults,
    kiosk: await hub.access.createDevice({ name: "K1", kind: "kiosk", hallId: "V01" }),
    admin,
    async switchTo(wanted, token = admin) {
      const response = await post(url, "rehearsal", wanted, { authorization: `Bearer ${token}` });
      return { status: response.status, body: await response.json() };
    },
    async until(on) {
      await soon(async () => expect(await (await fetch(`${url}/api/v1/rehearsal`)).json()).toMatchObject({ on }));
    },
  };
}

/** Takes a number at the kiosk, into the visitor's hand; answers its link. */
async function takeNumber(kiosk: Client): Promise<{ number: string; token: string }> {
  const taken = await kiosk.send("queue.take-ticket", { serviceId: "SV01" });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const ticket = taken.result as { ticketId: string; number: string; token: string };
  await kiosk.send("queue.confirm-ticket", { ticketId: ticket.ticketId });
  return ticket;
}

const welcomeOf = async (stage: Stage): Promise<Welcome> =>
  (await connect(stage.url, { auth: { token: stage.kiosk } })).welcome;

const board = "queue.board/V01";

describe("[Y12] the switch", () => {
  it("is the administrator's, and asks only for what there is", async () => {
    const stage = await openStage();
    await stage.venue.hub.access.createAccount("wang", "a long password");
    const clerk = await stage.venue.hub.access.signIn("wang", "a long password", "test");
    const clerkToken = clerk.ok ? clerk.token : "";
    expect(await stage.switchTo({ on: true }, clerkToken)).toMatchObject({ status: 403 });
    expect(await stage.switchTo({ on: true }, "nobody")).toMatchObject({ status: 401 });
    for (const wrong of [{}, { on: true, speed: 0 }, { on: true, speed: 601 }, { on: true, seed: "a b" }, { on: 1 }])
      expect(await stage.switchTo(wrong)).toMatchObject({ status: 400, body: { refusal: { code: "malformed" } } });
    expect(stage.venue.state).toEqual({ on: false });
    expect(await (await fetch(`${stage.url}/api/v1/rehearsal`)).json()).toEqual({ on: false });
  });

  it("opens a rehearsal on the same port, for everybody with what they have, and the venue again", async () => {
    const stage = await openStage();
    expect((await welcomeOf(stage)).rehearsal).toBeUndefined();
    const outside = await connect(stage.url, { auth: { token: stage.kiosk } });
    const asked = await stage.switchTo({ on: true, speed: 60, seed: "monday" });
    expect(asked).toEqual({ status: 202, body: { on: true, speed: 60, seed: "monday" } });
    await outside.ended;
    await stage.until(true);
    expect(stage.venue.state).toEqual({ on: true, speed: 60, seed: "monday" });

    const kiosk = await connect(stage.url, { auth: { token: stage.kiosk } });
    expect(kiosk.welcome.rehearsal).toEqual({ speed: 60 });
    const { joined } = await kiosk.join(board);
    expect(joined[0]?.version).toBeGreaterThan(50);
    await soon(() => expect(kiosk.deltas.length).toBeGreaterThan(0));
    const names = Object.keys((await kiosk.join("venue.hall/V01")).joined[0]?.rows ?? {});
    expect(names).toContain("desk/W8");

    expect(await stage.switchTo({ on: false })).toMatchObject({ status: 202, body: { on: false } });
    await kiosk.ended;
    await stage.until(false);
    expect((await welcomeOf(stage)).rehearsal).toBeUndefined();
    expect(stage.faults).toEqual([]);
  });

  it("begins anew where a rehearsal is on, and does one thing at a time", async () => {
    const stage = await openStage();
    await stage.switchTo({ on: true, seed: "monday" });
    await stage.until(true);
    const again = [stage.switchTo({ on: true, seed: "tuesday", speed: 5 }), stage.switchTo({ on: false })];
    const statuses = (await Promise.all(again.map((one) => one.catch(() => ({ status: 0 }))))).map(
      ({ status }) => status,
    );
    expect(statuses).toContain(202);
    expect(statuses.filter((status) => status === 202)).toHaveLength(1);
    await soon(() =>
      expect([{ on: true, seed: "tuesday", speed: 5 }, { on: false }]).toContainEqual(stage.venue.state),
    );
  });

  it("does nothing where the venue is asked for and is there", async () => {
    const stage = await openStage();
    const kiosk = await connect(stage.url, { auth: { token: stage.kiosk } });
    expect(await stage.switchTo({ on: false })).toEqual({ status: 202, body: { on: false } });
    await kiosk.caughtUp();
    expect(await stage.switchTo({ on: false })).toMatchObject({ status: 202 });
    expect(kiosk.socket.connected).toBe(true);
  });

  it("[Y13] is refused while visitors are in the hall, unless it is forced", async () => {
    const stage = await openStage();
    const kiosk = await connect(stage.url, { auth: { token: stage.kiosk } });
    await takeNumber(kiosk);
    const { token } = await takeNumber(kiosk);
    expect(await stage.switchTo({ on: true })).toMatchObject({
      status: 409,
      body: { refusal: { code: "visitors-in-hall", count: 2 } },
    });
    expect(await stage.switchTo({ on: true, force: true })).toMatchObject({ status: 202 });
    await stage.until(true);
    await expect(connect(stage.url, { auth: { ticket: token } }), "[Y18]").rejects.toThrow("in-rehearsal");
    // Rehearsed visitors keep nobody from ending it.
    expect(await stage.switchTo({ on: false })).toMatchObject({ status: 202 });
    await stage.until(false);
    expect((await connect(stage.url, { auth: { ticket: token } })).welcome.sender.role).toBe("visitor");
  });
});

describe("[Y14] the day outside", () => {
  it("goes on where it was: numbers, visitors, sign-ins, and not a record of the rehearsal", async () => {
    const stage = await openStage();
    const kiosk = await connect(stage.url, { auth: { token: stage.kiosk } });
    expect((await takeNumber(kiosk)).number).toBe("A001");
    const before = stage.venue.hub.engine.sequence;
    const rows = (await kiosk.join(board)).joined[0]?.rows;
    await stage.switchTo({ on: true, speed: 600, seed: "monday", force: true });
    await stage.until(true);
    const rehearsed = await connect(stage.url, { auth: { token: stage.kiosk } });
    await takeNumber(rehearsed);
    await stage.switchTo({ on: false });
    await stage.until(false);
    expect(stage.venue.hub.engine.sequence).toBe(before);
    const back = await connect(stage.url, { auth: { token: stage.kiosk } });
    expect((await back.join(board)).joined[0]?.rows).toEqual(rows);
    expect((await takeNumber(back)).number).toBe("A002");
  });

  it("[Y17] never looks like the rehearsed one: no state of a stream is known on the other side", async () => {
    const stage = await openStage();
    const kiosk = await connect(stage.url, { auth: { token: stage.kiosk } });
    const [outside] = (await kiosk.join(board)).joined;
    await stage.switchTo({ on: true });
    await stage.until(true);
    const rehearsed = await connect(stage.url, { auth: { token: stage.kiosk } });
    const [first] = (await rehearsed.join(board)).joined;
    expect(first?.epoch).not.toBe(outside?.epoch);
    await stage.switchTo({ on: true });
    await rehearsed.ended;
    await stage.until(true);
    const again = await connect(stage.url, { auth: { token: stage.kiosk } });
    expect([outside?.epoch, first?.epoch]).not.toContain((await again.join(board)).joined[0]?.epoch);
  });
});

describe("[Y15] a rehearsal outlives nothing", () => {
  it("a process that starts again on the folder is the venue", async () => {
    const stage = await openStage();
    await stage.switchTo({ on: true });
    await stage.until(true);
    await stage.venue.close();
    const { options } = hubOptions(stage.folder);
    const again = await openVenue(options);
    onTestFinished(() => again.close());
    expect(again.state).toEqual({ on: false });
  });

  it("its folder is nobody's venue", async () => {
    const stage = await openStage({ rehearse: { speed: 1, seed: "monday" } });
    await stage.venue.close();
    const folder = join(stage.folder, "rehearsal");
    const { options } = hubOptions(folder);
    await expect(createHub(options)).rejects.toThrow(
      `The data folder ${folder} is that of a rehearsal; start one with --rehearse.`,
    );
  });

  it("where it cannot begin, nothing changes", async () => {
    const stage = await openStage();
    await mkdir(join(stage.folder, "rehearsal"));
    await writeFile(join(stage.folder, "rehearsal", "photographs.zip"), "");
    expect(await stage.switchTo({ on: true })).toMatchObject({
      status: 409,
      body: { refusal: { code: "rehearsal-not-possible", reason: expect.stringContaining("something else") } },
    });
    expect(await (await fetch(`${stage.url}/readyz`)).json()).toMatchObject({ ok: true });
    expect(stage.venue.state).toEqual({ on: false });
  });
});

describe("[Y12] a rehearsal that cannot come up", () => {
  it("gives way to the venue", async () => {
    const stage = await openStage();
    await stage.switchTo({ on: true });
    await stage.until(true);
    await writeFile(join(stage.folder, "rehearsal", "README.txt"), "somebody else's");
    expect(await stage.switchTo({ on: true })).toMatchObject({ status: 202 });
    await stage.until(false);
    expect(stage.logged.join("")).toContain("The rehearsal could not begin; the venue comes back");
    expect(stage.faults).toEqual([]);
  });
});

describe("[Y1] a hub that begins with a rehearsal", () => {
  it("leaves the venue's folder as it is, and is the venue when it is over", async () => {
    const stage = await openStage({ rehearse: { speed: 60, seed: "monday" } });
    expect(stage.venue.state).toEqual({ on: true, speed: 60, seed: "monday" });
    expect(await readdir(stage.folder)).toEqual(["rehearsal"]);
    expect(await stage.switchTo({ on: false })).toMatchObject({ status: 202 });
    await stage.until(false);
    expect(await readdir(stage.folder)).toContain("openhall.json");
    expect((await fetch(`${stage.url}/api/v1/session`)).status).toBe(401);
  });
});
