import { computed, type ComputedRef, watchEffect } from "vue";
import { pageAt, type Turn } from "../../page-turn.ts";
import { useStage } from "../../stage.ts";
import { type FramePlan } from "./frame-plan.ts";

interface Paged {
  plan(): Pick<FramePlan, "fits" | "pages">;
  turn(): Turn;
  /** Held still. */
  page(): number | undefined;
  planned(plan: { readonly pages: number; readonly fits: boolean }): void;
}

/** The page that stands now; tells whoever looks how many there are. */
export function usePages({ plan, turn, page, planned }: Paged): ComputedRef<number> {
  const stage = useStage();
  const needs = computed(() => plan().pages.map(({ needsMs }) => needsMs));
  watchEffect(() => planned({ pages: Math.max(1, needs.value.length), fits: plan().fits }));
  return computed(() => {
    const turning = pageAt(stage.now, needs.value, turn());
    return Math.min(page() ?? turning, Math.max(0, needs.value.length - 1));
  });
}
