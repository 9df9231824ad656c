import { describe, expect, it } from "vitest";
import { ask, type RunningHub, startHall } from "../running-hub.fixture.ts";

async function startWithSensor() {
  const hub = await startHall();
  const manager = await hub.signIn("m1", "manager");
  const sensor = { id: "SN1", hallId: "V01", name: "PM10", projectId: "P1" };
  expect(await ask(hub, manager, "POST", "commands/venue.put-sensor", sensor)).toMatchObject({ body: { ok: true } });
  return { hub, manager };
}

async function tokenOf(hub: RunningHub, manager: string): Promise<string> {
  const { status, body } = await ask<{ token: string }>(hub, manager, "POST", "sensors/SN1/token");
  expect(status).toBe(201);
  return body.token;
}

const tokenless = { status: 401, body: { refusal: { code: "not-signed-in" } } };

describe("the token of a sensor", () => {
  it("[A73] is told once to who sets up; the one before is no longer good, nor is it once the sensor is out of use", async () => {
    const { hub, manager } = await startWithSensor();
    const first = await tokenOf(hub, manager);
    expect(await hub.get("/api/v1/session", first)).toMatchObject({
      status: 200,
      body: { sensor: "SN1", role: "sensor", hallId: "V01" },
    });
    const second = await tokenOf(hub, manager);
    expect(await hub.get("/api/v1/session", first)).toMatchObject(tokenless);
    const { body } = await ask(hub, manager, "GET", "sensors");
    expect(body).toEqual({ sensors: [{ id: "SN1", since: expect.any(String) }] });
    expect(JSON.stringify(body)).not.toContain(second);
    await ask(hub, manager, "POST", "sensors/SN1/revoke");
    expect(await hub.get("/api/v1/session", second)).toMatchObject(tokenless);
    const third = await tokenOf(hub, manager);
    await ask(hub, manager, "POST", "commands/venue.retire", { table: "sensors", id: "SN1" });
    expect(await hub.get("/api/v1/session", third)).toMatchObject(tokenless);
    expect(await ask(hub, manager, "POST", "sensors/SN1/token")).toMatchObject({
      status: 404,
      body: { refusal: { code: "unknown-sensor", sensorId: "SN1" } },
    });
  });

  it("[A73] is made, told and revoked for managers and administrators alone", async () => {
    const { hub, manager } = await startWithSensor();
    const sensor = await tokenOf(hub, manager);
    const others = [await hub.signIn("c1"), await hub.signIn("e1", "editor"), await hub.pair("D1", "display"), sensor];
    for (const token of others)
      for (const [method, path] of [
        ["GET", "sensors"],
        ["POST", "sensors/SN1/token"],
        ["POST", "sensors/SN1/revoke"],
      ] as const)
        expect(await ask(hub, token, method, path)).toMatchObject({
          status: 403,
          body: { refusal: { code: "forbidden" } },
        });
    expect(await hub.get("/api/v1/session", sensor)).toMatchObject({ status: 200 });
    expect(await ask(hub, await hub.signIn("a1", "administrator"), "GET", "sensors")).toMatchObject({ status: 200 });
  });

  it("[A74] opens no stream, no set-up and no socket, which is said by name", async () => {
    const { hub, manager } = await startWithSensor();
    const token = await tokenOf(hub, manager);
    for (const stream of ["venue.hall/V01", "venue.setup/all", "queue.board/V01", "publishing.content/all"])
      expect(await hub.get(`/api/v1/streams/${stream}`, token)).toMatchObject({ status: 403 });
    for (const path of ["screens", "accounts", "play-log", "pairing/waiting"])
      expect(await hub.get(`/api/v1/${path}`, token)).toMatchObject({ status: 403 });
    await expect(hub.connect(token)).rejects.toThrow("no-socket-for-sensors");
  });

  it("[J130] takes a thousand readings at a time, however long they are written", async () => {
    const { hub, manager } = await startWithSensor();
    const token = await tokenOf(hub, manager);
    const end = Date.now() - (Date.now() % 60_000);
    const readings = Array.from({ length: 1_000 }, (_, index) => ({
      indicator: "pm10",
      at: new Date(end - index * 60_000).toISOString(),
      minutes: 1,
      value: 123.4,
      revision: 12,
    }));
    const send = (list: readonly object[]) =>
      ask(hub, token, "POST", "commands/projects.record-readings", { projectId: "P1", readings: list });
    // There is no such project: it was read to its end.
    expect(await send(readings)).toMatchObject({ body: { refusal: { code: "unknown-project" } } });
    expect(await send([...readings, ...readings.slice(0, 1)])).toMatchObject({
      body: { refusal: { code: "malformed" } },
    });
  });
});
