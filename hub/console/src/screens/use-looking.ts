import { onScopeDispose } from "vue";

/** Looks at once, and again every `everyMs` as long as the component is there. */
export function useLooking(look: () => Promise<void>, everyMs: number): void {
  void look();
  const looking = setInterval(() => void look(), everyMs);
  onScopeDispose(() => clearInterval(looking));
}
