import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Limits what one authenticated sender may ask, whatever door it comes through; never an address: a hall stands behind one. */
export interface SenderLimit {
  /** Takes one request of `senderId`; seconds to wait when it has had too many. */
  take(senderId: string): Promise<number | undefined>;
}

const perSecond = 1000;
/** On top, once in ten seconds: 2,000 at once. */
const burst = { points: 1000, seconds: 10 };

export function createSenderLimit(): SenderLimit {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix: "steady", points: perSecond, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: "burst", points: burst.points, duration: burst.seconds }),
  );
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
