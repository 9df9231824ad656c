import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importVenueSchema } from "@openhall/shared/venue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Access, createAccess } from "../access/access.ts";
import { createMemoryDocument } from "../access/memory-document.fixture.ts";
import { createMemoryPlaces } from "../access/memory-places.fixture.ts";
import { createMemorySensors } from "../access/memory-sensors.fixture.ts";
import { createMemoryStaff } from "../access/memory-staff.fixture.ts";
import { plainHash } from "../access/plain-hash.fixture.ts";
import { type AccessDocument } from "../access/register.ts";
import { type Engine } from "../engine/engine.ts";
import { type Credentials, demoPeople } from "./credentials.ts";
import { demoVenueFile, prepareDemoAccess, prepareDemoVenue } from "./prepare-demo.ts";

let folder = "";
const opened: Access[] = [];
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "openhall-demo-"))));
afterEach(async () => {
  for (const access of opened.splice(0)) access.close();
  await rm(folder, { recursive: true, force: true });
});

function openAccess(document: AccessDocument): Access {
  const staff = createMemoryStaff(Object.fromEntries(demoPeople.map(({ user, ...entry }) => [user, entry])));
  const access = createAccess({
    document,
    staff,
    places: createMemoryPlaces(),
    sensors: createMemorySensors(),
    now: Date.now,
    hash: plainHash,
  });
  opened.push(access);
  return access;
}

const path = (): string => join(folder, "credentials.json");

/** Everybody and every device comes in with what the file says, as whom it says. */
async function expectAllComeIn(access: Access): Promise<void> {
  const { users, devices } = JSON.parse(await readFile(path(), "utf8")) as Credentials;
  for (const { user, password, role } of users)
    expect(await access.signIn(user, password, "test")).toMatchObject({ ok: true, role });
  for (const { name, kind, token } of devices)
    expect(access.senderOf(token)).toEqual({ id: `device:${name}`, role: kind, hallId: "V01" });
}

describe("[F23] the demo", () => {
  it("has nine clerks, a greeter, a manager, an administrator, those who publish, six kiosks, two walls, eight panels, an overview, walls for notices, the programme, projects and departments, and a file for its owner alone", async () => {
    const access = openAccess(createMemoryDocument());
    const { users, devices } = await prepareDemoAccess(access, folder);
    const clerks = Array.from({ length: 9 }, (_, index) => [`clerk${index + 1}`, "clerk"]);
    expect(users.map(({ user, role }) => [user, role])).toEqual([
      ...clerks,
      ["greeter", "greeter"],
      ["manager", "manager"],
      ["editor", "editor"],
      ["reviewer", "reviewer"],
      ["approver", "approver"],
      ["owner", "project-owner"],
      ["admin", "administrator"],
    ]);
    expect(devices.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `K${number} kiosk`),
      "B1 display",
      "B2 display",
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `P${number} display`),
      "O1 display",
      "N1 display",
      "M1 display",
      "G1 display",
      "G2 display",
      "X1 display",
      "J1 display",
    ]);
    expect(JSON.parse(await readFile(path(), "utf8"))).toEqual({ users, devices });
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect(new Set(users.map(({ password }) => password)).size).toBe(16);
    for (const { password } of users) expect(password).toMatch(/^[a-hjkmnp-z2-9]{12}$/);
    await expectAllComeIn(access);
  });

  it("is not touched by a second start", async () => {
    const document = createMemoryDocument();
    await prepareDemoAccess(openAccess(document), folder);
    const [before, data] = [await stat(path()), structuredClone(document.data)];
    await prepareDemoAccess(openAccess(document), folder);
    expect((await stat(path())).mtimeMs).toBe(before.mtimeMs);
    expect(document.data).toEqual(data);
  });

  it("is made whole by the next start, wherever the first was interrupted", async () => {
    const writes = 12 + 18;
    for (let interrupted = 0; interrupted < writes; interrupted += 1) {
      await rm(path(), { force: true });
      const document = createMemoryDocument();
      let left = interrupted;
      const dying: AccessDocument = {
        get data() {
          return document.data;
        },
        async write(data) {
          if (left === 0) throw new Error("killed");
          left -= 1;
          await document.write(data);
        },
      };
      await expect(prepareDemoAccess(openAccess(dying), folder)).rejects.toThrow("killed");
      const access = openAccess(document);
      await prepareDemoAccess(access, folder);
      await expectAllComeIn(access);
    }
  });

  it("pairs a device anew whose token is lost, and leaves the others", async () => {
    const document = createMemoryDocument();
    const first = await prepareDemoAccess(openAccess(document), folder);
    const access = openAccess(document);
    await access.revokeDevice("K3");
    const second = await prepareDemoAccess(access, folder);
    const isSame = second.devices.map(({ token }, index) => token === first.devices[index]?.token);
    expect(isSame).toEqual(second.devices.map(({ name }) => name !== "K3"));
    await expectAllComeIn(access);
  });

  it("does not start with accounts whose passwords nobody knows any more", async () => {
    const document = createMemoryDocument();
    await prepareDemoAccess(openAccess(document), folder);
    await rm(path());
    await expect(prepareDemoAccess(openAccess(document), folder)).rejects.toThrow(
      /^credentials\.json does not name \w+ any more, whose account exists; remove the demo's data folder to begin anew\.$/,
    );
  });

  it.each(["", "{", "[]", `{"users":[{"user":"clerk1"}],"devices":[]}`])(
    "does not start over a file that is not its own (%s)",
    async (text) => {
      await writeFile(path(), text);
      await expect(prepareDemoAccess(openAccess(createMemoryDocument()), folder)).rejects.toThrow(
        `${path()} cannot be read; restore it, or remove the demo's data folder to begin anew.`,
      );
      expect(await readFile(path(), "utf8")).toBe(text);
    },
  );
});

