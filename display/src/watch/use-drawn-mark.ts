import { onScopeDispose, ref, watch } from "vue";

const everyMs = 2000;

/**
 * Writes `now`, milliseconds by the page's clock, on `<html data-drawn>` from a frame that was drawn after Vue had rendered: who
 * looks from outside, or from the watchdog, sees it stand still when timers, rendering or drawing do. At least every 5 s.
 */
export function useDrawnMark(now: () => number): void {
  const turn = ref(0);
  const timer = setInterval(() => (turn.value += 1), everyMs);
  watch(
    turn,
    () => {
      requestAnimationFrame(() => (document.documentElement.dataset.drawn = String(Math.round(now()))));
    },
    { immediate: true, flush: "post" },
  );
  onScopeDispose(() => clearInterval(timer));
}
