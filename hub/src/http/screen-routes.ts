import { Router } from "express";
import { type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

/** What a screen has last said it has drawn. It proves that the page drew it, not that the panel is lit. */
export interface ScreenStatus {
  readonly device: string;
  readonly stream: string;
  readonly epoch: number;
  readonly version: number;
  /** The screen's reading of the hub's clock. */
  readonly renderedAt: string;
  readonly connected: boolean;
}

/** Port: realtime knows the screens. */
export interface Screens {
  list(): readonly ScreenStatus[];
}

/** `GET /screens`, for staff. */
export function createScreenRoutes(screens: Screens, door: Door): Router {
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
