import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type RehearsalControl } from "../rehearsal/control.ts";
import { seedSchema, speedSchema } from "../rehearsal/wish.ts";
import { readBodyAs } from "./body.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

export const rehearsalRequestSchema = z.union([
  z.strictObject({ on: z.literal(false) }),
  z.strictObject({
    on: z.literal(true),
    speed: z.optional(speedSchema),
    seed: z.optional(seedSchema),
    /** Also with visitors in the hall: they are served when the rehearsal is over. */
    force: z._default(z.boolean(), false),
  }),
]);

/**
 * `GET /rehearsal`, for anybody: a page says that all is rehearsed before anybody has signed in. `POST /rehearsal`, for
 * administrators: answered 202 with what will be, then this hub ends and the other comes up.
 */
export function createRehearsalRoutes(control: RehearsalControl, door: Door): Router {
  const router = Router();
  router.get("/rehearsal", (_request, response) => void response.json(control.state()));
  router.post(
    "/rehearsal",
    signedIn(door, async (request: Request, response, { sender }) => {
      if (sender.role !== "administrator") return sendRefusal(response, { code: "forbidden", role: sender.role });
      const body = await readBodyAs(rehearsalRequestSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const prepared = await control.prepare(body.value);
      if (!prepared.ok) return sendRefusal(response, prepared.refusal);
      response.status(202).json(prepared.state);
      if (response.closed) prepared.carryOut();
      else response.on("close", prepared.carryOut);
    }),
  );
  return router;
}
