import { type Instant, instantOf, type Refusal } from "@openhall/shared/core";
import { showingSchema } from "@openhall/shared/wire";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const lost = z.array(z.object({ entryId: z.string(), why: z.string() }));

/** Whoever has to do with an item, by sender id. */
const whyItemSchema = z.object({
  itemId: z.string(),
  title: bilingual,
  version: z.int(),
  authors: z.array(z.string()),
  reviewedBy: z.optional(z.string()),
  reviewedAt: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  approvedAt: z.optional(z.string()),
});
export type WhyItem = z.infer<typeof whyItemSchema>;

const whyZoneSchema = z.object({
  zone: z.enum(["main", "side", "ticker"]),
  /** Kind of the scene. */
  scene: z.string(),
  /** Absent: the page that the display is set up with. */
  entryId: z.optional(z.string()),
  priority: z.int(),
  since: z.optional(z.string()),
  until: z.optional(z.string()),
  /** The entry whose turn comes after it. */
  next: z.optional(z.string()),
  /** What could have stood here, and why it does not. */
  lost,
  item: z.optional(whyItemSchema),
});

export const whySchema = z.object({
  device: z.string(),
  at: z.string(),
  playlistId: z.optional(z.string()),
  takeover: z.optional(
    z.object({
      takeoverId: z.string(),
      itemId: z.string(),
      title: bilingual,
      by: z.string(),
      confirmedBy: z.optional(z.string()),
      startedAt: z.string(),
      endsAt: z.string(),
    }),
  ),
  /** Over all but a takeover. */
  proof: z.optional(z.object({ itemId: z.string(), by: z.string(), endsAt: z.string() })),
  /** What stands in each zone, also where something covers it. */
  zones: z.array(whyZoneSchema),
  /** Of zones in which nothing is to be shown. */
  empty: lost,
  /** When something changes next. */
  changesAt: z.optional(z.string()),
  /** What the screen itself has said last; of now alone. */
  showing: z.optional(showingSchema),
  /** Names to the sender ids above. */
  people: z.record(z.string(), z.string()),
});
export type Why = z.infer<typeof whySchema>;

/** Port: what a display shows at a moment, and why. `at` undefined: now. */
export interface WhyShown {
  of(
    device: string,
    at: Instant | undefined,
  ): { readonly ok: true; readonly why: Why } | { readonly ok: false; readonly refusal: Refusal };
}

const momentSchema = z.optional(z.iso.datetime());

/** `GET /screens/<device>/why?at=`, for staff. */
export function createWhyRoutes(why: WhyShown, door: Door): Router {
  const router = Router();
  router.get(
    "/screens/:device/why",
    signedIn(door, (request: Request<{ device: string }>, response, caller) => {
      if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const at = momentSchema.safeParse(request.query.at);
      if (!at.success) return sendRefusal(response, malformed("at", "an instant in UTC, such as 2026-09-16T06:00:00Z"));
      const moment = at.data === undefined ? undefined : instantOf(Date.parse(at.data));
      const answer = why.of(request.params.device, moment);
      if (answer.ok) response.json(answer.why);
      else sendRefusal(response, answer.refusal);
    }),
  );
  return router;
}
