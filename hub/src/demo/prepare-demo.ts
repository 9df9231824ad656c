// The demo venue: its people, devices, hall, services and desks. Every step may be repeated; what is there stays.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Instant } from "@openhall/shared/core";
import { type Access } from "../access/access.ts";
import { type Engine } from "../engine/engine.ts";
import { FolderUnusableError, hasCode } from "../journal/index.ts";
import { type Credentials, credentialsSchema, demoHallId, demoPeople } from "./credentials.ts";
import { demoContentRounds } from "./demo-content-steps.ts";
import { demoDevices } from "./demo-devices.ts";
import { demoDayOf, demoProgrammeSteps } from "./demo-programme.ts";
import { demoSensors } from "./demo-projects.ts";
import { withWays } from "./demo-ways.ts";
import demoHall from "./linlan-venue.json" with { type: "json" };
import { takeStep, takeStepWherePossible, takeSteps, writeWhole } from "./take-steps.ts";

/** The demo's set-up as one file. */
export const demoVenueFile = {
  ...demoHall,
  staff: demoPeople.map(({ user, name, role }) => ({ id: user, name, role })),
  devices: demoDevices,
  sensors: demoSensors,
  venues: demoHall.venues.map((venue) =>
    venue.id === demoHallId ? { ...venue, rooms: venue.rooms.map(withWays) } : venue,
  ),
};

/**
 * Makes sure that everybody and every device of the demo can come in with what `credentials.json` in `folder` says, and
 * answers it. A password is written down before its account is made, so that an interrupted first start is repaired by
 * the next.
 */
export async function prepareDemoAccess(access: Access, folder: string): Promise<Credentials> {
  const path = join(folder, "credentials.json");
  const known = await readCredentials(path);
  const users = demoPeople.map(
    ({ user, role }) =>
      known.users.find((entry) => entry.user === user) ?? { user, password: readablePassword(), role },
  );
  await writeCredentials(path, { ...known, users });
  await Promise.all(users.map((entry) => createDemoAccount(access, entry, known)));

  const devices: Credentials["devices"] = [];
  for (const { id: name, kind, hallId } of demoDevices) {
    const entry = known.devices.find((one) => one.name === name);
    const isPaired = entry && access.senderOf(entry.token)?.id === `device:${name}`;
    devices.push(isPaired ? entry : { name, kind, token: await access.createDevice({ name, kind, hallId }) });
  }
  const credentials = { users, devices };
  await writeCredentials(path, credentials);
  return credentials;
}

/** Imports the demo's set-up, once for each release: what somebody has changed since then stays. */
export const prepareDemoVenue = (engine: Engine, folder: string): Promise<void> =>
  takeSteps(engine, folder, "demo-venue", [
    [{ type: "venue.import", payload: demoVenueFile, by: { id: "system", role: "system" } }],
  ]);

/** Sends what the demo's people have written, reviewed, approved and put on the screens, once for each release. */
export const prepareDemoContent = (
  engine: Engine,
  folder: string,
  isKnown: (itemId: string) => boolean,
): Promise<void> =>
  takeSteps(
    engine,
    folder,
    "demo-content",
    demoContentRounds,
    ({ comes }) => comes === undefined || (comes !== "first" && !isKnown(comes.itemId)),
  );

/**
 * Dates the demo's month by `now`, once a day: what somebody has moved since then stays, unless nothing goes on. What
 * was pledged, and what an entry does to the hall, comes with the first day.
 */
export async function prepareDemoProgramme(
  engine: Engine,
  folder: string,
  now: Instant,
  isTodayOver: () => boolean,
): Promise<void> {
  const path = join(folder, "demo-programme.json");
  const dated = `${JSON.stringify({ dated: demoDayOf(now) })}\n`;
  const before = await readFile(path, "utf8").catch(() => "");
  if (before === dated && !isTodayOver()) return;
  const take = before === "" ? takeStep : takeStepWherePossible;
  for (const [index, step] of demoProgrammeSteps(now, before === "").entries())
    if (!(await take(engine, `demo-programme ${now} ${index}`, step))) return;
  await writeWhole(path, dated);
}

async function createDemoAccount(
  access: Access,
  entry: Credentials["users"][number],
  known: Credentials,
): Promise<void> {
  const { user, password } = entry;
  const isNew = await access.createAccount(user, password);
  if (!isNew && !known.users.some((other) => other.user === user))
    throw new FolderUnusableError(
      `credentials.json does not name ${user} any more, whose account exists; remove the demo's data folder to begin anew.`,
    );
}

async function readCredentials(path: string): Promise<Credentials> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  });
  if (text === undefined) return { users: [], devices: [] };
  try {
    return credentialsSchema.parse(JSON.parse(text));
  } catch {
    throw new FolderUnusableError(
      `${path} cannot be read; restore it, or remove the demo's data folder to begin anew.`,
    );
  }
}

async function writeCredentials(path: string, credentials: Credentials): Promise<void> {
  const text = `${JSON.stringify(credentials, null, 2)}\n`;
  if ((await readFile(path, "utf8").catch(() => "")) !== text) await writeWhole(path, text);
}

/** Twelve characters that are hard to confuse, about 58 bits. */
function readablePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join("");
}
