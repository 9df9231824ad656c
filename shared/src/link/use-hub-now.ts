import { onScopeDispose, readonly, ref, type DeepReadonly, type Ref } from "vue";
import { type Link } from "./link.ts";

/** The hub's clock, milliseconds since 1970, as of the last tick; it ticks every `everyMs` while the scope lives. */
export function useHubNow(link: Pick<Link, "hubNow">, everyMs = 1000): DeepReadonly<Ref<number>> {
  const now = ref(link.hubNow());
  const timer = setInterval(() => {
    now.value = link.hubNow();
  }, everyMs);
  onScopeDispose(() => clearInterval(timer));
  return readonly(now);
}
