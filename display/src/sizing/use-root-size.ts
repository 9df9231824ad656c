import { onScopeDispose, watch } from "vue";

/** Makes one `rem` the size of the row text while the scope lives, so that every token is a multiple of it. */
export function useRootSize(unit: () => number): void {
  const { style } = document.documentElement;
  watch(unit, (pixels) => (style.fontSize = `${pixels}px`), { immediate: true });
  onScopeDispose(() => (style.fontSize = ""));
}
