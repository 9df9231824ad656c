// Who knocks, whom a manager lets in, and taking a machine's right away.
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";
import { asJson, askHub } from "../../link/hub-request.ts";

const knockSchema = z.object({
  kind: z.enum(["kiosk", "display"]),
  /** When it was given its code. */
  since: z.string(),
  panel: z.optional(z.object({ width: z.number(), height: z.number() })),
});
export type Knock = z.infer<typeof knockSchema>;

const waitingSchema = z.object({ waiting: z.array(knockSchema) });
const anySchema = z.looseObject({});

/** Undefined where the hub could not be asked. */
export async function readWaiting(): Promise<readonly Knock[] | undefined> {
  const answer = await askHub({ method: "GET", path: "pairing/waiting" }, waitingSchema);
  return answer.ok ? answer.value.waiting : undefined;
}

/** The machine that shows this code is that device from now on. Answers why not, or undefined. */
export async function approve(code: string, device: string): Promise<WhyNot | undefined> {
  const answer = await askHub({ method: "POST", path: "pairing/approve", ...asJson({ code, device }) }, anySchema);
  return answer.ok ? undefined : answer.refusal;
}

export async function revoke(device: string): Promise<WhyNot | undefined> {
  const path = `devices/${encodeURIComponent(device)}/revoke`;
  const answer = await askHub({ method: "POST", path, ...asJson({}) }, anySchema);
  return answer.ok ? undefined : answer.refusal;
}
