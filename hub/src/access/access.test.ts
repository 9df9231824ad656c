import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Access, createAccess, type Ended } from "./access.ts";
import { createMemoryDocument } from "./memory-document.fixture.ts";
import { createMemoryPlaces } from "./memory-places.fixture.ts";
import { createMemorySensors } from "./memory-sensors.fixture.ts";
import { createMemoryStaff, type MemoryStaff } from "./memory-staff.fixture.ts";
import { plainHash } from "./plain-hash.fixture.ts";
import { signInLastsMs } from "./sign-ins.ts";
import { hashToken } from "./tokens.ts";

const clerk = { name: "Li Na", role: "clerk" } as const;
const password = "a long password";
const address = "10.0.0.7";

let now: number;
let document: ReturnType<typeof createMemoryDocument>;
let staff: MemoryStaff;
let access: Access;
const opened: Access[] = [];

function open(): Access {
  const another = createAccess({
    document,
    staff,
    places: createMemoryPlaces(),
    sensors: createMemorySensors(),
    now: () => now,
    hash: plainHash,
  });
  opened.push(another);
  return another;
}

beforeEach(async () => {
  vi.useFakeTimers();
  now = Date.UTC(2026, 8, 16, 1);
  document = createMemoryDocument();
  staff = createMemoryStaff({ c1: clerk });
  access = open();
  await access.createAccount("c1", password);
});

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  vi.useRealTimers();
});

async function tokenOf(answer: ReturnType<Access["signIn"]>): Promise<string> {
  const signedIn = await answer;
  if (!signedIn.ok) throw new Error(`not signed in: ${signedIn.refusal.code}`);
  return signedIn.token;
}

const endings = (of: Access = access): Ended[] => {
  const heard: Ended[] = [];
  of.onEnded((ended) => heard.push(ended));
  return heard;
};

const fail = (times: number, from = address, user = "c1") =>
  Promise.all(Array.from({ length: times }, () => access.signIn(user, "wrong", from)));

