// How a sensor gets its token, and how it loses it again.
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type Access } from "../access/access.ts";
import { type Caller, type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

export const sensorTokenSchema = z.object({ token: z.string() });
/** Sensors with a token that is good, and since when; never the token. */
export const sensorTokensSchema = z.object({
  sensors: z.array(z.object({ id: z.string(), since: z.iso.datetime() })),
});

/** `GET /sensors`, `POST /sensors/<id>/token`, `POST /sensors/<id>/revoke`: for managers and administrators. */
export function createSensorRoutes({ sensors }: Pick<Access, "sensors">, door: Door): Router {
  const router = Router();

  router.get(
    "/sensors",
    signedIn(door, (_request, response, caller) => {
      if (maySetUp(caller)) response.json({ sensors: sensors.list() });
      else sendRefusal(response, { code: "forbidden", role: caller.sender.role });
    }),
  );

  router.post(
    "/sensors/:id/token",
    signedIn(door, async (request: Request<{ id: string }>, response, caller) => {
      if (!maySetUp(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const made = await sensors.makeToken(request.params.id);
      if (made.ok) response.status(201).json({ token: made.token });
      else sendRefusal(response, made.refusal);
    }),
  );

  router.post(
    "/sensors/:id/revoke",
    signedIn(door, async (request: Request<{ id: string }>, response, caller) => {
      if (!maySetUp(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      await sensors.revoke(request.params.id);
      response.json({ ok: true });
    }),
  );

  return router;
}

const maySetUp = ({ sender }: Caller): boolean => sender.role === "manager" || sender.role === "administrator";
