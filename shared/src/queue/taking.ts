import { type Instant } from "../core/index.ts";
import { type Service, type VenueState } from "../venue/index.ts";
import { estimateWait } from "./estimate.ts";
import { takingOf } from "./opening.ts";
import { type HallState } from "./state.ts";

/** [Q77] Whether a number can be taken for a service now, with what is known of how fast its queue moves. */
export function takingNow(
  service: Service,
  hall: HallState,
  venue: VenueState,
  now: Instant,
  waiting: number,
): ReturnType<typeof takingOf> {
  const pace = hall.paces[service.queue];
  const next = pace && estimateWait(pace, { ahead: 0, now });
  return takingOf(service, hall, venue, now, { waiting, ...(next ? { gapMs: next.midMs } : {}) });
}