describe("[V12] the demo's set-up", () => {
  const engineThat = (answer: Awaited<ReturnType<Engine["submit"]>>) => {
    const submit = vi.fn<Engine["submit"]>(async () => answer);
    return { engine: { submit, mode: "ready" as const }, submit };
  };
  const done = { ok: true, version: 1, result: null } as const;
  const refused = (code: string) => ({ ok: false, refusal: { code } }) as const;

  it("comes in once for each release", async () => {
    const { engine, submit } = engineThat(done);
    await prepareDemoVenue(engine, folder);
    await prepareDemoVenue(engine, folder);
    expect(submit).toHaveBeenCalledTimes(1);
    expect(submit.mock.calls[0]?.[0]).toMatchObject({ type: "venue.import", payload: demoVenueFile });
    await writeFile(join(folder, "demo-venue.json"), JSON.stringify({ imported: "of another release" }));
    await prepareDemoVenue(engine, folder);
    expect(submit).toHaveBeenCalledTimes(2);
  });

  it("comes in at the next start where the hub takes no commands at this one", async () => {
    await prepareDemoVenue(engineThat(refused("read-only")).engine, folder);
    const { engine, submit } = engineThat(done);
    await prepareDemoVenue(engine, folder);
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it("is never refused", async () => {
    await expect(prepareDemoVenue(engineThat(refused("venue-file-wrong")).engine, folder)).rejects.toThrow(/refused/);
  });
});

describe("[V13] the demo's file", () => {
  it("has words and subjects for every service in both languages, and a greeter", () => {
    for (const { keywords, subjects } of demoVenueFile.services) {
      expect(keywords.zh.length).toBeGreaterThan(2);
      expect(keywords.en.length).toBeGreaterThan(2);
      expect(subjects.length).toBeGreaterThanOrEqual(2);
      expect(subjects.length).toBeLessThanOrEqual(4);
      for (const { name } of subjects) expect([name.zh, name.en].every(Boolean)).toBe(true);
    }
    expect(demoVenueFile.staff.map(({ role }) => role)).toContain("greeter");
    expect(demoVenueFile.classes.map(({ id }) => id)).toEqual(["priority"]);
    expect(JSON.stringify(demoVenueFile)).not.toContain('"hours"');
  });

  it("[V58] has twelve venues with rooms and twelve departments, in both languages; the hall is one, and every kiosk knows the way to its rooms", () => {
    const { halls, venues = [], departments = [], devices = [] } = importVenueSchema.parse(demoVenueFile);
    expect([venues.length, departments.length]).toEqual([12, 12]);
    for (const { name } of [...venues, ...departments, ...venues.flatMap(({ rooms }) => rooms)])
      expect([name.zh, name.en].every(Boolean)).toBe(true);
    expect(venues.every(({ rooms }) => rooms.length > 0)).toBe(true);
    const place = venues.find(({ id }) => id === halls[0]?.id);
    const kiosks = devices.filter(({ kind }) => kind === "kiosk").map(({ id }) => id);
    for (const room of place?.rooms ?? [])
      expect(room.ways.map(({ deviceId }) => deviceId)).toEqual(expect.arrayContaining(kiosks));
    expect(place?.rooms.length).toBeGreaterThan(4);
  });
});
