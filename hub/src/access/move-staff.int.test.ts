import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { startHub } from "../running-hub.fixture.ts";

const released = fileURLToPath(new URL("../../released/0.1/", import.meta.url));

it("[A16] a real venue of release 0.1 has its people in the set-up after the first start, once, and they sign in", async () => {
  const folder = join(await temporaryFolder(), "data");
  await cp(released, folder, { recursive: true });
  const mark = JSON.parse(await readFile(join(folder, "openhall.json"), "utf8")) as object;
  await writeFile(join(folder, "openhall.json"), JSON.stringify({ ...mark, venueId: "real" }));
  const { users } = JSON.parse(await readFile(join(folder, "credentials.json"), "utf8")) as {
    users: { user: string; password: string; role: string }[];
  };

  const first = await startHub({ folder });
  expect(first.access.firstRunCode()).toBeUndefined();
  const staff = first.streams.shown("venue.staff/all")?.rows ?? {};
  expect(Object.keys(staff).toSorted()).toEqual(users.map(({ user }) => `staff/${user}`).toSorted());
  expect(staff["staff/manager"]).toEqual({ name: "大厅主管 Floor manager", role: "manager" });
  for (const { user, password, role } of users)
    expect(await first.access.signIn(user, password, "test")).toMatchObject({ ok: true, role });
  const { sequence } = first.engine;
  await first.close();
  const second = await startHub({ folder });
  expect(second.engine.sequence).toBe(sequence);
});
