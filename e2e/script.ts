// Somebody who uses the hub's HTTP instead of a page: brings a hall into the state that a test is about.
import { randomUUID } from "node:crypto";
import { type TakenTicket } from "@openhall/shared/queue";
import { type Hub } from "./hub.ts";

/** Sends a command; an answer that is no answer fails the test. */
export type Send = <Result = unknown>(type: string, payload?: object) => Promise<Result>;

async function post(hub: Hub, path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.url}/api/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
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

/** Sends as kiosk K1. */
export const asKiosk = (hub: Hub): Send => sendWith(hub, deviceToken(hub, "K1"));

/** Signs in, and sends as this person. */
export async function asUser(hub: Hub, user: string): Promise<Send> {
  const password = passwordOf(hub, user);
  return sendWith(hub, (await post(hub, "session", { user, password })).token);
}

export const passwordOf = ({ credentials }: Hub, user: string): string =>
  credentials.users.find((entry) => entry.user === user)?.password ?? "";

/** A visitor who has a number in the hand and waits. */
export async function takeNumber(hub: Hub, serviceId: string, payload: object = {}): Promise<TakenTicket> {
  const send = asKiosk(hub);
  const taken = await send<TakenTicket>("queue.take-ticket", { serviceId, ...payload });
  await send("queue.confirm-ticket", { ticketId: taken.ticketId });
  return taken;
}
