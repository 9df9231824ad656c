// What a zone is to show once its code is here; until then what stands goes on standing, and at first the screen's own page.
import { computed, type ComputedRef, shallowRef, watch } from "vue";
import { fetchScene, isSettled, laterScene } from "../scenes/scene-code.ts";
import { isWithdrawn, type Layer } from "./layer.ts";

interface Zoned {
  wanted(): Layer;
  /** Undefined in a zone that has none. */
  own(): Layer | undefined;
  isLine(): boolean;
  itemOf: Parameters<typeof isWithdrawn>[1];
}

export function useTarget({ wanted, own, isLine, itemOf }: Zoned): ComputedRef<Layer> {
  const last = shallowRef<Layer>();
  const isHere = ({ slot }: Layer): boolean => {
    const later = laterScene(slot.scene, isLine());
    return later === undefined || isSettled(later);
  };
  const target = computed(() => {
    const next = wanted();
    if (isHere(next)) return next;
    return last.value && !isWithdrawn(last.value, itemOf) ? last.value : (own() ?? next);
  });
  watch(
    wanted,
    ({ slot }) => {
      const later = laterScene(slot.scene, isLine());
      if (later !== undefined) void fetchScene(later);
    },
    { immediate: true },
  );
  watch(target, (layer) => (last.value = layer), { immediate: true, flush: "sync" });
  return target;
}
