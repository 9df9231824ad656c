import { type Request, Router } from "express";
import * as z from "zod/mini";
import { passwordSchema } from "../access/access-data.ts";
import { type Access } from "../access/access.ts";
import { readBodyAs } from "./body.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

export const setPasswordSchema = z.strictObject({ password: passwordSchema });

/** Everybody the venue knows, also those who have left, and whether they have a password. */
export const accountsSchema = z.object({
  accounts: z.array(
    z.object({ user: z.string(), hasPassword: z.boolean(), lastSignInAt: z.optional(z.iso.datetime()) }),
  ),
});

/** Passwords, for administrators. Who somebody is stands in the venue's set-up. */
export function createAccountRoutes(access: Access, door: Door): Router {
  const router = Router();

  router.get(
    "/accounts",
    signedIn(door, (_request, response, { sender }) => {
      if (sender.role !== "administrator") return sendRefusal(response, { code: "forbidden", role: sender.role });
      response.json({ accounts: access.listAccounts() });
    }),
  );

  router.put(
    "/accounts/:user/password",
    signedIn(door, async (request: Request<{ user: string }>, response, { sender, token }) => {
      if (sender.role !== "administrator") return sendRefusal(response, { code: "forbidden", role: sender.role });
      const body = await readBodyAs(setPasswordSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const { user } = request.params;
      if (!access.worksHere(user)) return sendRefusal(response, { code: "unknown-staff", user });
      await access.setPassword(user, body.value.password, token);
      response.json({ ok: true });
    }),
  );

  return router;
}
