// The phone makes itself heard and felt when its number is called, as far as the browser lets a page do so.
import { readonly, ref, type Ref, watch } from "vue";
import { createChime } from "./chime.ts";

const callPatternMs = [500, 200, 500, 200, 500];
const tryOutMs = 200;

interface CallAlert {
  readonly rings: boolean;
  readonly vibrates: boolean;
  /** Whether the visitor has asked for it. */
  readonly wanted: Readonly<Ref<boolean>>;
  /** To be called from a touch: browsers ring and vibrate only for a page that has been touched. Does so once, as a trial. */
  want(): void;
}

/** Rings and shakes each time `calls` rises. */
export function useCallAlert(calls: () => number): CallAlert {
  const chime = createChime();
  const vibrates = "vibrate" in navigator;
  const wanted = ref(false);

  watch(calls, (count, before) => {
    if (count <= before) return;
    chime.ring();
    if (vibrates && navigator.userActivation.hasBeenActive) navigator.vibrate(callPatternMs);
  });

  return {
    rings: chime.possible,
    vibrates,
    wanted: readonly(wanted),
    want() {
      wanted.value = true;
      if (chime.possible) chime.unlock();
      chime.tryOut();
      if (vibrates) navigator.vibrate(tryOutMs);
      keepAwake();
    },
  };
}

/** A phone that dims and locks neither rings nor shakes. Only where the hall is reached by https do browsers let a page ask. */
function keepAwake(): void {
  if (!("wakeLock" in navigator)) return;
  const ask = (): void => void navigator.wakeLock.request("screen").catch(() => undefined);
  ask();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") ask();
  });
}
