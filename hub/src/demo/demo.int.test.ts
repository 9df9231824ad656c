import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRowSchema } from "@openhall/shared/projects";
import { type Snapshot } from "@openhall/shared/wire";
import { describe, expect, it, vi } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { ask, post, type RunningHub, startHub } from "../running-hub.fixture.ts";
import { type Credentials, credentialsSchema } from "./credentials.ts";
import { describeDemo } from "./print-demo.ts";

const released = fileURLToPath(new URL("../../released/0.1/", import.meta.url));

const credentialsOf = async (hub: RunningHub): Promise<Credentials> =>
  credentialsSchema.parse(JSON.parse(await readFile(join(hub.folder, "credentials.json"), "utf8")));

/** As whom somebody signs in. */
async function roleOf(hub: RunningHub, user: string, password: string): Promise<string> {
  const response = await post(hub.url, "session", { user, password });
  return ((await response.json()) as { role: string }).role;
}

describe("[F23] the demo venue", () => {
  it("begins with eight closed desks in one hall and nobody waiting, open to everybody in its file", async () => {
    const hub = await startHub({ venue: "demo" });
    const { users, devices } = await credentialsOf(hub);
    const roles = await Promise.all(users.map(({ user, password }) => roleOf(hub, user, password)));
    expect(roles).toEqual(users.map(({ role }) => role));
    const sockets = await Promise.all(devices.map(({ token }) => hub.connect(token)));
    expect(sockets.map(({ welcome }) => welcome.sender.hallId)).toEqual(devices.map(() => "V01"));

    const { body } = await hub.get<Snapshot>("/api/v1/streams/queue.board/V01", devices[0]?.token);
    const rows = Object.entries(body.rows);
    expect(rows.filter(([key]) => key.startsWith("desk/"))).toEqual(
      Array.from({ length: 8 }, (_, index) => [`desk/W${index + 1}`, { open: false }]),
    );
    const waiting = rows.filter(([key]) => key.startsWith("waiting/"));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map(([, row]) => row)).toEqual(waiting.map(() => ({ count: 0 })));
    expect(rows.filter(([key]) => key.startsWith("call/"))).toEqual([]);
  });

  it("writes nothing at a second start", async () => {
    const first = await startHub({ venue: "demo" });
    const [credentials, { sequence }] = [await credentialsOf(first), first.engine];
    await first.close();
    const second = await startHub({ venue: "demo", folder: first.folder });
    expect(await credentialsOf(second)).toEqual(credentials);
    expect(second.engine.sequence).toBe(sequence);
  });

  it("[V12] keeps what somebody has changed in its set-up", async () => {
    const first = await startHub({ venue: "demo" });
    const { users } = await credentialsOf(first);
    const manager = await first.signIn("manager", "manager", users.find(({ user }) => user === "manager")?.password);
    await ask(first, manager, "POST", "commands/venue.retire", { table: "services", id: "SV20" });
    const { sequence } = first.engine;
    await first.close();
    const second = await startHub({ venue: "demo", folder: first.folder });
    expect(second.engine.sequence).toBe(sequence);
    expect(second.streams.shown("venue.setup/all")?.rows["service/SV20"]?.retired).toBe(true);
  });

  it("[J190] reports each day until yesterday, at a later start and while it runs, whatever has been taken out of use", async () => {
    const first = await startHub({ venue: "demo", clock: createHandClock("2026-09-16T04:00:00.000Z") });
    const { users } = await credentialsOf(first);
    const manager = await first.signIn("manager", "manager", users.find(({ user }) => user === "manager")?.password);
    const begun = first.streams.shown("projects.hall/V01")?.rows ?? {};
    expect(Object.keys(begun).filter((key) => key.startsWith("project/"))).toHaveLength(4);
    expect(Object.keys(begun).some((key) => key.startsWith("question/"))).toBe(true);
    expect(projectRowSchema.parse(begun["project/P4"]).progress).toHaveProperty("explanation");
    const retire = (type: string, payload: object) => ask(first, manager, "POST", `commands/${type}`, payload);
    expect(await retire("projects.retire-project", { projectId: "P2" })).toMatchObject({ status: 200 });
    expect(await retire("venue.retire", { table: "departments", id: "D10" })).toMatchObject({ status: 200 });
    await first.close();
    const clock = createHandClock("2026-09-18T04:00:00.000Z");
    const second = await startHub({ venue: "demo", folder: first.folder, clock });
    const shown = () => second.streams.shown("projects.hall/V01")?.rows ?? {};
    const days = (key: string) => projectRowSchema.parse(shown()[key]).series.map(({ asOf }) => asOf);
    expect(days("project/P1").slice(-3)).toEqual(["2026-09-15", "2026-09-16", "2026-09-17"]);
    expect(shown()).not.toHaveProperty("project/P2");
    clock.set("2026-09-19T04:00:00.000Z");
    clock.advance(60_000);
    await vi.waitFor(() => expect(days("project/P1").at(-1)).toBe("2026-09-18"));
    expect(projectRowSchema.parse(shown()["project/P1"]).progress).toHaveProperty("forecastFinish");
  });

  it("[V12] that release 0.1 set up gets what this one has: a greeter, people with names, words and profiles", async () => {
    const folder = join(await temporaryFolder(), "data");
    await cp(released, folder, { recursive: true });
    const hub = await startHub({ venue: "demo", folder });
    const { users } = await credentialsOf(hub);
    const greeter = users.find(({ role }) => role === "greeter");
    expect(await roleOf(hub, "greeter", greeter?.password ?? "")).toBe("greeter");
    expect(await roleOf(hub, "clerk1", users.find(({ user }) => user === "clerk1")?.password ?? "")).toBe("clerk");
    expect(hub.streams.shown("venue.staff/all")?.rows).toMatchObject({
      "staff/clerk1": { name: "一号工作人员 Clerk 1", role: "clerk" },
      "staff/greeter": { name: "大厅导办 Greeter", role: "greeter" },
    });
    const rows = hub.streams.shown("venue.hall/V01")?.rows ?? {};
    expect(rows["service/SV18"]).toMatchObject({ keywords: { zh: expect.arrayContaining(["户口", "落户"]) } });
    expect(Object.keys(rows).filter((key) => key.startsWith("profile/"))).toHaveLength(3);
  });

  it("tells a newcomer where to look and with what to sign in", async () => {
    const hub = await startHub({ venue: "demo" });
    const { users, devices } = await credentialsOf(hub);
    const tokenOf = (name: string) => devices.find((device) => device.name === name)?.token;
    const text = await describeDemo(hub.folder, { port: 8123, publicUrl: "https://hall.example" }, false);
    const addresses = ["/console/", `/kiosk/#device=${tokenOf("K1")}`, `/display/#device=${tokenOf("B1")}`];
    for (const address of addresses) expect(text).toContain(`http://localhost:8123${address}\n`);
    expect(text).toContain("https://hall.example/t/ ");
    expect(text).toMatch(/[█▀▄]{10}/);
    for (const { user, password, role } of users) expect(text).toMatch(new RegExp(`${user} +${password} +${role}\n`));
    expect(await describeDemo(hub.folder, { port: 8123, publicUrl: undefined }, true)).toContain(
      "http://localhost:8123/t/ ",
    );
  });
});
