import { type Pairing, type PairingOptions, startPairing } from "./pairing.ts";
import { computed, type ComputedRef, inject, type InjectionKey, onScopeDispose, watch } from "vue";

/** How a code is come by: from the hub, but in tests and in the gallery. */
export const pairingKey: InjectionKey<StartPairing> = Symbol("pairing");
type StartPairing = (panel: { readonly width: number; readonly height: number }) => Pairing;

/** Hears the token of a machine that has been approved, and starts the page with it. */
export const approvedKey: InjectionKey<(token: string) => void> = Symbol("approved");

interface KnockingPage {
  readonly code: ComputedRef<string | undefined>;
  readonly isHubAway: ComputedRef<boolean>;
}

/** Asks for a code while the scope lives. */
export function usePairing(kind: PairingOptions["kind"]): KnockingPage {
  const approved = inject(approvedKey);
  const start = inject<StartPairing>(pairingKey, (panel) => startPairing({ kind, panel }));
  // The panel, not the window: that may not yet fill it.
  const pairing = start({ width: screen.width, height: screen.height });
  onScopeDispose(() => pairing.end());
  watch(pairing.state, (state) => {
    if (state.status === "approved") approved?.(state.token);
  });
  return {
    code: computed(() => (pairing.state.value.status === "waiting" ? pairing.state.value.code : undefined)),
    isHubAway: computed(() => pairing.state.value.status !== "approved" && pairing.state.value.isHubAway),
  };
}
