import { randomUUID } from "node:crypto";
import { type CommandEnvelope } from "@openhall/shared/wire";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { demoVenueFile } from "../demo/index.ts";
import { post, resultOf, startHall, type Ticket } from "../running-hub.fixture.ts";
import { type Client } from "../socket-client.fixture.ts";

const take = { type: "queue.take-ticket", payload: { serviceId: "SV01" } };

const refusalOf = async (client: Client, envelope: unknown): Promise<unknown> => {
  const answer = await client.socket.emitWithAck("command", envelope as CommandEnvelope);
  return answer.ok ? "accepted" : answer.refusal;
};

/** Past the typed events, as somebody would who does not keep to the protocol. */
const emit = ({ socket }: Client, event: string, ...values: unknown[]): void =>
  void (socket.emit as (event: string, ...values: unknown[]) => void)(event, ...values);

describe("[R11] a command over a socket", () => {
  it("that is no command is refused with the places that are wrong", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const good = { id: randomUUID(), ...take };
    const wrong: [string[], unknown][] = [
      [[""], null],
      [[""], "queue.take-ticket"],
      [["id"], { ...good, id: "short" }],
      [["id"], { ...good, id: "长".repeat(20) }],
      [["type"], { ...good, type: "t".repeat(101) }],
      [["validUntil"], { ...good, validUntil: "soon" }],
      [[""], { ...good, sender: "user:admin" }],
    ];
    for (const [paths, envelope] of wrong) {
      const refusal = await refusalOf(kiosk, envelope);
      expect(refusal).toEqual({
        code: "malformed",
        paths: paths.map((path) => ({ path, problem: expect.any(String) })),
      });
    }
    expect(await refusalOf(kiosk, { ...good, payload: { serviceId: "SV01", number: "A007" } })).toMatchObject({
      code: "malformed",
      paths: [expect.anything()],
    });
    expect(await refusalOf(kiosk, good)).toBe("accepted");
  });

  it("that nobody knows, or not this sender may send, is refused by name", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const admin = await hub.connect(await hub.signIn("a1", "administrator"));
    const refusal = (client: Client, type: string) => refusalOf(client, { id: randomUUID(), type, payload: {} });
    expect(await refusal(kiosk, "queue.fly")).toMatchObject({ code: "unknown-command" });
    expect(await refusal(kiosk, "constructor.constructor")).toMatchObject({ code: "unknown-command" });
    expect(await refusal(kiosk, "")).toMatchObject({ code: "unknown-command" });
    expect(await refusal(kiosk, "queue.call-next")).toMatchObject({ code: "forbidden", role: "kiosk" });
    expect(await refusal(admin, "queue.lapse-ticket")).toMatchObject({ code: "unknown-command" });
  });

  it("that comes too late is not done", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const { at } = kiosk.welcome;
    const before = new Date(Date.parse(at) - 1).toISOString();
    const later = new Date(Date.parse(at) + 60_000).toISOString();
    expect(await kiosk.send(take.type, take.payload, { validUntil: before })).toMatchObject({
      ok: false,
      refusal: { code: "too-late", validUntil: before },
    });
    const first = resultOf<Ticket>(await kiosk.send(take.type, take.payload, { validUntil: later }));
    expect(first.number).toBe("A001");
  });

  it("that is repeated gets its first answer, also on another connection and over HTTP; its id is good for nothing else", async () => {
    const hub = await startHall();
    const token = await hub.pair("K1");
    const id = randomUUID();
    const kiosk = await hub.connect(token);
    const [first, atOnce] = await Promise.all([
      kiosk.send(take.type, take.payload, { id }),
      kiosk.send(take.type, take.payload, { id }),
    ]);
    expect(first).toMatchObject({ ok: true, result: { number: "A001" } });
    expect(atOnce).toEqual(first);
    const elsewhere = await hub.connect(token);
    expect(await elsewhere.send(take.type, take.payload, { id })).toEqual(first);
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": id };
    const overHttp = await post(hub.url, `commands/${take.type}`, take.payload, headers);
    expect(await overHttp.json()).toEqual(first);
    expect(await kiosk.send(take.type, { serviceId: "SV02" }, { id })).toEqual({
      ok: false,
      refusal: { code: "id-reused" },
    });
    const other = await hub.connect(await hub.pair("K2"));
    expect(await other.send(take.type, take.payload, { id })).toMatchObject({ result: { number: "A002" } });
  });

  it("is one of at most two thousand a second from one sender; another sender does not notice", async () => {
    const hub = await startHall();
    const [flooder, other] = [await hub.connect(await hub.pair("K1")), await hub.connect(await hub.pair("K2"))];
    // One second that lasts as long as the machine needs.
    vi.useFakeTimers({ toFake: ["Date", "setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const flood = Array.from({ length: 2_100 }, () => flooder.send("queue.fly"));
    expect(await other.send(take.type, take.payload)).toMatchObject({ ok: true });
    const codes = (await Promise.all(flood)).map((answer) => (answer.ok ? "ok" : answer.refusal.code));
    expect(codes.slice(0, 2_000)).toEqual(Array(2_000).fill("unknown-command"));
    expect(codes.slice(2_000)).toEqual(Array(100).fill("too-many-requests"));
  });
});

describe("[R12] who does not speak the protocol is put out, and the hub lives on:", () => {
  const garbage: [string, ...unknown[]][] = [
    ["join"],
    ["join", null],
    ["join", { streams: "queue.board/V01" }],
    ["join", { streams: [{ stream: "queue.board/V01", rows: {} }] }],
    ["join", { streams: Array.from({ length: 65 }, () => ({ stream: "queue.board/V01" })) }],
    ["join", { streams: [] }, "not a function"],
    ["leave", { streams: [1] }],
    ["leave"],
    ["command", { id: randomUUID(), ...take }],
    ["command"],
    ["rendered", { stream: "queue.board/V01" }],
    ["rendered", { stream: "queue.board/V01", epoch: 1, version: 1, at: "yesterday" }],
    ["rendered", Buffer.from("rendered")],
  ];
  it("malformed events, and questions without a way to answer", async () => {
    const hub = await startHall();
    const token = await hub.pair("K1");
    const reasons = garbage.map(async (message) => {
      const client = await hub.connect(token);
      emit(client, ...message);
      return client.ended;
    });
    expect(await Promise.all(reasons)).toEqual(garbage.map(() => "io server disconnect"));
    const kiosk = await hub.connect(token);
    expect(resultOf<Ticket>(await kiosk.send(take.type, take.payload)).number).toBe("A001");
  });

  it("more than 64 KB at once", async () => {
    const hub = await startHall();
    const token = await hub.pair("K1");
    const [large, other] = [await hub.connect(token), await hub.connect(token)];
    emit(large, "command", { id: randomUUID(), type: "queue.fly", payload: "x".repeat(64 * 1024) }, () => undefined);
    expect(await large.ended).toBe("transport close");
    expect(
      await refusalOf(other, { id: randomUUID(), type: "queue.fly", payload: "x".repeat(60 * 1024) }),
    ).toMatchObject({ code: "unknown-command" });
  });

  it("more than 64 KB at once, but for those who write long texts: they may say 256 KB", async () => {
    const hub = await startHall();
    const lines = Array.from({ length: 60 }, (_, at) => ({
      id: `m${at}`,
      text: { zh: "字".repeat(600), en: "x".repeat(600) },
    }));
    const dossier = {
      kind: "dossier",
      template: "project",
      title: { zh: "路", en: "Road" },
      body: { zh: "", en: "" },
      sections: [{ id: "milestones", lines }],
    };
    const payload = { itemId: "project.P1", content: dossier, placement: { hallIds: ["V01"] } };
    expect(Buffer.byteLength(JSON.stringify(payload))).toBeGreaterThan(140_000);
    const editor = await hub.connect(await hub.signIn("e1", "editor"));
    expect(resultOf(await editor.send("publishing.save-item", payload))).toMatchObject({ status: "draft", version: 1 });
    const clerk = await hub.connect(await hub.signIn("c1"));
    emit(clerk, "command", { id: randomUUID(), type: "publishing.save-item", payload }, () => undefined);
    expect(await clerk.ended).toBe("transport close");
    emit(editor, "command", { id: randomUUID(), type: "queue.fly", payload: "x".repeat(256 * 1024) }, () => undefined);
    expect(await editor.ended).toBe("transport close");
  });

  it("more than 64 KB at once, and nothing of it is done", async () => {
    const hub = await startHall();
    const [service] = demoVenueFile.services;
    const services = Array.from({ length: 400 }, (_, at) => ({ ...service, id: `S${at}` }));
    const venue = { id: randomUUID(), type: "venue.import", payload: { ...demoVenueFile, services, profiles: [] } };
    expect(JSON.stringify(venue).length).toBeGreaterThan(64 * 1024);
    const boss = await hub.connect(await hub.signIn("boss", "administrator"));
    const before = hub.engine.sequence;
    emit(boss, "command", venue, () => undefined);
    expect(await boss.ended).toBe("transport close");
    const clerk = await hub.connect(await hub.signIn("c1"));
    const hired = hub.engine.sequence;
    resultOf(await clerk.send("queue.open-desk", { deskId: "W1" }));
    expect([hired, hub.engine.sequence]).toEqual([before + 1, before + 2]);
  });

  it("an event that nobody knows is not even heard", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    emit(kiosk, "dismissed", { code: "revoked" });
    emit(kiosk, "__proto__", {});
    emit(kiosk, "delta", { stream: 1 }, () => undefined);
    await kiosk.caughtUp();
    expect(kiosk.heard).toEqual([]);
  });

  it("bytes that are no packets", async () => {
    const hub = await startHall();
    const token = await hub.pair("K1");
    for (const packet of ["2[", '2["join",', "9", '2{"a":1}', "x"]) {
      const client = await hub.connect(token);
      client.socket.io.engine.send(packet);
      expect(await client.ended, packet).toMatch(/^(transport close|io server disconnect)$/);
    }
    expect(hub.engine.mode).toBe("ready");
    expect(hub.faults).toEqual([]);
  });
});
