import { onScopeDispose, readonly, type Ref, shallowRef } from "vue";
import { type Glass } from "./px-per-mm.ts";

const current = (): Glass => ({ width: innerWidth, height: innerHeight });

/** The page's size in CSS pixels, also after the panel is turned. A kiosk's page fills its panel. */
export function useGlassSize(): Readonly<Ref<Glass>> {
  const size = shallowRef(current());
  const measure = (): void => void (size.value = current());
  addEventListener("resize", measure);
  onScopeDispose(() => removeEventListener("resize", measure));
  return readonly(size);
}
