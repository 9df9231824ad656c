// The demo venue made ready for the torture: everybody signed in, every desk for every service, and early in the morning.
import { type CommandEnvelope } from "@openhall/shared/wire";
import { demoHallId } from "../../src/demo/credentials.ts";
import { visitingServiceId } from "../../src/demo/demo-programme.ts";
import { demoVenueFile } from "../../src/demo/prepare-demo.ts";
import { type Caller, createCaller, freshCommand } from "./caller.ts";
import { createHubApi, readCredentials } from "./hub-api.ts";

export interface TortureHall {
  readonly hallId: string;
  readonly kiosks: readonly Caller[];
  readonly clerks: readonly Caller[];
  readonly serviceIds: readonly string[];
  readonly deskIds: readonly string[];
  /** May read every stream. */
  readonly managerToken: string;
}

export async function prepareHall(dataFolder: string, port: number): Promise<TortureHall> {
  const api = createHubApi(port);
  const { users, devices } = await readCredentials(dataFolder);
  const people = await Promise.all(users.map(async (user) => ({ ...user, token: await api.signIn(user) })));
  const withRole = (role: string) => people.filter((person) => person.role === role);
  const managerToken = withRole("manager")[0]?.token ?? "";
  const serviceIds = demoVenueFile.services.flatMap(({ id }) => (id === visitingServiceId ? [] : [id]));
  const deskIds = demoVenueFile.desks.map(({ id }) => id);

  async function arrange(command: CommandEnvelope, token: string): Promise<void> {
    const answer = await api.command(command, token);
    if (!answer.ok) throw new Error(`The hall cannot be made ready: ${answer.refusal.code}`);
  }
  const [hall] = demoVenueFile.halls;
  const morning = { halls: [{ ...hall, timeZone: earlyMorning(new Date()) }], services: [], desks: [] };
  await arrange(freshCommand("venue.import", morning), withRole("administrator")[0]?.token ?? "");
  for (const deskId of deskIds)
    await arrange(freshCommand("queue.set-desk-profile", { deskId, serviceIds }), managerToken);

  return {
    hallId: demoHallId,
    kiosks: devices
      .filter(({ kind }) => kind === "kiosk")
      .map(({ name, token }) => createCaller(`device:${name}`, token)),
    clerks: withRole("clerk").map(({ user, token }) => createCaller(`user:${user}`, token)),
    serviceIds,
    deskIds,
    managerToken,
  };
}

/** A time zone where it is about six in the morning, so that no torture runs into the hall's midnight. */
function earlyMorning(now: Date): string {
  const hoursEast = ((6 - now.getUTCHours() + 36) % 24) - 12;
  return hoursEast === 0 ? "UTC" : `Etc/GMT${hoursEast > 0 ? "-" : "+"}${Math.abs(hoursEast)}`;
}
