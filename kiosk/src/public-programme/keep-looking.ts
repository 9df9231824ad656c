import { onScopeDispose } from "vue";

const everyMs = 20_000;
const tickMs = 1_000;

interface Looking {
  /** Asks the hub. */
  look(): Promise<void>;
  /** Time goes on. */
  tick(): void;
}

/** Asks the hub now and every 20 s, while the page can be seen; at once when it is seen again. */
export function keepLooking(feed: Looking): void {
  const isSeen = (): boolean => document.visibilityState === "visible";
  const look = (): void => {
    feed.tick();
    if (isSeen()) void feed.look();
  };
  const asking = setInterval(look, everyMs);
  const ticking = setInterval(feed.tick, tickMs);
  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  onScopeDispose(() => {
    clearInterval(asking);
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("online", look);
  });
  look();
}
