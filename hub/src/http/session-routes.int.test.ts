import { describe, expect, it } from "vitest";
import { createAccess } from "../access/access.ts";
import { createMemoryDocument } from "../access/memory-document.fixture.ts";
import { createMemoryPlaces } from "../access/memory-places.fixture.ts";
import { createMemorySensors } from "../access/memory-sensors.fixture.ts";
import { createMemoryStaff } from "../access/memory-staff.fixture.ts";
import { bearer, openHttp, password, refused } from "./http.fixture.ts";

const session = "/api/v1/session";
const clerk = { user: "clerk", password };

const tokenIn = (body: unknown): string => (body as { token: string }).token;

describe("signing in", () => {
  it("[H11] answers token and role, and sets a cookie that no script can read", async () => {
    const { ask, post } = await openHttp();
    const answer = await post(session, clerk);
    expect(answer).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^[\w-]{43}$/), role: "clerk" } });
    expect(Object.keys(answer.body as object)).toEqual(["token", "role"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^openhall=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const who = await ask(session, { headers: { cookie: cookie.split(";", 1).join() } });
    expect(who).toMatchObject({ status: 200, body: { user: "clerk", name: "The clerk", role: "clerk" } });
  });

  it("[H11] marks the cookie Secure behind a TLS proxy, and only there", async () => {
    const apps = { kiosk: "/no", display: "/no", console: "/no" };
    const behindProxy = await openHttp({ config: { apps, publicUrl: "https://hall.example" } });
    const headers = { "x-forwarded-proto": "https" };
    expect((await behindProxy.post(session, clerk, headers)).headers.get("set-cookie")).toContain("; Secure");
    const plain = await openHttp();
    expect((await plain.post(session, clerk, headers)).headers.get("set-cookie")).not.toContain("Secure");
  });

  it("[H11] answers an unknown user and a wrong password with the same bytes", async () => {
    const { post } = await openHttp();
    const wrong = await post(session, { user: "clerk", password: "wrong" });
    const unknown = await post(session, { user: "nobody", password: "wrong" });
    expect(wrong).toMatchObject({ status: 401, body: refused("wrong-credentials") });
    expect(unknown.text).toBe(wrong.text);
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  it("[H11] pauses after five wrong passwords and says for how long; a forwarded address is not believed", async () => {
    const { post } = await openHttp();
    for (let guess = 0; guess < 5; guess += 1)
      await post(session, { user: "clerk", password: "wrong" }, { "x-forwarded-for": `10.0.0.${guess}` });
    const paused = await post(session, clerk, { "x-forwarded-for": "10.0.0.99" });
    expect(paused).toMatchObject({ status: 429, body: refused("too-many-requests", { seconds: 60 }) });
    expect(paused.headers.get("retry-after")).toBe("60");
    expect(await post(session, { user: "manager", password })).toMatchObject({ status: 200 });
  });

  it("[H11] ends the sign-in that the browser had before", async () => {
    const { access, post, tokens, url } = await openHttp();
    const answer = await post(session, clerk, { cookie: `openhall=${tokens.manager}`, origin: url });
    expect(access.senderOf(tokens.manager)).toBeUndefined();
    expect(access.senderOf(tokenIn(answer.body))).toEqual({ id: "user:clerk", role: "clerk" });
  });

  it("[H11] leaves a script's other sign-ins alone", async () => {
    const { access, post, tokens } = await openHttp();
    await post(session, clerk, bearer(tokens.clerk));
    expect(access.senderOf(tokens.clerk)).toBeDefined();
  });

  it.each([
    [{ user: "clerk" }, "password"],
    [{ user: "", password: "x" }, "user"],
    [{ user: ["clerk"], password: "x" }, "user"],
    [{ user: "clerk", password: "x".repeat(257) }, "password"],
    [{ ...clerk, role: "administrator" }, ""],
  ])("[H11] refuses the malformed body %j with its place", async (body, path) => {
    const { post } = await openHttp();
    expect(await post(session, body)).toMatchObject({ status: 400, body: refused("malformed", { paths: [{ path }] }) });
  });
});

describe("being signed in", () => {
  it("[H11] tells a device what it is", async () => {
    const { ask, tokens } = await openHttp();
    const who = await ask(session, { headers: bearer(tokens.kiosk) });
    expect(who.body).toEqual({ device: "kiosk", role: "kiosk", hallId: "V01" });
  });

  it("[H11] ends with DELETE, for the token and for the cookie", async () => {
    const { ask, tokens, url } = await openHttp();
    const headers = { cookie: `openhall=${tokens.clerk}`, origin: url };
    const gone = await ask(session, { method: "DELETE", headers });
    expect(gone).toMatchObject({ status: 200, body: { ok: true } });
    expect(gone.headers.get("set-cookie")).toMatch(/^openhall=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(await ask(session, { headers })).toMatchObject({ status: 401 });
  });

  it("[H11] cannot be ended by a device, whose token is revoked by staff", async () => {
    const { ask, tokens } = await openHttp();
    const answer = await ask(session, { method: "DELETE", headers: bearer(tokens.kiosk) });
    expect(answer).toMatchObject({ status: 403, body: refused("forbidden", { role: "kiosk" }) });
  });

  it("[H11] says nothing of a first run once there is an account", async () => {
    const { ask } = await openHttp();
    expect((await ask(session)).body).toEqual(refused("not-signed-in"));
  });
});

describe("the first run", () => {
  async function openEmpty() {
    const access = createAccess({
      document: createMemoryDocument(),
      staff: createMemoryStaff(),
      places: createMemoryPlaces(),
      sensors: createMemorySensors(),
      now: Date.now,
    });
    const hub = await openHttp({ access });
    return { ...hub, code: access.firstRunCode() ?? "" };
  }
  const chief = { user: "chief", password: "correct horse" };

  it("[H11] is told while there is no account, and creates the first administrator", async () => {
    const { ask, post, code } = await openEmpty();
    expect(await ask(session)).toMatchObject({ status: 401, body: { ...refused("not-signed-in"), firstRun: true } });
    const answer = await post("/api/v1/first-run", { code, ...chief });
    expect(answer).toMatchObject({ status: 200, body: { role: "administrator" } });
    expect(answer.headers.get("set-cookie")).toMatch(/^openhall=/);
    expect(await post(session, chief)).toMatchObject({ status: 200, body: { role: "administrator" } });
    expect(await post("/api/v1/first-run", { code, ...chief })).toMatchObject({
      status: 409,
      body: refused("already-set-up"),
    });
  });

  it("[H11] refuses a wrong code, a weak password and a name that cannot be typed", async () => {
    const { post, code } = await openEmpty();
    const first = (body: object) => post("/api/v1/first-run", { code, ...chief, ...body });
    expect(await first({ code: "00000-00000" })).toMatchObject({ status: 403, body: refused("wrong-code") });
    expect(await first({ password: "short" })).toMatchObject({
      status: 400,
      body: refused("malformed", { paths: [{ path: "password" }] }),
    });
    expect(await first({ user: "a b" })).toMatchObject({
      status: 400,
      body: refused("malformed", { paths: [{ path: "user" }] }),
    });
  });
});
