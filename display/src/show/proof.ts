// What staff look at on this screen before it is approved: only where the hub says that no visitor sees it, and only until its time.
import { type Instant } from "@openhall/shared/core";
import { type StreamView } from "@openhall/shared/link";
import { type ProofRow, proofRowSchema } from "@openhall/shared/screens";
import { computed, type ComputedRef, shallowRef, type ShallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";

export interface Proof {
  /** As the hub tells it, over or not. */
  readonly told: ComputedRef<ProofRow | undefined>;
  /** As it stands on the glass. */
  readonly row: ShallowRef<ProofRow | undefined>;
  look(at: Instant | undefined): void;
}

/** @param device this screen where it is one for proofs */
export function useProof(device: () => string | undefined): Proof {
  const link = useHubLink();
  const view = shallowRef<StreamView>();
  watch(
    device,
    (id) => {
      if (view.value) link.close(view.value.stream);
      view.value = id === undefined ? undefined : link.open(`screens.proof/${id}`);
    },
    { immediate: true },
  );
  const told = computed(() => {
    const row = view.value?.rows["proof"];
    return row && proofRowSchema.safeParse(row).data;
  });
  const row = shallowRef<ProofRow>();
  return {
    told,
    row,
    look(at) {
      const now = told.value;
      row.value = now && at !== undefined && at < now.endsAt ? now : undefined;
    },
  };
}
