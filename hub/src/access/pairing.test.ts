import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Access, createAccess, type Ended } from "./access.ts";
import { createMemoryDocument } from "./memory-document.fixture.ts";
import { createMemoryPlaces, type MemoryPlaces } from "./memory-places.fixture.ts";
import { createMemorySensors } from "./memory-sensors.fixture.ts";
import { createMemoryStaff } from "./memory-staff.fixture.ts";
import { type PairingCode } from "./pairing.ts";
import { plainHash } from "./plain-hash.fixture.ts";
import { hashToken } from "./tokens.ts";

let now: number;
let document: ReturnType<typeof createMemoryDocument>;
let places: MemoryPlaces;
let access: Access;

beforeEach(() => {
  vi.useFakeTimers();
  now = Date.UTC(2026, 8, 16, 1);
  document = createMemoryDocument();
  places = createMemoryPlaces();
  access = createAccess({
    document,
    staff: createMemoryStaff(),
    places,
    sensors: createMemorySensors(),
    now: () => now,
    hash: plainHash,
  });
  places.set("B1", { kind: "display", hallId: "V01" });
  places.set("K1", { kind: "kiosk", hallId: "V01" });
});
afterEach(() => {
  access.close();
  vi.useRealTimers();
});

async function knock(kind: "kiosk" | "display" = "display", address = "10.0.0.7"): Promise<PairingCode> {
  const answer = await access.pairing.ask({ kind }, address);
  if ("refusal" in answer) throw new Error(answer.refusal.code);
  return answer;
}

const approve = (code: string, device = "B1", by = "user:manager") => access.pairing.approve(code, device, by);

/** Lets a new machine be the device and answers its token. */
async function pair(device = "B1"): Promise<string> {
  const { code, claim } = await knock(places.find(device)?.kind);
  expect(await approve(code, device)).toBeUndefined();
  const answer = access.pairing.claim(claim);
  if (answer?.state !== "approved") throw new Error(answer?.state);
  return answer.token;
}

