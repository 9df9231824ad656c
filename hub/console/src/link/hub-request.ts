// What pages ask the hub over HTTP: files, passwords, screens, pairing. Everything else goes over the link.
import * as z from "zod/mini";
import { type WhyNot } from "../frame/why-not.ts";

export type HubAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: WhyNot };

interface HubRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
}

/** A file of some thousand rows is read and written within this. */
const patienceMs = 30_000;

const refusedSchema = z.object({ refusal: z.looseObject({ code: z.string() }) });

/** The answer in the shape of `schema`; a refusal as the hub gave it, `no-link` where it could not be reached. */
export async function askHub<Value>(request: HubRequest, schema: z.ZodMiniType<Value>): Promise<HubAnswer<Value>> {
  const answer = await read(request);
  if (!answer) return { ok: false, refusal: { code: "no-link" } };
  if (answer.status < 300) {
    const parsed = schema.safeParse(answer.body);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, refusal: { code: "unknown-command" } };
  }
  const refused = refusedSchema.safeParse(answer.body);
  return { ok: false, refusal: refused.success ? refused.data.refusal : { code: "try-again" } };
}

async function read({ path, ...request }: HubRequest): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const response = await fetch(`/api/v1/${path}`, { ...request, signal: AbortSignal.timeout(patienceMs) });
    const text = await response.text();
    const body: unknown = text === "" ? {} : JSON.parse(text);
    return { status: response.status, body };
  } catch {
    return undefined;
  }
}

/** `body` as JSON. */
export const asJson = (body: object): { headers: Readonly<Record<string, string>>; body: string } => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
