// The switch between the venue and a rehearsal of it, over HTTP: the connection does not outlive a change.
import * as z from "zod/mini";
import { type WhyNot } from "../frame/why-not.ts";

const path = "/api/v1/rehearsal";

const stateSchema = z.union([
  z.object({ on: z.literal(false) }),
  z.object({ on: z.literal(true), speed: z.number(), seed: z.string() }),
]);
export type RehearsalState = z.infer<typeof stateSchema>;

const refusedSchema = z.object({ refusal: z.looseObject({ code: z.string() }) });

export type RehearsalWish =
  | { readonly on: false }
  | { readonly on: true; readonly speed: number; readonly seed?: string; readonly force?: boolean };

/** Undefined where the hub cannot be reached, as while it changes. */
export async function readRehearsal(): Promise<RehearsalState | undefined> {
  return stateSchema.safeParse(await bodyOf("GET")).data;
}

/** Why not, or undefined: then the hub is about to change. */
export async function wishRehearsal(wish: RehearsalWish): Promise<WhyNot | undefined> {
  const body = await bodyOf("POST", wish);
  if (stateSchema.safeParse(body).success) return undefined;
  return refusedSchema.safeParse(body).data?.refusal ?? { code: "no-link" };
}

async function bodyOf(method: string, body?: RehearsalWish): Promise<unknown> {
  const sent = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, { method, signal: AbortSignal.timeout(10_000), ...sent });
    const answer: unknown = await response.json();
    return answer;
  } catch {
    return undefined;
  }
}