describe("a new machine", () => {
  it("[A60] shows six characters that nobody misreads, for ten minutes, and comes in once it is approved", async () => {
    const { code, claim, expiresAt } = await knock();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(Date.parse(expiresAt) - now).toBe(600_000);
    expect(access.pairing.claim(claim)).toEqual({ state: "waiting" });
    expect(access.senderOf(claim)).toBeUndefined();
    expect(await approve(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBeUndefined();
    const answer = access.pairing.claim(claim);
    expect(answer).toMatchObject({ state: "approved", device: "B1" });
    const token = answer?.state === "approved" ? answer.token : "";
    expect(access.senderOf(token)).toEqual({ id: "device:B1", role: "display", hallId: "V01" });
    expect(access.listDevices()).toMatchObject([{ name: "B1", pairedAt: "2026-09-16T01:00:00.000Z" }]);
  });

  it("[A60] is told its secret once, and the disk holds neither that nor its claim", async () => {
    const { code, claim } = await knock();
    await approve(code);
    const answer = access.pairing.claim(claim);
    const token = answer?.state === "approved" ? answer.token : "";
    expect(access.pairing.claim(claim)).toBeUndefined();
    const kept = JSON.stringify(document.data);
    expect(kept).toContain(hashToken(token));
    for (const secret of [token, claim, code]) expect(kept).not.toContain(secret);
  });

  it("[A60] is forgotten with its code when ten minutes are over, and an approved code counts once", async () => {
    const { code, claim } = await knock();
    now += 600_000;
    expect(access.pairing.claim(claim)).toBeUndefined();
    expect(await approve(code)).toEqual({ code: "unknown-code" });
    const again = await knock();
    await approve(again.code);
    expect(await approve(again.code)).toEqual({ code: "unknown-code" });
  });

  it("[A62] becomes only what the venue has in use, and of its own kind", async () => {
    const { code, claim } = await knock("display");
    expect(await approve(code, "B7")).toEqual({ code: "unknown-device", device: "B7" });
    expect(await approve(code, "K1")).toEqual({ code: "wrong-kind", kind: "display" });
    places.set("B1", { kind: "display", hallId: "V01", retired: true });
    expect(await approve(code)).toEqual({ code: "unknown-device", device: "B1" });
    expect(access.pairing.claim(claim)).toEqual({ state: "waiting" });
  });

  it("[A63] takes the identity over: the machine before it is out at once", async () => {
    const old = await pair();
    const ended: Ended[] = [];
    access.onEnded((one) => ended.push(one));
    const fresh = await pair();
    expect(ended).toEqual([{ tokenHash: hashToken(old), code: "revoked" }]);
    expect(access.senderOf(old)).toBeUndefined();
    expect(access.senderOf(fresh)).toMatchObject({ id: "device:B1" });
  });

  it("[A64] is counted among those who knock, oldest first and without its code, until it is approved", async () => {
    await access.pairing.ask({ kind: "kiosk", panel: { width: 1080, height: 1920 } }, "10.0.0.7");
    now += 1_000;
    const { code } = await knock();
    expect(access.pairing.waiting()).toEqual([
      { kind: "kiosk", panel: { width: 1080, height: 1920 }, since: "2026-09-16T01:00:00.000Z" },
      { kind: "display", since: "2026-09-16T01:00:01.000Z" },
    ]);
    await approve(code);
    expect(access.pairing.waiting()).toHaveLength(1);
  });
});

describe("guessing a code", () => {
  it("[A65] pauses whoever has typed ten wrong ones, and nobody else", async () => {
    const { code } = await knock();
    for (let tries = 0; tries < 10; tries += 1) expect(await approve("222222")).toEqual({ code: "unknown-code" });
    expect(await approve(code)).toEqual({ code: "too-many-requests", seconds: 60 });
    expect(await approve(code, "B1", "user:other")).toBeUndefined();
  });

  it("[A65] is no better for asking again and again: an address has 120 codes in ten minutes, all together 500 at once", async () => {
    for (let asked = 0; asked < 120; asked += 1) await knock();
    expect(await access.pairing.ask({ kind: "display" }, "10.0.0.7")).toMatchObject({
      refusal: { code: "too-many-requests" },
    });
    for (let asked = 120; asked < 500; asked += 1) await knock("kiosk", `10.0.1.${asked % 250}`);
    expect(await access.pairing.ask({ kind: "display" }, "10.0.2.1")).toMatchObject({
      refusal: { code: "too-many-requests" },
    });
    now += 600_000;
    expect(await access.pairing.ask({ kind: "display" }, "10.0.2.1")).toHaveProperty("claim");
  });
});

describe("where a device stands", () => {
  it("[A61] is what the venue says now; who is carried to another hall is greeted anew", async () => {
    const token = await pair();
    const ended: Ended[] = [];
    access.onEnded((one) => ended.push(one));
    places.set("B1", { kind: "display", hallId: "V02" });
    await vi.advanceTimersByTimeAsync(0);
    expect(access.senderOf(token)).toMatchObject({ hallId: "V02" });
    expect(ended).toEqual([{ tokenHash: hashToken(token), code: "moved" }]);
  });

  it("[A61] is nowhere once it is out of use, and its secret is gone for good", async () => {
    const token = await pair();
    const ended: Ended[] = [];
    access.onEnded((one) => ended.push(one));
    places.set("B1", { kind: "display", hallId: "V01", retired: true });
    expect(access.senderOf(token)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual([{ tokenHash: hashToken(token), code: "revoked" }]);
    places.set("B1", { kind: "display", hallId: "V01" });
    expect(access.senderOf(token)).toBeUndefined();
  });

  it("[A61] ends though the disk cannot be told, and the next change forgets its secret", async () => {
    const token = await pair();
    const ended: Ended[] = [];
    access.onEnded((one) => ended.push(one));
    vi.spyOn(document, "write").mockRejectedValueOnce(new Error("disk full"));
    places.set("B1", { kind: "display", hallId: "V01", retired: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual([{ tokenHash: hashToken(token), code: "revoked" }]);
    expect(access.senderOf(token)).toBeUndefined();
    places.set("K1", { kind: "kiosk", hallId: "V02" });
    await vi.advanceTimersByTimeAsync(0);
    expect(JSON.stringify(document.data)).not.toContain(hashToken(token));
    places.set("B1", { kind: "display", hallId: "V01" });
    expect(access.senderOf(token)).toBeUndefined();
  });

  it("[A66] of an older release is moved into the venue, now or when the hub takes commands again", async () => {
    const tokenHash = hashToken("old");
    const old = createMemoryDocument({
      accounts: {},
      signIns: {},
      devices: { D1: { kind: "display", hallId: "V01", tokenHash } },
    });
    const opened = createAccess({
      document: old,
      staff: createMemoryStaff(),
      places,
      sensors: createMemorySensors(),
      now: () => now,
      hash: plainHash,
    });
    expect(opened.senderOf("old")).toEqual({ id: "device:D1", role: "display", hallId: "V01" });
    places.refuse({ code: "read-only" });
    await opened.moveDevicesToVenue();
    expect(places.find("D1")).toBeUndefined();
    places.refuse(undefined);
    await opened.moveDevicesToVenue();
    expect(places.find("D1")).toEqual({ kind: "display", hallId: "V01" });
    expect(opened.senderOf("old")).toEqual({ id: "device:D1", role: "display", hallId: "V01" });
    opened.close();
  });
});
