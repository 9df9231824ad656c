// Which sensors have a token, and making and revoking one: for managers and administrators.
import * as z from "zod/mini";
import { asJson, askHub, type HubAnswer } from "../../link/hub-request.ts";

const tokensSchema = z.object({ sensors: z.array(z.object({ id: z.string(), since: z.string() })) });
const tokenSchema = z.object({ token: z.string() });

/** Since when, by sensor; undefined where the hub could not be asked. */
export async function readTokens(): Promise<ReadonlyMap<string, string> | undefined> {
  const answer = await askHub({ method: "GET", path: "sensors" }, tokensSchema);
  return answer.ok ? new Map(answer.value.sensors.map(({ id, since }) => [id, since])) : undefined;
}

const of = (id: string, doing: "token" | "revoke") => `sensors/${encodeURIComponent(id)}/${doing}`;

/** The hub tells it this once. */
export const makeToken = (id: string): Promise<HubAnswer<{ token: string }>> =>
  askHub({ method: "POST", path: of(id, "token"), ...asJson({}) }, tokenSchema);

export const revokeToken = (id: string): Promise<HubAnswer<object>> =>
  askHub({ method: "POST", path: of(id, "revoke"), ...asJson({}) }, z.looseObject({}));
