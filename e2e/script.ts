// Somebody who uses the hub's HTTP instead of a page: brings a hall into the state that a test is about.
import { randomUUID } from "node:crypto";
import { type TakenTicket } from "@openhall/shared/queue";
import { type Hub } from "./hub.ts";

/** Sends a command; an answer that is no answer fails the test. */
export type Send = <Result = unknown>(type: string, payload?: object) => Promise<Result>;

/** A text is sent as CSV, anything else as JSON. */
async function post(hub: Hub, path: string, body: object | string, headers: Record<string, string> = {}) {
  const isText = typeof body === "string";
  const response = await fetch(`${hub.url}/api/v1/${path}`, {
    method: "POST",
    headers: { "content-type": isText ? "text/csv" : "application/json", ...headers },
    body: isText ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

const sendWith =
  (hub: Hub, token: string): Send =>
  async (type, payload = {}) => {
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": randomUUID() };
    return (await post(hub, `commands/${type}`, payload, headers)).result;
  };

export const deviceToken = ({ credentials }: Hub, name: string): string =>
  credentials.devices.find((device) => device.name === name)?.token ?? "";

/** The demo's wall B1 as the venue has it, to be put back changed. */
export const wallB1 = {
  id: "B1",
  hallId: "V01",
  kind: "display",
  name: "大厅主屏 Main wall",
  diagonalInches: 55,
  volume: 70,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "voice",
  zone: "hall",
} as const;

/** Sends as kiosk K1. */
export const asKiosk = (hub: Hub): Send => sendWith(hub, deviceToken(hub, "K1"));

/** Signs in, and sends as this person. */
export const asUser = async (hub: Hub, user: string): Promise<Send> => sendWith(hub, await tokenOf(hub, user));

const tokenOf = async (hub: Hub, user: string): Promise<string> =>
  (await post(hub, "session", { user, password: passwordOf(hub, user) })).token;

/** The manager's list of appointments in CSV. */
export const importAppointments = async (hub: Hub, csv: string): Promise<void> =>
  post(hub, "appointments/V01", csv, { authorization: `Bearer ${await tokenOf(hub, "manager")}` });

export const passwordOf = ({ credentials }: Hub, user: string): string =>
  credentials.users.find((entry) => entry.user === user)?.password ?? "";

/** A visitor who has a number in the hand and waits. */
export async function takeNumber(hub: Hub, serviceId: string, payload: object = {}): Promise<TakenTicket> {
  const send = asKiosk(hub);
  const taken = await send<TakenTicket>("queue.take-ticket", { serviceId, ...payload });
  await send("queue.confirm-ticket", { ticketId: taken.ticketId });
  return taken;
}

/** Calls and serves the next `count` visitors at this clerk's desk. */
export async function serveVisitors(clerk: Send, count: number): Promise<void> {
  for (let served = 0; served < count; served += 1)
    for (const verb of ["call-next", "start", "finish"]) await clerk(`queue.${verb}`);
}
