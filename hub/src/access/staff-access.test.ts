import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Access, createAccess, type Ended } from "./access.ts";
import { createMemoryDocument } from "./memory-document.fixture.ts";
import { createMemoryPlaces } from "./memory-places.fixture.ts";
import { createMemorySensors } from "./memory-sensors.fixture.ts";
import { createMemoryStaff, type MemoryStaff } from "./memory-staff.fixture.ts";
import { plainHash } from "./plain-hash.fixture.ts";
import { hashToken } from "./tokens.ts";

const clerk = { name: "Li Na", role: "clerk" } as const;
const password = "a long password";
const address = "10.0.0.7";

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
    now: Date.now,
    hash: plainHash,
  });
  opened.push(another);
  return another;
}

beforeEach(async () => {
  vi.useFakeTimers();
  document = createMemoryDocument();
  staff = createMemoryStaff({ c1: clerk });
  access = open();
  await access.createAccount("c1", password);
});

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  vi.useRealTimers();
});

async function signedIn(user = "c1", of = access): Promise<string> {
  const answer = await of.signIn(user, password, address);
  if (!answer.ok) throw new Error(`not signed in: ${answer.refusal.code}`);
  return answer.token;
}

function endings(): Ended[] {
  const heard: Ended[] = [];
  access.onEnded((ended) => heard.push(ended));
  return heard;
}

const wrong = { ok: false, refusal: { code: "wrong-credentials" } };

describe("who somebody is", () => {
  it("[A13] is what the venue says", async () => {
    const token = await signedIn();
    staff.set("c1", { ...clerk, name: "Li Na (Desk 1)" });
    expect(access.senderOf(token)).toEqual({ id: "user:c1", role: "clerk" });
    expect(access.accountOf({ id: "user:c1", role: "clerk" })?.name).toBe("Li Na (Desk 1)");
    staff.set("c2", { name: "Zhao", role: "greeter" });
    await access.createAccount("c2", password);
    expect(await access.signIn("c2", password, address)).toMatchObject({ ok: true, role: "greeter" });
  });

  it("[A13] is nobody, with a password or without, when the venue does not know them or they have left", async () => {
    const verify = vi.spyOn(plainHash, "verify");
    await access.createAccount("stranger", password);
    expect(await access.signIn("stranger", password, address)).toEqual(wrong);
    staff.set("c1", { ...clerk, retired: true });
    expect(await access.signIn("c1", password, address)).toEqual(wrong);
    staff.set("c3", clerk);
    expect(await access.signIn("c3", password, address)).toEqual(wrong);
    expect(verify).toHaveBeenCalledTimes(3);
  });

  it("[A13] stands nowhere beside the secrets", async () => {
    await signedIn();
    expect(JSON.stringify(document.data)).not.toContain(clerk.name);
  });
});

describe("a sign-in", () => {
  it("[A14] ends at once when somebody leaves, and the open sockets hear of it", async () => {
    const token = await signedIn();
    const heard = endings();
    staff.set("c1", { ...clerk, retired: true });
    expect(access.senderOf(token)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ tokenHash: hashToken(token), code: "signed-out" }]);
    expect(JSON.stringify(document.data)).not.toContain(hashToken(token));
  });

  it("[A14] ends when somebody is something else, who then signs in as that", async () => {
    const token = await signedIn();
    const heard = endings();
    staff.set("c1", { ...clerk, role: "manager" });
    expect(access.senderOf(token)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toHaveLength(1);
    expect(access.senderOf(await signedIn())).toEqual({ id: "user:c1", role: "manager" });
  });

  it("[A14] goes on when somebody else changes, and when only a name does", async () => {
    const token = await signedIn();
    staff.set("c1", { ...clerk, name: "Li" });
    staff.set("c2", { ...clerk, retired: true });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(access.senderOf(token)).toBeDefined();
  });

  it("[A14] ends though the disk cannot be told, and does not come back with a restart", async () => {
    const token = await signedIn();
    const heard = endings();
    vi.spyOn(document, "write").mockRejectedValueOnce(new Error("disk full"));
    staff.set("c1", { ...clerk, retired: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ tokenHash: hashToken(token), code: "signed-out" }]);
    expect(open().senderOf(token)).toBeUndefined();
  });
});

describe("a new password", () => {
  it("[A15] ends the other sign-ins of the account, and no one else's", async () => {
    staff.set("c2", clerk);
    await access.createAccount("c2", password);
    const [own, other, stranger] = [await signedIn(), await signedIn(), await signedIn("c2")];
    const heard = endings();
    await access.setPassword("c1", "another password", own);
    expect([own, other, stranger].map((token) => access.senderOf(token) !== undefined)).toEqual([true, false, true]);
    expect(heard).toEqual([{ tokenHash: hashToken(other), code: "signed-out" }]);
    expect(await access.signIn("c1", password, address)).toEqual(wrong);
    expect(await access.signIn("c1", "another password", address)).toMatchObject({ ok: true });
  });

  it("[A15] is the first of somebody who had none", async () => {
    staff.set("c2", clerk);
    expect(access.listAccounts()).toContainEqual({ user: "c2", hasPassword: false });
    await access.setPassword("c2", password);
    expect(await access.signIn("c2", password, address)).toMatchObject({ ok: true, role: "clerk" });
    expect(access.listAccounts()).toContainEqual(expect.objectContaining({ user: "c2", hasPassword: true }));
  });
});

describe("a folder of release 0.1", () => {
  const token = "t".repeat(43);
  const old = {
    accounts: {
      wang: { name: "Wang Wei", role: "administrator", passwordHash: `hash of ${password}` },
      li: { name: "Li Na", role: "clerk", passwordHash: `hash of ${password}` },
    },
    signIns: { [hashToken(token)]: { user: "wang", expiresAt: "2100-01-01T00:00:00.000Z" } },
    devices: {},
  };

  beforeEach(() => {
    document = createMemoryDocument(structuredClone(old));
    staff = createMemoryStaff();
    access = open();
  });

  it("[A16] lets in whom it knows, by the name and role that it wrote down, also with a sign-in of before", async () => {
    expect(access.senderOf(token)).toEqual({ id: "user:wang", role: "administrator" });
    expect(await access.signIn("li", password, address)).toMatchObject({ ok: true, role: "clerk" });
    expect(access.accountOf({ id: "user:li", role: "clerk" })?.name).toBe("Li Na");
    expect(access.firstRunCode()).toBeUndefined();
  });

  it("[A16] tells the venue of those whom it does not know, once; from then on the venue says who they are", async () => {
    staff.set("li", { name: "Li", role: "greeter" });
    await access.moveStaffToVenue();
    expect(staff.find("wang")).toEqual({ name: "Wang Wei", role: "administrator" });
    expect(staff.find("li")).toEqual({ name: "Li", role: "greeter" });
    expect(access.senderOf(token)).toEqual({ id: "user:wang", role: "administrator" });
    staff.set("wang", { name: "Wang Wei", role: "administrator", retired: true });
    await access.moveStaffToVenue();
    expect(staff.find("wang")?.retired).toBe(true);
    expect(await access.signIn("wang", password, address)).toEqual(wrong);
  });

  it("[A16] goes on as it is where the hub takes no commands", async () => {
    staff.refuse({ code: "read-only" });
    await access.moveStaffToVenue();
    expect(await access.signIn("wang", password, address)).toMatchObject({ ok: true, role: "administrator" });
  });
});
