import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Limits what one authenticated sender may ask, whatever door it comes through; never an address: a hall stands behind one. */
export interface SenderLimit {
  /** Takes one request of `senderId`; seconds to wait when it has had too many. */
  take(senderId: string): Promise<number | undefined>;
}

/** About a fifth of what the hub can do: no person comes near it, and no single device takes the hall's share. */
const perSecond = 2_000;

/** `requests` within `seconds` of each sender; without, what any door lets through. */
export function createSenderLimit(requests = perSecond, seconds = 1): SenderLimit {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return {
    async take(senderId) {
      try {
        await limiter.consume(senderId);
        return undefined;
      } catch (rejection) {
        if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
        throw rejection;
      }
    },
  };
}
