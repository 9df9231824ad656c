import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { type Engine } from "../engine/engine.ts";
import { bearer, openHttp, refused } from "./http.fixture.ts";

/** Sends raw bytes and answers everything that comes back until the hub closes the connection. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => (answer += data));
    socket.on("error", reject).on("close", () => resolve(answer));
  });
}

describe("every answer", () => {
  const paths = [
    "/",
    "/healthz",
    "/kiosk/",
    "/nowhere",
    "/api/v1/session",
    "/api/v1/nowhere",
    "/api/v1/openapi.json",
    "/t/x",
  ];

  it.each(paths)("[H13] carries the security headers: %s", async (path) => {
    const { ask, port } = await openHttp();
    const { headers } = await ask(path);
    expect(headers.get("content-security-policy")?.split(";")).toEqual([
      "default-src 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "img-src 'self'",
      "media-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port}`,
      "require-trusted-types-for 'script'",
      "trusted-types vue",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBeNull();
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("[H13] lets the wall show what it has fetched, and the console frame its preview, and nobody any other page", async () => {
    const { ask } = await openHttp();
    const wall = await ask("/display/");
    expect(wall.headers.get("content-security-policy")).toContain("img-src 'self' blob:;media-src 'self' blob:;");
    expect(wall.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const preview = await ask("/display/preview.html?n=1");
    expect(preview.headers.get("content-security-policy")).toContain("frame-ancestors 'self';");
    expect(preview.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    for (const path of ["/display/preview", "/display/preview.html/", "/console/?/display/preview.html"])
      expect((await ask(path)).headers.get("x-frame-options")).toBe("DENY");
  });

  it("[H13] lets only the wall name its service worker's policy", async () => {
    const { ask } = await openHttp();
    const { headers } = await ask("/display/");
    expect(headers.get("content-security-policy")).toMatch(/; ?trusted-types vue openhall-shell$/);
  });

  it.each([
    ["GET", "/nowhere"],
    ["POST", "/"],
    ["GET", "/api/v1"],
    ["GET", "/api/v1/commands/queue.call-next"],
    ["PUT", "/api/v1/session"],
    ["GET", "/api/v1/streams/"],
    ["GET", "/api/v2/session"],
    ["GET", "/kiosk/assets/gone.js"],
  ])("[H5] to an unknown route says so: %s %s", async (method, path) => {
    const { ask } = await openHttp();
    const answer = await ask(path, { method, headers: { accept: "text/html" } });
    expect(answer).toMatchObject({ status: 404, body: refused("unknown-route") });
  });

  it.each([
    ["not HTTP at all", "hello\r\n\r\n", "400 Bad Request", "malformed"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "400",
      "malformed",
    ],
    [
      "headers without end",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      "431",
      "too-large",
    ],
  ])("[H18] to what is not a request has the same form: %s", async (_name, bytes, status, code) => {
    const { port } = await openHttp();
    const [head = "", body = ""] = (await sendRaw(port, bytes)).split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(body)).toEqual(refused(code));
  });

  it("[H18] waits for a slow sender only so long", async () => {
    const { server } = await openHttp();
    expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 600_000, keepAliveTimeout: 30_000 });
  });
});

describe("health", () => {
  const inMode = (mode: Engine["mode"]): Engine => ({
    mode,
    submit: async () => ({ ok: true, version: 1, result: null }),
  });

  it.each([
    ["ready", 200, { ok: true, mode: "ready" }],
    ["read-only", 503, refused("not-ready", { mode: "read-only" })],
    ["stopped", 503, refused("not-ready", { mode: "stopped" })],
  ] as const)("[H14] of an engine that is %s: alive, and ready says %d", async (mode, status, body) => {
    const { ask } = await openHttp({ engine: inMode(mode) });
    expect(await ask("/healthz")).toMatchObject({ status: 200, body: { ok: true } });
    expect(await ask("/readyz")).toMatchObject({ status, body });
  });

  it("[H14] shows its figures to the machine itself and to staff", async () => {
    const { ask, tokens, metrics } = await openHttp();
    metrics.answered("queue.call-next", "nobody-waiting", 0.004);
    const figures = await ask("/metrics");
    expect(figures.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(figures.text).toContain('openhall_commands_total{type="queue.call-next",outcome="nobody-waiting"} 1');
    const behindProxy = { "x-forwarded-for": "203.0.113.9" };
    expect(await ask("/metrics", { headers: behindProxy })).toMatchObject({ status: 401 });
    expect(await ask("/metrics", { headers: { ...behindProxy, ...bearer(tokens.display) } })).toMatchObject({
      status: 403,
    });
    expect(await ask("/metrics", { headers: { ...behindProxy, ...bearer(tokens.clerk) } })).toMatchObject({
      status: 200,
    });
  });
});

describe("the screens", () => {
  const screen = {
    device: "d1",
    paired: true,
    connected: true,
    speaks: false,
    lastContactAt: "2026-09-16T06:00:01.000Z",
    rendered: [
      {
        stream: "queue.board/V01",
        epoch: 1,
        version: 812,
        renderedAt: "2026-09-16T06:00:00.000Z",
        heardAt: "2026-09-16T06:00:01.000Z",
      },
    ],
  };

  it("[H17] are listed for staff and for nobody else", async () => {
    const { ask, tokens } = await openHttp({ screens: { list: () => [screen] } });
    const list = (headers: Record<string, string> = {}) => ask("/api/v1/screens", { headers });
    expect(await list()).toMatchObject({ status: 401 });
    expect(await list(bearer(tokens.display))).toMatchObject({
      status: 403,
      body: refused("forbidden", { role: "display" }),
    });
    for (const role of ["clerk", "manager", "administrator"] as const)
      expect(await list(bearer(tokens[role]))).toMatchObject({ status: 200, body: { screens: [screen] } });
  });
});
