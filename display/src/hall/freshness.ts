import { type Instant, millisecondsOf } from "@openhall/shared/core";

/**
 * What the glass may say of the calls: `live`; `offline`, shown with their last good moment and as not live; `withdrawn`, because
 * acting on them would do harm; `unknown`, because this screen has never heard of any.
 */
export type Freshness = "live" | "offline" | "withdrawn" | "unknown";

/** Since the last contact (screens.md, “Age on the glass”). */
const maximumAgeMs = 2 * 60_000;
/** Two beats and a half: a link that says it is live and has said nothing for so long is not. */
const silenceMs = 25_000;
/** Two clocks may differ by this much; a last contact that lies farther ahead has an age that nobody knows. */
const clockErrorMs = 5_000;

/** @param now the hub's clock, milliseconds since 1970 */
export function freshnessOf(heardAt: Instant | undefined, isLive: boolean, now: number): Freshness {
  if (heardAt === undefined) return "unknown";
  const ageMs = now - millisecondsOf(heardAt);
  if (isLive && ageMs < silenceMs) return "live";
  return ageMs < maximumAgeMs && ageMs > -clockErrorMs ? "offline" : "withdrawn";
}
