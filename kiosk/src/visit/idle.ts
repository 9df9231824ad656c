import { onScopeDispose, readonly, ref, type Ref, watch } from "vue";

interface IdleOptions {
  /** What the visitor is at; a new value begins anew. While it is undefined there is nothing to give back and nothing runs. */
  readonly occupation: () => unknown;
  /** Without a touch or a key, until the countdown begins. */
  readonly quietSeconds: () => number;
  /** How long the countdown gives. */
  readonly countdownSeconds: () => number;
  /** Nobody is here any more. */
  readonly onLeft: () => void;
}

const signsOfLife = ["pointerdown", "keydown"];

interface Idle {
  /** Set only during the countdown. */
  readonly secondsLeft: Readonly<Ref<number | undefined>>;
  /** The visitor is still here. */
  extend(): void;
}

/** Notices that a visitor has walked away. Any touch or key begins anew, as often as one likes. */
export function useIdle({ occupation, quietSeconds, countdownSeconds, onLeft }: IdleOptions): Idle {
  const secondsLeft = ref<number>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;

  function stop(): void {
    clearTimeout(quiet);
    clearInterval(ticking);
    secondsLeft.value = undefined;
  }

  function begin(): void {
    stop();
    if (occupation() !== undefined) quiet = setTimeout(countDown, quietSeconds() * 1000);
  }

  function countDown(): void {
    secondsLeft.value = countdownSeconds();
    ticking = setInterval(tick, 1000);
  }

  function tick(): void {
    const left = (secondsLeft.value ?? 0) - 1;
    if (left > 0) {
      secondsLeft.value = left;
      return;
    }
    stop();
    onLeft();
  }

  watch([occupation, quietSeconds], begin, { immediate: true });
  for (const sign of signsOfLife) addEventListener(sign, begin);
  onScopeDispose(() => {
    stop();
    for (const sign of signsOfLife) removeEventListener(sign, begin);
  });
  return { secondsLeft: readonly(secondsLeft), extend: begin };
}
