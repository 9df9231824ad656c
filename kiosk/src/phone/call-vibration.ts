import { readonly, ref, type Ref, watch } from "vue";

const callPatternMs = [500, 200, 500, 200, 500];
const tryOutMs = 200;

interface CallVibration {
  /** Whether this browser knows vibration at all. */
  readonly possible: boolean;
  /** Whether the visitor has asked for it. */
  readonly wanted: Readonly<Ref<boolean>>;
  /** To be called from a touch: browsers vibrate only for a page that has been touched. Shakes once, as a trial. */
  want(): void;
}

/** Shakes the phone each time `calls` rises. */
export function useCallVibration(calls: () => number): CallVibration {
  const possible = "vibrate" in navigator;
  const wanted = ref(false);

  watch(calls, (count, before) => {
    if (count > before && possible && navigator.userActivation.hasBeenActive) navigator.vibrate(callPatternMs);
  });

  return {
    possible,
    wanted: readonly(wanted),
    want() {
      wanted.value = navigator.vibrate(tryOutMs);
    },
  };
}
