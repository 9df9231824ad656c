// How often something of this page has failed since it was loaded; staff see it, visitors do not.
import { defineStore } from "pinia";
import { onScopeDispose, readonly, ref } from "vue";

export const useFaultStore = defineStore("faults", () => {
  const count = ref(0);
  const note = (): void => {
    count.value += 1;
  };
  addEventListener("error", note);
  addEventListener("unhandledrejection", note);
  onScopeDispose(() => {
    removeEventListener("error", note);
    removeEventListener("unhandledrejection", note);
  });
  return { count: readonly(count), note };
});