describe("signing in", () => {
  it("[A1] gives the right password a token of 256 bits that stands for the sender", async () => {
    const answer = await access.signIn("c1", password, address);
    expect(answer).toEqual({ ok: true, role: "clerk", token: expect.stringMatching(/^[\w-]{43}$/) });
    const token = await tokenOf(access.signIn("c1", password, address));
    expect(access.senderOf(token)).toEqual({ id: "user:c1", role: "clerk" });
    expect(access.accountOf({ id: "user:c1", role: "clerk" })).toEqual({ user: "c1", ...clerk });
  });

  it("[A1] keeps neither token nor password in the document", async () => {
    const token = await tokenOf(access.signIn("c1", password, address));
    const device = await access.createDevice({ name: "k1", kind: "kiosk", hallId: "V01" });
    const kept = JSON.stringify(document.data);
    expect(kept).toContain(hashToken(token));
    expect(kept).toContain(hashToken(device));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(device);
  });

  it.each(["constructor", "__proto__", "", "C1"])(
    "[A2] answers the unknown user %j as a wrong password",
    async (user) => {
      const verify = vi.spyOn(plainHash, "verify");
      expect(await access.signIn(user, password, address)).toEqual({
        ok: false,
        refusal: { code: "wrong-credentials" },
      });
      expect(await access.signIn("c1", "wrong", address)).toEqual({
        ok: false,
        refusal: { code: "wrong-credentials" },
      });
      expect(verify.mock.calls.map(([passwordHash]) => passwordHash)).toEqual(["decoy", `hash of ${password}`]);
    },
  );

  it("[A3] survives a restart of the hub, and so do accounts and devices", async () => {
    const token = await tokenOf(access.signIn("c1", password, address));
    const device = await access.createDevice({ name: "k1", kind: "kiosk", hallId: "V01" });
    const restarted = open();
    expect(restarted.senderOf(token)).toEqual({ id: "user:c1", role: "clerk" });
    expect(restarted.senderOf(device)).toEqual({ id: "device:k1", role: "kiosk", hallId: "V01" });
    const lastSignInAt = "2026-09-16T01:00:00.000Z";
    expect(restarted.listAccounts()).toEqual([{ user: "c1", hasPassword: true, lastSignInAt }]);
  });

  it("[A3] does not take a damaged document for an empty one", () => {
    document = createMemoryDocument({ accounts: { c1: { name: "Li Na" } } });
    expect(open).toThrow();
  });

  it("[A4] ends twelve hours after it began, however much it was used", async () => {
    const token = await tokenOf(access.signIn("c1", password, address));
    const heard = endings();
    now += signInLastsMs - 1;
    expect(access.senderOf(token)).toBeDefined();
    now += 1;
    expect(access.senderOf(token)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual([{ tokenHash: hashToken(token), code: "signed-out" }]);
    expect(JSON.stringify(document.data)).not.toContain(hashToken(token));
  });

  it("[A4] ends by signing out, and the open sockets hear of it", async () => {
    const token = await tokenOf(access.signIn("c1", password, address));
    const heard = endings();
    await access.signOut(token);
    await access.signOut(token);
    expect(access.senderOf(token)).toBeUndefined();
    expect(heard).toEqual([{ tokenHash: hashToken(token), code: "signed-out" }]);
  });

  it("[A4] keeps one hundred of an account; the oldest makes room", async () => {
    const first = await tokenOf(access.signIn("c1", password, address));
    now += 1;
    const second = await tokenOf(access.signIn("c1", password, address));
    for (let made = 2; made < 101; made += 1) {
      now += 1;
      await access.signIn("c1", password, address);
    }
    expect(access.senderOf(first)).toBeUndefined();
    expect(access.senderOf(second)).toBeDefined();
  });

  it("[A5] is as before when the disk refuses it", async () => {
    const token = await tokenOf(access.signIn("c1", password, address));
    const heard = endings();
    vi.spyOn(document, "write").mockRejectedValueOnce(new Error("disk full"));
    await expect(access.signOut(token)).rejects.toThrow("disk full");
    expect(access.senderOf(token)).toBeDefined();
    expect(heard).toEqual([]);
    await access.signOut(token);
    expect(access.senderOf(token)).toBeUndefined();
  });
});

describe("guessing", () => {
  it("[A6] makes user and address pause after five failures, and the right password works after the pause", async () => {
    await fail(5);
    const paused = await access.signIn("c1", password, address);
    expect(paused).toEqual({ ok: false, refusal: { code: "too-many-requests", seconds: 60 } });
    vi.advanceTimersByTime(60_000);
    expect(await access.signIn("c1", password, address)).toMatchObject({ ok: true });
  });

  it("[A6] locks out neither the account at another address nor another account at the address", async () => {
    staff.set("c2", clerk);
    await access.createAccount("c2", password);
    await fail(20);
    expect(await access.signIn("c1", password, "10.0.0.8")).toMatchObject({ ok: true });
    expect(await access.signIn("c2", password, address)).toMatchObject({ ok: true });
  });

  it("[A6] pauses for an unknown user too, so that the pause tells nothing", async () => {
    await fail(5, address, "nobody");
    expect(await access.signIn("nobody", "wrong", address)).toMatchObject({ refusal: { code: "too-many-requests" } });
  });

  it("[A6] never counts a success, and a success clears the failures before it", async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await fail(4);
      expect(await access.signIn("c1", password, address)).toMatchObject({ ok: true });
    }
  });

  it("[A6] counts guesses in parallel: at most one more than allowed gets to the hash", async () => {
    const verify = vi.spyOn(plainHash, "verify");
    await fail(30);
    expect(verify.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it("[A7] lets nine clerks sign in at once from one address", async () => {
    const users = Array.from({ length: 9 }, (_, at) => `clerk-${at}`);
    for (const user of users) {
      staff.set(user, clerk);
      await access.createAccount(user, password);
    }
    const answers = await Promise.all(users.map((user) => access.signIn(user, password, address)));
    expect(answers.map(({ ok }) => ok)).toEqual(users.map(() => true));
  });
});

describe("accounts and devices", () => {
  it("[A8] leaves an account that exists as it is", async () => {
    expect(await access.createAccount("c1", "another password")).toBe(false);
    expect(await access.signIn("c1", password, address)).toMatchObject({ ok: true, role: "clerk" });
  });

  it("[A8] costs no hash where the account exists: a second start of the demo is as fast as any", async () => {
    const hashing = vi.spyOn(plainHash, "hash");
    await access.createAccount("c1", password);
    expect(hashing).not.toHaveBeenCalled();
  });

  it("[A8] lets one of two that are made at once be the account", async () => {
    const made = await Promise.all([1, 2].map(() => access.createAccount("c2", password)));
    expect(made).toEqual([true, false]);
  });

  it("[A9] revokes a device at once, and its socket hears of it", async () => {
    const token = await access.createDevice({ name: "d1", kind: "display", hallId: "V01" });
    const heard = endings();
    await access.revokeDevice("d1");
    expect(access.senderOf(token)).toBeUndefined();
    expect(access.listDevices()).toEqual([]);
    expect(heard).toEqual([{ tokenHash: hashToken(token), code: "revoked" }]);
  });

  it("[A9] gives a device that is paired again a new token and revokes the old one", async () => {
    const old = await access.createDevice({ name: "k1", kind: "kiosk", hallId: "V01" });
    const heard = endings();
    const fresh = await access.createDevice({ name: "k1", kind: "kiosk", hallId: "V01" });
    expect(access.senderOf(old)).toBeUndefined();
    expect(access.senderOf(fresh)).toEqual({ id: "device:k1", role: "kiosk", hallId: "V01" });
    expect(heard).toEqual([{ tokenHash: hashToken(old), code: "revoked" }]);
  });

  it("[A9] loses no change that is made at the same time", async () => {
    const names = Array.from({ length: 8 }, (_, at) => `k${at}`);
    await Promise.all(names.map((name) => access.createDevice({ name, kind: "kiosk", hallId: "V01" })));
    expect(
      open()
        .listDevices()
        .map(({ name }) => name),
    ).toEqual(names);
  });

  it("stops telling a listener that has left", async () => {
    const heard: Ended[] = [];
    access.onEnded((ended) => heard.push(ended))();
    await access.createDevice({ name: "k1", kind: "kiosk", hallId: "V01" });
    await access.revokeDevice("k1");
    expect(heard).toEqual([]);
  });
});
