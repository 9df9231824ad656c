// A hub's door for pairing with no hub behind it, for tests and the gallery.
import { type Pairing, type PairingState } from "@openhall/shared/link";
import { ref, type Ref } from "vue";

/** Shows this code, or none yet. */
export function createFakePairing(code: string | undefined) {
  const state: Ref<PairingState> = ref(
    code === undefined ? { status: "asking", isHubAway: false } : { status: "waiting", code, isHubAway: false },
  );
  let ended = 0;
  return {
    state,
    ended: () => ended,
    start: (): Pairing => ({ state, end: () => void (ended += 1) }),
  };
}

export type FakePairing = ReturnType<typeof createFakePairing>;
