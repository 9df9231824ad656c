import { Router } from "express";
import * as z from "zod/mini";
import { type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

const unconfirmedSchema = z.object({
  device: z.string(),
  connected: z.boolean(),
  /** Absent where it was never heard since the hub's start. */
  lastContactAt: z.optional(z.iso.datetime()),
  /** What it has drawn last of that stream; absent where it has said nothing of it. */
  drawnVersion: z.optional(z.int()),
});
type UnconfirmedScreen = z.infer<typeof unconfirmedSchema>;
export const unconfirmedScreensSchema = z.object({ screens: z.array(unconfirmedSchema) });

/** Port: the paired displays of the stream's hall that have not drawn this version of it; undefined: no such stream. */
export interface UnconfirmedScreens {
  of(stream: string, version: number): UnconfirmedScreen[] | undefined;
}

const querySchema = z.object({
  stream: z.string().check(z.maxLength(200)),
  version: z.string().check(z.regex(/^\d{1,15}$/)),
});

/** `GET /screens/unconfirmed?stream=&version=`: `version` is what the answer to a command says; for staff. */
export function createUnconfirmedRoutes(unconfirmed: UnconfirmedScreens, door: Door): Router {
  const router = Router();
  router.get(
    "/screens/unconfirmed",
    signedIn(door, (request, response, caller) => {
      if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const query = querySchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("version", "a stream and a version of it"));
      const screens = unconfirmed.of(query.data.stream, Number(query.data.version));
      if (screens) response.json({ screens });
      else sendRefusal(response, { code: "unknown-stream" });
    }),
  );
  return router;
}
