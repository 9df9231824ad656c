import { onScopeDispose, watch } from "vue";

/** Of two pages that change places the one that came last. */
let owner: symbol | undefined;

/** Makes one `rem` the size of the row text while the scope lives, so that every token is a multiple of it. */
export function useRootSize(unit: () => number): void {
  const { style } = document.documentElement;
  const own = Symbol("root size");
  owner = own;
  watch(unit, (pixels) => (style.fontSize = `${pixels}px`), { immediate: true });
  onScopeDispose(() => {
    if (owner === own) style.fontSize = "";
  });
}
