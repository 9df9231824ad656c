import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { soon } from "../socket-client.fixture.ts";
import { ask, post, type RunningHub, startHall } from "../running-hub.fixture.ts";
import { hashToken } from "../access/tokens.ts";

async function knock(hub: RunningHub, kind: "kiosk" | "display" = "display") {
  const response = await post(hub.url, "pairing", { kind, panel: { width: 1920, height: 1080 } });
  expect(response.status).toBe(201);
  return (await response.json()) as { code: string; claim: string };
}

const claim = (hub: RunningHub, secret: string) => hub.get<Record<string, string>>("/api/v1/pairing", secret);

/** What staff see of the wall. */
async function wallOf(hub: RunningHub, manager: string): Promise<object | undefined> {
  const { body } = await ask<{ screens: { device: string }[] }>(hub, manager, "GET", "screens");
  return body.screens.find(({ device }) => device === "B1");
}

/** A hall with a display that no machine is yet. */
async function startUnpaired() {
  const hub = await startHall();
  const manager = await hub.signIn("m1", "manager");
  const wall = { kind: "display", id: "B1", hallId: "V01", name: "Wall", diagonalInches: 55 };
  expect(await ask(hub, manager, "POST", "commands/venue.put-device", wall)).toMatchObject({ body: { ok: true } });
  const approve = (code: string, device = "B1", token = manager) =>
    ask(hub, token, "POST", "pairing/approve", { code, device });
  return { hub, manager, approve };
}

describe("a new machine", () => {
  it("[H60] goes from the code on its glass to its own streams", async () => {
    const { hub, manager, approve } = await startUnpaired();
    const { code, claim: secret } = await knock(hub);
    expect((await ask(hub, manager, "GET", "pairing/waiting")).body).toMatchObject({
      waiting: [{ kind: "display", panel: { width: 1920, height: 1080 } }],
    });
    expect(await claim(hub, secret)).toMatchObject({ status: 200, body: { state: "waiting" } });
    expect(await approve(code)).toMatchObject({ status: 200, body: { ok: true } });
    const { body } = await claim(hub, secret);
    expect(body).toMatchObject({ state: "approved", device: "B1" });
    expect(await claim(hub, secret)).toMatchObject({ status: 404, body: { refusal: { code: "unknown-claim" } } });

    const wall = await hub.connect(body["token"]!);
    const { joined } = await wall.join("venue.hall/V01");
    expect(joined[0]?.rows?.["device/B1"]).toMatchObject({ kind: "display", diagonalInches: 55 });
    const onDisk = await readFile(join(hub.folder, "access.json"), "utf8");
    expect(onDisk).toContain(hashToken(body["token"]!));
    for (const told of [body["token"]!, secret, code]) expect(onDisk).not.toContain(told);
  });

  it("[H60] is let in by managers and administrators alone", async () => {
    const { hub, approve } = await startUnpaired();
    const { code, claim: secret } = await knock(hub);
    const [clerk, display] = [await hub.signIn("c1"), await hub.pair("B2", "display")];
    for (const token of [clerk, display]) {
      expect(await approve(code, "B1", token)).toMatchObject({ status: 403 });
      expect(await ask(hub, token, "GET", "pairing/waiting")).toMatchObject({ status: 403 });
      expect(await ask(hub, token, "POST", "devices/B2/revoke", {})).toMatchObject({ status: 403 });
    }
    expect(await approve(code, "B1", "nobody")).toMatchObject({ status: 401 });
    expect(await claim(hub, secret)).toMatchObject({ body: { state: "waiting" } });
  });

  it("[H60] is refused by name where something is wrong", async () => {
    const { hub, approve } = await startUnpaired();
    const { code } = await knock(hub, "kiosk");
    expect(await approve("ZZZZZZ")).toMatchObject({ status: 409, body: { refusal: { code: "unknown-code" } } });
    expect(await approve(code, "B99")).toMatchObject({ status: 409, body: { refusal: { code: "unknown-device" } } });
    expect(await approve(code)).toMatchObject({ body: { refusal: { code: "wrong-kind", kind: "kiosk" } } });
    expect((await post(hub.url, "pairing", { kind: "lamp" })).status).toBe(400);
    expect((await fetch(`${hub.url}/api/v1/pairing`)).status).toBe(404);
  });

  it("[R63] hears nothing before it is paired: neither its claim nor its code opens a connection", async () => {
    const { hub } = await startUnpaired();
    const { code, claim: secret } = await knock(hub);
    for (const token of [secret, code, undefined])
      await expect(
        hub.connect({ auth: { app: "display", ...(token === undefined ? {} : { token }) } }),
      ).rejects.toThrow("not-signed-in");
    await soon(async () => expect(await hub.sockets()).toBe(0));
  });
});

