import { describe, expect, it } from "vitest";
import { ask, resultOf, startHall } from "../../running-hub.fixture.ts";

/** Ten in the hall's morning, tomorrow and so not yet over. */
const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
const list = (...rows: string[]) => `code,service,at\n${rows.join("\n")}\n`;

async function openHall() {
  const hub = await startHall();
  const manager = await hub.signIn("chief", "manager");
  const send = <Body = unknown>(csv: unknown, hall = "V01", token = manager) =>
    ask<Body>(hub, token, "POST", `appointments/${hall}`, csv);
  const rows = async () => hub.streams.shown("queue.hall/V01")?.rows ?? {};
  return { hub, manager, send, rows };
}

describe("a list of appointments", () => {
  it("[H24] is imported in the hall's time, and again without a change", async () => {
    const { send, rows } = await openHall();
    const csv = list(`AB-1,SV01,${tomorrow} 10:00`, `AB-2,户籍与身份证办理指南,${tomorrow}T10:30+08:00`);
    expect(await send(csv)).toMatchObject({
      status: 200,
      body: { result: { hallId: "V01", appointments: 2, changed: 2 } },
    });
    expect(await rows()).toMatchObject({
      "appointment/AB-1": { serviceId: "SV01", at: `${tomorrow}T02:00:00.000Z` },
      "appointment/AB-2": { serviceId: "SV18", at: `${tomorrow}T02:30:00.000Z` },
    });
    expect(await send(csv)).toMatchObject({ status: 200, body: { result: { changed: 0 } } });
  });

  it("[H24] counts again after another one", async () => {
    const { send, rows } = await openHall();
    const at = (time: string) => list(`AB-1,SV01,${tomorrow} ${time}`);
    for (const time of ["10:00", "11:00", "10:00"])
      expect(await send(at(time))).toMatchObject({ body: { result: { changed: 1 } } });
    expect(await rows()).toMatchObject({ "appointment/AB-1": { at: `${tomorrow}T02:00:00.000Z` } });
  });

  it("[H24] is refused whole by the rows of the file, those that only the queue knows too", async () => {
    const { hub, send, rows } = await openHall();
    expect(await send(list(`AB-1,SV01,${tomorrow} 10:00`, `AB-2,SV99,${tomorrow} 10:00`))).toMatchObject({
      status: 409,
      body: {
        refusal: { code: "appointments-file-wrong", rows: [{ row: 3, problem: "unknown-service", value: "SV99" }] },
      },
    });
    expect(Object.keys(await rows()).filter((key) => key.startsWith("appointment/"))).toEqual([]);

    const inHall = { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" } as const;
    const now = new Intl.DateTimeFormat("sv-SE", inHall).format(Date.now());
    expect(await send(list(`HERE,SV01,${now}`))).toMatchObject({ status: 200 });
    const kiosk = await hub.connect(await hub.pair("K1"));
    resultOf(await kiosk.send("queue.check-in", { code: "HERE" }));
    expect(await send(list("", `AB-3,SV01,${tomorrow} 10:00`, `HERE,SV02,${now}`))).toMatchObject({
      status: 409,
      body: {
        refusal: { code: "appointments-file-wrong", rows: [{ row: 4, problem: "already-checked-in", value: "HERE" }] },
      },
    });
  });

  it("[H24] is CSV of at most 1 MB for a hall that there is", async () => {
    const { send } = await openHall();
    expect(await send({ code: "AB-1" })).toMatchObject({
      status: 415,
      body: { refusal: { code: "unsupported-type" } },
    });
    expect(await send("x".repeat(1_100_000))).toMatchObject({ status: 413, body: { refusal: { limit: 1_048_576 } } });
    expect(await send(list(), "V99")).toMatchObject({
      status: 409,
      body: { refusal: { code: "unknown-hall", hallId: "V99" } },
    });
  });

  it("[H24] is taken from managers and administrators", async () => {
    const { hub, send } = await openHall();
    const csv = list(`AB-1,SV01,${tomorrow} 10:00`);
    expect(await send(csv, "V01", await hub.signIn("boss", "administrator"))).toMatchObject({ status: 200 });
    for (const token of [await hub.signIn("c", "clerk"), await hub.signIn("g", "greeter"), await hub.pair("K1")])
      expect(await send(csv, "V01", token)).toMatchObject({ status: 403 });
    expect(await send(csv, "V01", "nobody")).toMatchObject({ status: 401 });
  });
});
