// What the real hub says to what it will not do, over HTTP and on the socket.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshCommand, type HubSocket, openSocket } from "./kill/caller.ts";
import { createHubApi, readCredentials } from "./kill/hub-api.ts";
import { createRealHub } from "./real-hub.fixture.ts";

const real = createRealHub();
const tokens: Record<string, string> = {};
let port = 0;

beforeAll(async () => {
  port = await real.start().port;
  const { users, devices } = await readCredentials(real.dataFolder);
  tokens["kiosk"] = devices[0]?.token ?? "";
  tokens["clerk"] = await createHubApi(port).signIn(users[0]!);
}, 60_000);
afterAll(() => real.remove());

const takeTicket = { serviceId: "SV01" };
const tooMuch = { serviceId: "SV01", note: "x".repeat(70_000) };
const longAgo = "2020-01-01T00:00:00.000Z";

interface Case {
  readonly what: string;
  readonly type?: string;
  readonly payload?: unknown;
  readonly as?: string;
  readonly id?: string;
  readonly validUntil?: string;
  readonly status: number;
  readonly refusal: object;
}

const cases: readonly Case[] = [
  {
    what: "a payload of the wrong shape",
    payload: { serviceId: 7 },
    status: 400,
    refusal: { code: "malformed", paths: [{ path: "serviceId" }] },
  },
  { what: "an id that is too short", id: "short", status: 400, refusal: { code: "malformed" } },
  {
    what: "a command that does not exist",
    type: "queue.jump-the-line",
    status: 404,
    refusal: { code: "unknown-command" },
  },
  { what: "a command of the hub's own", type: "queue.start-day", status: 404, refusal: { code: "unknown-command" } },
  {
    what: "a command of another role",
    as: "kiosk",
    type: "queue.call-next",
    status: 403,
    refusal: { code: "forbidden" },
  },
  { what: "a command that comes too late", validUntil: longAgo, status: 409, refusal: { code: "too-late" } },
  {
    what: "a service that is not there",
    payload: { serviceId: "SV99" },
    status: 409,
    refusal: { code: "unknown-service" },
  },
  {
    what: "a verb without a desk",
    as: "clerk",
    type: "queue.recall",
    payload: {},
    status: 409,
    refusal: { code: "desk-not-open" },
  },
];

describe("over HTTP", () => {
  async function post(one: Partial<Case>, body?: string) {
    const {
      type = "queue.take-ticket",
      payload = takeTicket,
      as = "kiosk",
      id = crypto.randomUUID(),
      validUntil,
    } = one;
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/commands/${type}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${tokens[as] ?? as}`,
        "idempotency-key": id,
        ...(validUntil === undefined ? {} : { "valid-until": validUntil }),
      },
      body: body ?? JSON.stringify(payload),
    });
    return { status: response.status, answer: await response.json() };
  }

  it.each(cases)("[T3] refuses by name $what", async (one) => {
    expect(await post(one)).toMatchObject({ status: one.status, answer: { ok: false, refusal: one.refusal } });
  });

  it("[T3] refuses by name what is too large", async () => {
    expect(await post({ payload: tooMuch })).toMatchObject({ status: 413, answer: { refusal: { code: "too-large" } } });
  });

  it("[T3] refuses by name what is not JSON", async () => {
    expect(await post({}, "{")).toMatchObject({ status: 400, answer: { refusal: { code: "malformed" } } });
  });

  it("[T3] refuses by name a token that nobody was given", async () => {
    expect(await post({ as: "nobody" })).toMatchObject({ status: 401, answer: { refusal: { code: "not-signed-in" } } });
  });

  it("[T3] refuses by name another command under an id that has been used", async () => {
    const id = crypto.randomUUID();
    expect(await post({ id })).toMatchObject({ status: 200, answer: { ok: true } });
    const other = await post({ id, payload: { serviceId: "SV02" } });
    expect(other).toMatchObject({ status: 422, answer: { refusal: { code: "id-reused" } } });
  });
});

describe("on the socket", () => {
  const sockets: HubSocket[] = [];
  afterAll(() => sockets.forEach((socket) => socket.disconnect()));

  async function open(as: string): Promise<HubSocket> {
    const socket = await openSocket(port, tokens[as] ?? as);
    sockets.push(socket);
    return socket;
  }

  it.each(cases)("[T3] refuses by name $what", async (one) => {
    const { type = "queue.take-ticket", payload = takeTicket, as = "kiosk", id, validUntil } = one;
    const socket = await open(as);
    const command = { ...freshCommand(type), payload, ...(id && { id }), ...(validUntil && { validUntil }) };
    expect(await socket.emitWithAck("command", command)).toMatchObject({ ok: false, refusal: one.refusal });
  });

  it("[T3] ends the connection of who sends what is too large", async () => {
    const socket = await open("kiosk");
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("command", { ...freshCommand("queue.take-ticket"), payload: tooMuch }, () => undefined);
    expect(await gone).toBe("transport close");
  });

  it("[T3] turns away by name a token that nobody was given", async () => {
    await expect(open("nobody")).rejects.toThrow("not-signed-in");
  });
});
