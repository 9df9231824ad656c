import { type HandshakeRefusal } from "@openhall/shared/wire";
import { Manager } from "socket.io-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { password, post, type RunningHub, startHall, takeTicket } from "../running-hub.fixture.ts";
import { type ConnectOptions, soon } from "../socket-client.fixture.ts";

/** Why the hub turned somebody away, as the client is told. */
const refusal = (hub: RunningHub, options: ConnectOptions): Promise<string> =>
  hub.connect(options).then(
    () => "admitted",
    (error: Error) => error.message,
  );

const ticketOf = async (hub: RunningHub): Promise<string> =>
  (await takeTicket(await hub.connect(await hub.pair("K1")))).token;

async function cookieOf(hub: RunningHub, user: string): Promise<string> {
  await hub.signIn(user);
  const response = await post(hub.url, "session", { user, password });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

describe("[R1] the hub takes a connection", () => {
  it("with a device's token for that device in its hall", async () => {
    const hub = await startHall();
    const { welcome } = await hub.connect(await hub.pair("K9", "kiosk", "V02"));
    expect(welcome.sender).toEqual({ id: "device:K9", role: "kiosk", hallId: "V02" });
    expect(welcome.epoch).toBe(1);
    expect(Math.abs(Date.parse(welcome.at) - Date.now())).toBeLessThan(5_000);
  });

  it("with a script's bearer token for the person who signed in", async () => {
    const hub = await startHall();
    const { welcome } = await hub.connect(await hub.signIn("m1", "manager"));
    expect(welcome.sender).toEqual({ id: "user:m1", role: "manager" });
  });

  it("with a ticket for its holder, who may do nothing", async () => {
    const hub = await startHall();
    const token = await ticketOf(hub);
    const phone = await hub.connect({ auth: { app: "phone", ticket: token } });
    expect(phone.welcome.sender).toEqual({ id: `ticket:${token}`, role: "visitor" });
    expect(await phone.send("queue.take-ticket", { serviceId: "SV01" })).toEqual({
      ok: false,
      refusal: { code: "forbidden", role: "visitor" },
    });
  });

  it("with the staff's cookie from a page of the hub, not from anywhere else", async () => {
    const hub = await startHall();
    const cookie = await cookieOf(hub, "c1");
    const { welcome } = await hub.connect({ headers: { cookie, origin: hub.url } });
    expect(welcome.sender).toEqual({ id: "user:c1", role: "clerk" });
    expect(await refusal(hub, { headers: { cookie } })).toBe("not-signed-in");
    expect(await refusal(hub, { headers: { cookie, origin: "http://127.0.0.1:1" } })).toBe("websocket error");
    expect(await refusal(hub, { headers: { cookie, origin: "https://evil.example" } })).toBe("websocket error");
    expect(await refusal(hub, { headers: { cookie, origin: "null" } })).toBe("websocket error");
  });

  it("with a token that counts alone: a bad one is not mended by a good cookie", async () => {
    const hub = await startHall();
    const headers = { cookie: await cookieOf(hub, "c1"), origin: hub.url };
    expect(await refusal(hub, { headers, auth: { token: "bad" } })).toBe("not-signed-in");
    expect(await refusal(hub, { headers, auth: { token: "" } })).toBe("not-signed-in");
  });
});

describe("[R2] the hub turns away, by name,", () => {
  const cases: [HandshakeRefusal, string, Record<string, unknown>][] = [
    ["not-signed-in", "who brings nothing", {}],
    ["not-signed-in", "a token of nobody", { token: "x".repeat(43) }],
    ["unknown-ticket", "a ticket of nobody", { ticket: "x".repeat(22) }],
    ["unknown-ticket", "a name that every object has", { ticket: "__proto__" }],
    ["protocol-mismatch", "a page of another version", { protocolVersion: 2 }],
    ["malformed", "an unknown app", { app: "toaster" }],
    ["malformed", "what the protocol does not know", { admin: true }],
    ["malformed", "a token that is none", { token: { $ne: "" } }],
    ["malformed", "a ticket of a hundred characters", { ticket: "x".repeat(100) }],
  ];
  it("whoever is not one of ours, and tells them nothing else", async () => {
    const hub = await startHall();
    const refusals = await Promise.all(cases.map(([, , auth]) => refusal(hub, { auth })));
    expect(refusals).toEqual(cases.map(([code]) => code));
  });

  it("a revoked device and a person who has signed out", async () => {
    const hub = await startHall();
    const [device, person] = [await hub.pair("K1"), await hub.signIn("c1")];
    await hub.access.revokeDevice("K1");
    await hub.access.signOut(person);
    expect(await refusal(hub, { auth: { token: device } })).toBe("not-signed-in");
    expect(await refusal(hub, { auth: { token: person } })).toBe("not-signed-in");
  });
});

describe("[R3] the door", () => {
  it("is a WebSocket on a name of the hub, nothing else", async () => {
    const hub = await startHall();
    const auth = { token: await hub.pair("K1") };
    expect(await refusal(hub, { auth, transports: ["polling"] })).toBe("xhr poll error");
    expect(await refusal(hub, { auth, headers: { host: "evil.example" } })).toBe("websocket error");
    expect(await refusal(hub, { auth, headers: { host: `localhost:${hub.port}` } })).toBe("admitted");
  });

  it("tells a stranger why, and nothing of the hall", async () => {
    const hub = await startHall();
    const stranger = await openUnadmitted(hub);
    stranger.say(`0{"protocolVersion":1,"app":"script"}`);
    await soon(() => expect(stranger.heard).toHaveLength(1));
    const board = await hub.connect(await hub.pair("B1", "display"));
    await board.join("queue.board/V01");
    const clerk = await hub.connect(await hub.signIn("c1"));
    await clerk.send("queue.open-desk", { deskId: "W1" });
    await soon(() => expect(board.deltas).toHaveLength(1));
    await hub.close();
    await stranger.closed;
    expect(stranger.heard).toEqual([`4{"message":"not-signed-in"}`]);
  });

  it("closes on a stranger who speaks without having been let in", async () => {
    const hub = await startHall();
    const stranger = await openUnadmitted(hub);
    stranger.say(`2["join",{"streams":[{"stream":"queue.board/V01"}]}]`);
    await stranger.closed;
    expect(stranger.heard).toEqual([]);
  });
});

describe("[R4] guesses at tickets", () => {
  it("are limited by address after twenty misses; the right one comes in all the same", async () => {
    const hub = await startHall();
    const ticket = await ticketOf(hub);
    const guesses = Array.from({ length: 25 }, (_, index) => ({ auth: { ticket: `guess-${index}` } }));
    const refusals: string[] = [];
    for (const guess of guesses) refusals.push(await refusal(hub, guess));
    expect(refusals).toEqual([...Array(20).fill("unknown-ticket"), ...Array(5).fill("too-many-requests")]);
    expect(await refusal(hub, { auth: { ticket } })).toBe("admitted");
    expect(await refusal(hub, { auth: { token: await hub.pair("K2") } })).toBe("admitted");
  });
});

/** A connection below Socket.IO's sign-in: packets as they are on the wire. */
async function openUnadmitted(hub: RunningHub) {
  const manager = new Manager(hub.url, { transports: ["websocket"], reconnection: false });
  onTestFinished(() => void manager.engine.close());
  const heard: string[] = [];
  await new Promise<void>((resolve) => manager.once("open", resolve));
  manager.engine.on("message", (packet: string) => heard.push(packet));
  const closed = new Promise((resolve) => manager.engine.once("close", resolve));
  return { heard, closed, say: (packet: string) => void manager.engine.send(packet) };
}
