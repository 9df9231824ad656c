import { reportSchema, showingSchema } from "@openhall/shared/wire";
import { Router } from "express";
import * as z from "zod/mini";
import { type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

/** A machine of the venue. What it has drawn proves that its page drew it, not that the panel is lit. */
const screenSchema = z.object({
  /** Its id in the venue. */
  device: z.string(),
  /** Whether a machine has a secret for it. */
  paired: z.boolean(),
  connected: z.boolean(),
  /** Whether it is the voice of its zone now. */
  speaks: z.boolean(),
  /** Hub time; absent where it was never heard since the hub's start. */
  lastContactAt: z.optional(z.iso.datetime()),
  report: z.optional(reportSchema),
  reportedAt: z.optional(z.iso.datetime()),
  /** What it has said last of its glass; of a display that is not connected it may be long over. */
  showing: z.optional(showingSchema),
  rendered: z.array(
    z.object({
      stream: z.string(),
      epoch: z.int(),
      version: z.int(),
      /** The screen's reading of the hub's clock. */
      renderedAt: z.iso.datetime(),
      heardAt: z.iso.datetime(),
    }),
  ),
});
export type ScreenStatus = z.infer<typeof screenSchema>;
export const screensSchema = z.object({ screens: z.array(screenSchema) });

/** Port: every machine of the venue, by id. */
export interface VenueScreens {
  list(): readonly ScreenStatus[];
}

/** `GET /screens`, for staff. */
export function createScreenRoutes(screens: VenueScreens, door: Door): Router {
  const router = Router();
  router.get(
    "/screens",
    signedIn(door, (_request, response, caller) => {
      if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      response.json({ screens: screens.list() });
    }),
  );
  return router;
}
