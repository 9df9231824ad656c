import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Access, createAccess } from "./access.ts";
import { createMemoryDocument } from "./memory-document.fixture.ts";
import { createMemoryPlaces } from "./memory-places.fixture.ts";
import { createMemorySensors } from "./memory-sensors.fixture.ts";
import { createMemoryStaff, type MemoryStaff } from "./memory-staff.fixture.ts";
import { plainHash } from "./plain-hash.fixture.ts";

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

beforeEach(() => {
  document = createMemoryDocument();
  staff = createMemoryStaff();
  access = open();
});

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const codeOf = (of: Access): string => of.firstRunCode() ?? "";
const createFirst = (user: string, code = codeOf(access)) =>
  access.createFirstAdministrator(code, user, password, address);

describe("the first run", () => {
  it("[A10] has no default account; the code of the terminal creates the first administrator, signed in", async () => {
    expect(access.listAccounts()).toEqual([]);
    const typed = ` ${codeOf(access).toLowerCase().replace("-", " ")} `;
    expect(await createFirst("chief", typed)).toMatchObject({ ok: true, role: "administrator" });
    expect(staff.find("chief")).toEqual({ name: "chief", role: "administrator" });
    expect(access.listAccounts()).toMatchObject([{ user: "chief", hasPassword: true }]);
    expect(access.firstRunCode()).toBeUndefined();
  });

  it("[A10] makes the code anew at each start and refuses it once an administrator can sign in", async () => {
    const code = codeOf(access);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(open().firstRunCode()).not.toBe(code);
    staff.set("wang", { name: "Wang", role: "administrator" });
    await access.createAccount("wang", password);
    expect(await createFirst("chief", code)).toEqual({ ok: false, refusal: { code: "already-set-up" } });
    expect(staff.find("chief")).toBeUndefined();
  });

  it("[A10] mends a venue whose administrators have no password any more", async () => {
    staff.set("li", { name: "Li", role: "clerk" });
    staff.set("wang", { name: "Wang Fang", role: "administrator" });
    await access.createAccount("li", password);
    expect(await createFirst("wang")).toMatchObject({ ok: true, role: "administrator" });
    expect(staff.find("wang")?.name).toBe("Wang Fang");
  });

  it("[A10] lets one of two be the first", async () => {
    const code = codeOf(access);
    const both = await Promise.all(["one", "two"].map((user) => createFirst(user, code)));
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(staff.users()).toEqual(["one"]);
  });

  it("[A10] can be repeated when the hub has died between the person and the password", async () => {
    const write = vi.spyOn(document, "write").mockRejectedValueOnce(new Error("killed"));
    await expect(createFirst("chief")).rejects.toThrow("killed");
    write.mockRestore();
    expect(staff.find("chief")?.role).toBe("administrator");
    access = open();
    expect(await createFirst("chief")).toMatchObject({ ok: true, role: "administrator" });
  });

  it("[A10] creates nothing where the hub takes no commands", async () => {
    staff.refuse({ code: "read-only" });
    expect(await createFirst("chief")).toEqual({ ok: false, refusal: { code: "read-only" } });
    expect(access.listAccounts()).toEqual([]);
  });

  it("[A10] limits guesses at the code", async () => {
    const guess = () => createFirst("thief", "00000-00000");
    for (let guesses = 0; guesses < 5; guesses += 1)
      expect(await guess()).toMatchObject({ refusal: { code: "wrong-code" } });
    expect(await guess()).toEqual({ ok: false, refusal: { code: "too-many-requests", seconds: 60 } });
  });
});
