import { onScopeDispose, readonly, type Ref, ref } from "vue";

export interface Faults {
  readonly count: Readonly<Ref<number>>;
  /** One more, which the page has caught itself. */
  note(): void;
}

/** How often something of this page has failed since it was loaded; staff see it, visitors do not. */
export function countFaults(): Faults {
  const count = ref(0);
  const note = (): void => void (count.value += 1);
  addEventListener("error", note);
  addEventListener("unhandledrejection", note);
  onScopeDispose(() => {
    removeEventListener("error", note);
    removeEventListener("unhandledrejection", note);
  });
  return { count: readonly(count), note };
}