describe("a device", () => {
  it("[H60] that is revoked is gone, with its connection", async () => {
    const { hub, manager } = await startUnpaired();
    const token = await hub.pair("B1", "display");
    const wall = await hub.connect(token);
    expect(await ask(hub, manager, "POST", "devices/B1/revoke", {})).toMatchObject({ status: 200 });
    expect(await wall.ended).toBe("io server disconnect");
    expect(wall.heard.at(-1)).toEqual({ event: "dismissed", body: { code: "revoked" } });
    await expect(hub.connect(token)).rejects.toThrow("not-signed-in");
  });

  it("[A61] that is retired is gone, with its connection", async () => {
    const { hub, manager } = await startUnpaired();
    const wall = await hub.connect(await hub.pair("B1", "display"));
    await ask(hub, manager, "POST", "commands/venue.retire", { table: "devices", id: "B1" });
    expect(await wall.ended).toBe("io server disconnect");
  });

  it("[R63] that is carried to another hall is greeted anew, there", async () => {
    const { hub, manager } = await startUnpaired();
    const token = await hub.pair("B1", "display");
    const wall = await hub.connect(token);
    const moved = { kind: "display", id: "B1", hallId: "V02", name: "Wall", diagonalInches: 55 };
    await ask(hub, manager, "POST", "commands/venue.put-device", moved);
    // Not by a disconnect of ours, after which a page would not come back by itself.
    expect(await wall.ended).toBe("transport close");
    expect((await hub.connect(token)).welcome.sender).toMatchObject({ id: "device:B1", hallId: "V02" });
  });
});

describe("what a machine says of itself", () => {
  const report = {
    page: "hall-board",
    sound: "blocked" as const,
    memoryMb: 41,
    startedAt: "2026-09-16T01:00:00.000Z",
    faults: 0,
    width: 1920,
    height: 1080,
    storage: true,
    shell: false,
  };

  it("[R60] is what staff see", async () => {
    const { hub, manager } = await startUnpaired();
    const wall = await hub.connect(await hub.pair("B1", "display"));
    wall.socket.emit("report", report);
    await wall.caughtUp();
    expect(await wallOf(hub, manager)).toMatchObject({ connected: true, report, reportedAt: expect.any(String) });
    expect(await (await fetch(`${hub.url}/metrics`)).text()).toContain("openhall_screens_muted 1");
  });

  it("[R62] is dropped when it comes too soon, and ends the connection when it is no report", async () => {
    const { hub, manager } = await startUnpaired();
    const wall = await hub.connect(await hub.pair("B1", "display"));
    wall.socket.emit("report", report);
    wall.socket.emit("report", { ...report, faults: 9 });
    await wall.caughtUp();
    expect(await wallOf(hub, manager)).toMatchObject({ report: { faults: 0 } });
    wall.socket.emit("report", { ...report, visitor: "A001" } as never);
    expect(await wall.ended).toBe("io server disconnect");
  });

  it("[R62] counts at once when its sound has changed", async () => {
    const { hub, manager } = await startUnpaired();
    const wall = await hub.connect(await hub.pair("B1", "display"));
    wall.socket.emit("report", report);
    wall.socket.emit("report", { ...report, sound: "ready" });
    await wall.caughtUp();
    expect(await wallOf(hub, manager)).toMatchObject({ report: { sound: "ready" } });
  });

  it("[R62] counts from machines of the hall alone", async () => {
    const { hub, manager } = await startUnpaired();
    const clerk = await hub.connect(await hub.signIn("c1"));
    clerk.socket.emit("report", report);
    await clerk.caughtUp();
    const { body } = await ask<{ screens: object[] }>(hub, manager, "GET", "screens");
    expect(body.screens.filter((screen) => "report" in screen)).toEqual([]);
  });
});
