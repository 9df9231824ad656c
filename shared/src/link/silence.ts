// A hub that says nothing is a hub that is gone, whatever the socket believes.

/** Two beats and a half. */
const limitMs = 25_000;
const lookEveryMs = 5000;

export interface Silence {
  /** The hub has said something. */
  broken(): void;
  end(): void;
}

/**
 * Calls `onSilence` when the hub has been silent for 25 s while `isListening`. Looks at both clocks, and as soon as the page is
 * shown again: the monotonic one stands still while a phone sleeps.
 */
export function watchSilence(isListening: () => boolean, onSilence: () => void): Silence {
  const page = typeof document === "undefined" ? undefined : document;
  let heard = bothClocks();
  const broken = (): void => {
    heard = bothClocks();
  };
  const look = (): void => {
    const now = bothClocks();
    const silentMs = Math.max(now.monotonic - heard.monotonic, now.wall - heard.wall);
    if (silentMs <= limitMs || !isListening()) return;
    broken();
    onSilence();
  };
  const timer = setInterval(look, lookEveryMs);
  page?.addEventListener("visibilitychange", look);
  return {
    broken,
    end() {
      clearInterval(timer);
      page?.removeEventListener("visibilitychange", look);
    },
  };
}

const bothClocks = (): { monotonic: number; wall: number } => ({ monotonic: performance.now(), wall: Date.now() });
