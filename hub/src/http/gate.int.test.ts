import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { bearer, freshKey, openHttp, refused } from "./http.fixture.ts";

/** The status under a Host header that fetch would not send. */
function statusUnder(host: string, port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, host: "127.0.0.1", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });
}

const cookie = (token: string) => ({ cookie: `theme=dark; openhall=${token}` });

describe("the host", () => {
  it("[H3] is looked at before anything else, on pages and API alike", async () => {
    const { port, read } = await openHttp();
    for (const path of ["/", "/healthz", "/kiosk/", "/api/v1/session", "/api/v1/streams/queue.ticket/good"])
      expect(await statusUnder("evil.example", port, path)).toBe(421);
    expect(read).not.toHaveBeenCalled();
    expect(await statusUnder(`localhost:${port}`, port, "/healthz")).toBe(200);
  });

  it("[H3] can be added by the operator", async () => {
    const { port } = await openHttp({}, ["hall.example"]);
    expect(await statusUnder("hall.example", port, "/healthz")).toBe(200);
  });
});

describe("the origin", () => {
  const call = (hub: Awaited<ReturnType<typeof openHttp>>, headers: Record<string, string>) =>
    hub.post("/api/v1/commands/queue.call-next", {}, { "idempotency-key": freshKey(), ...headers });

  it("[H4] lets a browser change something with its cookie from a page of the hub", async () => {
    const hub = await openHttp();
    const answer = await call(hub, { ...cookie(hub.tokens.clerk), origin: hub.url });
    expect(answer.status).toBe(200);
    expect(hub.submit.mock.lastCall?.[0].sender).toEqual({ id: "user:clerk", role: "clerk" });
  });

  it.each(["http://evil.example", "null", "http://127.0.0.1:1", undefined])(
    "[H4] keeps a cookie that comes with the origin %s from changing anything",
    async (origin) => {
      const hub = await openHttp();
      const answer = await call(hub, { ...cookie(hub.tokens.clerk), ...(origin === undefined ? {} : { origin }) });
      expect(answer).toMatchObject({ status: 403, body: refused("origin-not-allowed") });
      expect(hub.submit).not.toHaveBeenCalled();
    },
  );

  it("[H4] does not matter to a script with a bearer token when it names none", async () => {
    const hub = await openHttp();
    expect(await call(hub, bearer(hub.tokens.clerk))).toMatchObject({ status: 200 });
    expect(await call(hub, { ...bearer(hub.tokens.clerk), origin: "http://evil.example" })).toMatchObject({
      status: 403,
    });
  });

  it("[H4] keeps a foreign page from signing somebody in", async () => {
    const hub = await openHttp();
    const answer = await hub.post(
      "/api/v1/session",
      { user: "clerk", password: "x" },
      { origin: "http://evil.example" },
    );
    expect(answer).toMatchObject({ status: 403, body: refused("origin-not-allowed") });
  });

  it("[H4] does not mend a bad bearer token with a good cookie", async () => {
    const hub = await openHttp();
    const answer = await call(hub, { ...cookie(hub.tokens.clerk), ...bearer("stolen"), origin: hub.url });
    expect(answer).toMatchObject({ status: 401, body: refused("not-signed-in") });
  });

  it("[H4] lets nobody read without a sign-in, and whoever has one read from anywhere", async () => {
    const { ask, tokens } = await openHttp();
    const path = "/api/v1/streams/queue.board/V01";
    expect(await ask(path)).toMatchObject({ status: 401, body: refused("not-signed-in") });
    expect(await ask(path, { headers: cookie(tokens.display) })).toMatchObject({ status: 200 });
  });
});

describe("the limit of a sender", () => {
  it("[H12] takes 300 commands at once from one address", async () => {
    const { command, tokens } = await openHttp();
    const { kiosk, clerk } = tokens;
    const all = Array.from({ length: 300 }, (_, at) => command("queue.take-ticket", {}, at % 2 === 0 ? kiosk : clerk));
    expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("[H12] says when to come again, and stops nobody else", async () => {
    const hub = await openHttp();
    const { kiosk, clerk } = hub.tokens;
    const sender = hub.door.authenticate(bearer(kiosk))?.sender;
    for (let taken = 0; sender && taken < 2000; taken += 1) await hub.door.take(sender);
    const limited = await hub.command("queue.take-ticket", {}, kiosk);
    expect(limited).toMatchObject({ status: 429, body: refused("too-many-requests", { seconds: 1 }) });
    expect(limited.headers.get("retry-after")).toBe("1");
    expect(await hub.command("queue.take-ticket", {}, clerk)).toMatchObject({ status: 200 });
  });
});
