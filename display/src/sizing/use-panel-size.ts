import { onScopeDispose, readonly, ref, type DeepReadonly, type Ref } from "vue";
import { type PanelSize } from "@openhall/shared/venue";

/** The page's size, which on a display is the panel's. */
export function usePanelSize(): DeepReadonly<Ref<PanelSize>> {
  const size = ref(sizeOfNow());
  const measure = (): void => {
    size.value = sizeOfNow();
  };
  addEventListener("resize", measure);
  onScopeDispose(() => removeEventListener("resize", measure));
  return readonly(size);
}

const sizeOfNow = (): PanelSize => ({ width: Math.max(1, innerWidth), height: Math.max(1, innerHeight) });
