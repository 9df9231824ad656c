import { describe, expect, it } from "vitest";
import { demoVenueFile } from "../demo/index.ts";
import { ask, password, post, type RunningHub, startHall, startHub } from "../running-hub.fixture.ts";

type File = Record<string, unknown> & { readonly services: { id: string }[]; readonly staff: { id: string }[] };

const send = <Body = unknown>(hub: RunningHub, token: string, type: string, payload: unknown) =>
  ask<Body>(hub, token, "POST", `commands/venue.${type}`, payload);

describe("the set-up as one file", () => {
  it("[H22] is a payload of the import, with which nothing changes", async () => {
    const hub = await startHall();
    const boss = await hub.signIn("boss", "administrator");
    const got = await ask<File>(hub, boss, "GET", "venue");
    expect(got.headers.get("content-disposition")).toBe("attachment; filename=openhall-venue.json");
    expect(got.body.services).toHaveLength(demoVenueFile.services.length);
    expect(got.body.staff).toContainEqual({ id: "greeter", name: "大厅导办 Greeter", role: "greeter" });
    const version = () => hub.streams.shown("venue.setup/all")?.version;
    const before = version();
    const again = await send<{ result: object }>(hub, boss, "import", { ...got.body, replace: true });
    expect(again).toMatchObject({
      status: 200,
      body: { result: { services: { unchanged: 20, added: 0, retired: 0 } } },
    });
    expect((await ask(hub, boss, "GET", "venue")).text).toBe(got.text);
    expect(version()).toBe(before);
    const elsewhere = await startHub();
    const other = await elsewhere.signIn("boss", "administrator");
    expect(await send(elsewhere, other, "import", got.body)).toMatchObject({ status: 200 });
    const staff: unknown = expect.arrayContaining(got.body.staff);
    expect((await ask(elsewhere, other, "GET", "venue")).body).toEqual({ ...got.body, staff });
  });

  it("[H22] does not hold what is out of use, and is for managers and administrators", async () => {
    const hub = await startHall();
    const manager = await hub.signIn("chief", "manager");
    await send(hub, manager, "retire", { table: "services", id: "SV20" });
    const { body } = await ask<File>(hub, manager, "GET", "venue");
    expect(body.services.map(({ id }) => id)).not.toContain("SV20");
    expect(await ask(hub, await hub.signIn("li", "greeter"), "GET", "venue")).toMatchObject({ status: 403 });
    expect(await ask(hub, await hub.pair("K1"), "GET", "venue")).toMatchObject({ status: 403 });
  });

  it("[H23] may be 2 MB, from an administrator and for this command alone", async () => {
    const hub = await startHall();
    const boss = await hub.signIn("boss", "administrator");
    const words = Array.from({ length: 20 }, (_, index) => `一个不短的平常说法 ${index}`);
    const services = Array.from({ length: 500 }, (_, index) => ({
      ...demoVenueFile.services[0],
      id: `S${index}`,
      keywords: { zh: words, en: words },
    }));
    const file = { ...demoVenueFile, services, profiles: [] };
    expect(JSON.stringify(file).length).toBeGreaterThan(400_000);
    expect(await send(hub, boss, "import", file)).toMatchObject({ status: 200 });
    expect(await send(hub, boss, "import", { ...file, more: "x".repeat(2_100_000) })).toMatchObject({
      status: 413,
      body: { refusal: { code: "too-large", limit: 2 * 1024 * 1024 } },
    });
    expect(await send(hub, boss, "put-hall", file)).toMatchObject({ status: 413 });
    expect(await send(hub, await hub.signIn("chief", "manager"), "import", file)).toMatchObject({ status: 413 });
  });
});

describe("an administrator's path", () => {
  it("[H22] a wrong file names its rows, somebody is set up, gets a password, signs in, and is out when demoted", async () => {
    const hub = await startHall();
    const boss = await hub.signIn("boss", "administrator");
    const [desk] = demoVenueFile.desks;
    const wrong = await send(hub, boss, "import", {
      ...demoVenueFile,
      desks: [...demoVenueFile.desks, { ...desk, id: "W9" }, { ...desk, id: "W10", number: 10, hallId: "V09" }],
    });
    expect(wrong).toMatchObject({
      status: 409,
      body: {
        refusal: {
          code: "venue-file-wrong",
          rows: [
            { table: "desks", id: "W1", problem: "number-taken", other: "W9" },
            { table: "desks", id: "W9", problem: "number-taken", other: "W1" },
            { table: "desks", id: "W10", problem: "unknown-hall", other: "V09" },
          ],
        },
      },
    });

    const wang = { id: "wang", name: "王芳 Wang Fang", role: "manager" };
    expect(await send(hub, boss, "put-staff", wang)).toMatchObject({ status: 200 });
    expect((await post(hub.url, "session", { user: "wang", password })).status).toBe(401);
    expect(await ask(hub, boss, "PUT", "accounts/wang/password", { password })).toMatchObject({ status: 200 });
    const signedIn = (await (await post(hub.url, "session", { user: "wang", password })).json()) as { token: string };
    const socket = await hub.connect(signedIn.token);
    expect(socket.welcome.sender).toEqual({ id: "user:wang", role: "manager" });
    expect(await ask(hub, signedIn.token, "GET", "session")).toMatchObject({
      body: { user: "wang", name: wang.name, role: "manager" },
    });

    const at = Date.now();
    expect(await send(hub, boss, "put-staff", { ...wang, role: "clerk" })).toMatchObject({ status: 200 });
    await socket.ended;
    expect(socket.heard.at(-1)).toEqual({ event: "dismissed", body: { code: "signed-out" } });
    expect(Date.now() - at).toBeLessThan(1_000);
    expect(await ask(hub, signedIn.token, "GET", "session")).toMatchObject({ status: 401 });
    expect(await post(hub.url, "session", { user: "wang", password })).toMatchObject({ status: 200 });
    await send(hub, boss, "retire", { table: "staff", id: "wang" });
    expect((await post(hub.url, "session", { user: "wang", password })).status).toBe(401);
  });

  it("[H22] whoever demotes themselves hears the answer before they are out", async () => {
    const hub = await startHall();
    await hub.signIn("other", "administrator");
    const socket = await hub.connect(await hub.signIn("boss", "administrator"));
    const answer = await socket.send("venue.put-staff", { id: "boss", name: "Boss", role: "manager" });
    expect(answer).toMatchObject({ ok: true });
  });
});
