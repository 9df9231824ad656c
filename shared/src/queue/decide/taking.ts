import { type Instant } from "../../core/index.ts";
import { type Service, type VenueState } from "../../venue/index.ts";
import { estimateWait, type Pace } from "../estimate/estimate.ts";
import { takingOf } from "../opening/opening.ts";
import { type HallState } from "../state.ts";

/** [Q77] Whether a number can be taken for a service now, with what is known of how fast its queue moves. */
export function takingNow(
  service: Service,
  hall: HallState,
  venue: VenueState,
  now: Instant,
  waiting: number,
): ReturnType<typeof takingOf> {
  const gapMs = gapOf(hall.paces[service.queue], now);
  return takingOf(service, hall, venue, now, { waiting, ...(gapMs === undefined ? {} : { gapMs }) });
}

/** What one more visitor ahead costs: the first in line waits for a desk that has long been at work, which is less. */
function gapOf(pace: Pace | undefined, now: Instant): number | undefined {
  const first = pace && estimateWait(pace, { ahead: 0, now });
  const second = pace && estimateWait(pace, { ahead: 1, now });
  return first && second ? second.midMs - first.midMs : undefined;
}
