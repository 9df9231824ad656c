import { type Sender, staffRoles } from "@openhall/shared/core";
import { userSchema } from "@openhall/shared/venue";
import { type Request, type Response, Router } from "express";
import * as z from "zod/mini";
import { passwordSchema } from "../access/access-data.ts";
import { type Access, type SignInAnswer } from "../access/access.ts";
import { signInLastsMs } from "../access/sign-ins.ts";
import { readBodyAs } from "./body.ts";
import { cookieName, type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

/** Bounded, and no more: what does not fit an account's rules is simply a wrong name or password. */
export const signInSchema = z.strictObject({
  user: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});

export const firstRunSchema = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  user: userSchema,
  password: passwordSchema,
});

/** One's own password. */
export const changePasswordSchema = z.strictObject({
  old: z.string().check(z.minLength(1), z.maxLength(256)),
  password: passwordSchema,
});

const staffRole = z.enum(staffRoles);

export const signedInSchema = z.object({ token: z.string(), role: staffRole });

/** Who is asking: a person, a device or a sensor. */
export const sessionSchema = z.union([
  z.object({ user: z.string(), name: z.string(), role: staffRole }),
  z.object({ device: z.string(), hallId: z.string(), role: z.enum(["kiosk", "display"]) }),
  z.object({ sensor: z.string(), hallId: z.string(), role: z.literal("sensor") }),
]);

const machineOf = ({ id, role, hallId }: Sender) =>
  role === "sensor"
    ? { sensor: id.replace(/^sensor:/, ""), role, hallId }
    : { device: id.replace(/^device:/, ""), role, hallId };

export function createSessionRoutes(access: Access, door: Door): Router {
  const router = Router();

  router.get("/session", (request, response) => {
    const sender = door.authenticate(request.headers)?.sender;
    if (!sender)
      return sendRefusal(response, { code: "not-signed-in" }, access.firstRunCode() ? { firstRun: true } : {});
    response.json(access.accountOf(sender) ?? machineOf(sender));
  });

  router.post("/session", async (request, response) => {
    const body = await readBodyAs(signInSchema, request, response);
    if (!body.ok) return sendRefusal(response, body.refusal);
    const { user, password } = body.value;
    await welcome(request, response, await access.signIn(user, password, addressOf(request)));
  });

  router.post("/first-run", async (request, response) => {
    const body = await readBodyAs(firstRunSchema, request, response);
    if (!body.ok) return sendRefusal(response, body.refusal);
    const { code, user, password } = body.value;
    await welcome(request, response, await access.createFirstAdministrator(code, user, password, addressOf(request)));
  });

  router.delete(
    "/session",
    signedIn(door, async (_request, response, { token, sender }) => {
      if (!access.accountOf(sender)) return sendRefusal(response, { code: "forbidden", role: sender.role });
      await access.signOut(token);
      response.clearCookie(cookieName, { path: "/" }).json({ ok: true });
    }),
  );

  router.put(
    "/session/password",
    signedIn(door, async (request: Request, response, { token, sender }) => {
      const account = access.accountOf(sender);
      if (!account) return sendRefusal(response, { code: "forbidden", role: sender.role });
      const body = await readBodyAs(changePasswordSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const checked = await access.checkPassword(account.user, body.value.old, addressOf(request));
      // Not `wrong-credentials`: the sign-in is good, and stays.
      if (!checked.ok)
        return sendRefusal(
          response,
          checked.refusal.code === "wrong-credentials" ? { code: "wrong-password" } : checked.refusal,
        );
      await access.setPassword(account.user, body.value.password, token);
      response.json({ ok: true });
    }),
  );

  /** The token goes to scripts in the body and to browsers in a cookie; the sign-in that the browser had before is over. */
  async function welcome(request: Request, response: Response, answer: SignInAnswer): Promise<void> {
    if (!answer.ok) return sendRefusal(response, answer.refusal);
    const before = door.authenticate(request.headers);
    if (before?.by === "cookie") await access.signOut(before.token);
    const { token, role } = answer;
    const settings = {
      httpOnly: true,
      sameSite: "strict",
      secure: request.secure,
      path: "/",
      maxAge: signInLastsMs,
    } as const;
    response.cookie(cookieName, token, settings).json({ token, role });
  }

  return router;
}

const addressOf = (request: Request): string => request.ip ?? "";
