import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Access, createAccess } from "./access.ts";
import { createMemoryDocument } from "./memory-document.fixture.ts";
import { createMemoryPlaces } from "./memory-places.fixture.ts";
import { createMemorySensors, type MemorySensors } from "./memory-sensors.fixture.ts";
import { createMemoryStaff } from "./memory-staff.fixture.ts";
import { plainHash } from "./plain-hash.fixture.ts";
import { hashToken } from "./tokens.ts";

let document: ReturnType<typeof createMemoryDocument>;
let sensors: MemorySensors;
let access: Access;
const opened: Access[] = [];

function open(from = document): Access {
  const staff = createMemoryStaff();
  const now = () => Date.UTC(2026, 8, 16, 1);
  const parts = { document: from, staff, places: createMemoryPlaces(), sensors, now, hash: plainHash };
  const another = createAccess(parts);
  opened.push(another);
  return another;
}

beforeEach(() => {
  document = createMemoryDocument();
  sensors = createMemorySensors(["SN1", "SN2"]);
  access = open();
});

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function made(id: string, by = access): Promise<string> {
  const answer = await by.sensors.makeToken(id);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.token;
}

const asSensor = (id: string) => ({ id: `sensor:${id}`, role: "sensor", hallId: "V01" });

describe("a sensor's token", () => {
  it("[A70] stands for the sensor in the hall that the venue says, also after a restart, and only its hash is kept", async () => {
    const token = await made("SN1");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(access.senderOf(token)).toEqual(asSensor("SN1"));
    expect(open().senderOf(token)).toEqual(asSensor("SN1"));
    sensors.set("SN1", { hallId: "V02" });
    expect(access.senderOf(token)).toEqual({ ...asSensor("SN1"), hallId: "V02" });
    expect(JSON.stringify(document.data)).toContain(hashToken(token));
    expect(JSON.stringify(document.data)).not.toContain(token);
    expect(access.sensors.list()).toEqual([{ id: "SN1", since: "2026-09-16T01:00:00.000Z" }]);
  });

  it("[A70] is good until the next one is made, and each sensor has its own", async () => {
    const [first, other] = [await made("SN1"), await made("SN2")];
    const second = await made("SN1");
    expect(access.senderOf(first)).toBeUndefined();
    expect(access.senderOf(second)).toEqual(asSensor("SN1"));
    expect(access.senderOf(other)).toEqual(asSensor("SN2"));
  });

  it.each(["SN9", "constructor", "__proto__", ""])(
    "[A70] is made for no sensor %j that the venue has not",
    async (id) => {
      expect(await access.sensors.makeToken(id)).toEqual({
        ok: false,
        refusal: { code: "unknown-sensor", sensorId: id },
      });
    },
  );

  it("[A70] is not that of the device of the same name", async () => {
    const device = await access.createDevice({ name: "SN1", kind: "kiosk", hallId: "V01" });
    const token = await made("SN1");
    await access.sensors.revoke("SN1");
    expect(access.senderOf(token)).toBeUndefined();
    expect(access.senderOf(device)).toEqual({ id: "device:SN1", role: "kiosk", hallId: "V01" });
  });

  it("[A71] is gone for good with the sensor out of use, also where that is in use again", async () => {
    const token = await made("SN1");
    sensors.set("SN1", { hallId: "V01", retired: true });
    expect(access.senderOf(token)).toBeUndefined();
    expect(access.sensors.list()).toEqual([]);
    expect(await access.sensors.makeToken("SN1")).toMatchObject({ refusal: { code: "unknown-sensor" } });
    await expect.poll(() => JSON.stringify(document.data)).not.toContain(hashToken(token));
    sensors.set("SN1", { hallId: "V01" });
    expect(access.senderOf(token)).toBeUndefined();
  });

  it("[A71] of a sensor out of use is not good either where the disk would not forget it", async () => {
    const token = await made("SN1");
    document.write = () => Promise.reject(new Error("disk full"));
    sensors.set("SN1", { hallId: "V01", retired: true });
    await Promise.resolve();
    expect(access.senderOf(token)).toBeUndefined();
  });

  it("[A71] is revoked at once", async () => {
    const token = await made("SN1");
    await access.sensors.revoke("SN1");
    await access.sensors.revoke("nobody");
    expect(access.senderOf(token)).toBeUndefined();
    expect(access.sensors.list()).toEqual([]);
  });

  it("[A72] what older releases wrote is read without sensors", async () => {
    const older = createMemoryDocument({ accounts: {}, signIns: {}, devices: {} });
    const again = open(older);
    expect(again.sensors.list()).toEqual([]);
    expect(again.senderOf(await made("SN1", again))).toEqual(asSensor("SN1"));
  });
});
