// How a new machine gets its secret, and how one loses it again.
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type Access } from "../access/access.ts";
import { readBodyAs } from "./body.ts";
import { type Caller, type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

const pixels = z.int().check(z.minimum(1), z.maximum(20_000));
const kind = z.enum(["kiosk", "display"]);
const panel = z.strictObject({ width: pixels, height: pixels });

export const knockSchema = z.strictObject({ kind, panel: z.optional(panel) });
export const pairingCodeSchema = z.object({ code: z.string(), claim: z.string(), expiresAt: z.iso.datetime() });
export const claimSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting") }),
  z.object({ state: z.literal("approved"), device: z.string(), token: z.string() }),
]);
export const waitingSchema = z.object({
  waiting: z.array(z.object({ kind, since: z.iso.datetime(), panel: z.optional(panel) })),
});
export const approvalSchema = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(20)),
  device: z.string().check(z.maxLength(64)),
});

/** `POST` and `GET /pairing` for machines; `GET /pairing/waiting`, `POST /pairing/approve`, `POST /devices/<id>/revoke` for managers. */
export function createPairingRoutes({ pairing, revokeDevice }: Pick<Access, "pairing" | "revokeDevice">, door: Door) {
  const router = Router();

  router.post("/pairing", async (request, response) => {
    const body = await readBodyAs(knockSchema, request, response);
    if (!body.ok) return sendRefusal(response, body.refusal);
    const answer = await pairing.ask(body.value, request.ip ?? "");
    if ("refusal" in answer) sendRefusal(response, answer.refusal);
    else response.status(201).json(answer);
  });

  router.get("/pairing", (request, response) => {
    const claim = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const answer = claim === undefined ? undefined : pairing.claim(claim);
    if (answer) response.json(answer);
    else sendRefusal(response, { code: "unknown-claim" });
  });

  router.get(
    "/pairing/waiting",
    signedIn(door, (_request, response, caller) => {
      if (maySetUp(caller)) response.json({ waiting: pairing.waiting() });
      else sendRefusal(response, { code: "forbidden", role: caller.sender.role });
    }),
  );

  router.post(
    "/pairing/approve",
    signedIn(door, async (request: Request, response, caller) => {
      if (!maySetUp(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const body = await readBodyAs(approvalSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const refusal = await pairing.approve(body.value.code, body.value.device, caller.sender.id);
      if (refusal) sendRefusal(response, refusal);
      else response.json({ ok: true });
    }),
  );

  router.post(
    "/devices/:id/revoke",
    signedIn(door, async (request: Request<{ id: string }>, response, caller) => {
      if (!maySetUp(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      await revokeDevice(request.params.id);
      response.json({ ok: true });
    }),
  );

  return router;
}

const maySetUp = ({ sender }: Caller): boolean => sender.role === "manager" || sender.role === "administrator";
