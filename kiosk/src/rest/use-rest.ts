import { onScopeDispose, readonly, ref, type Ref, watch } from "vue";

/** Without a touch or a key, before the machine takes it that nobody stands in front of it. */
const quietMs = 60_000;
const signsOfLife = ["pointerdown", "keydown"];

/** Whether nobody is there: `mayRest` is true and the glass has not been touched for a while. Ends with `wake` only. */
export function useRest(mayRest: () => boolean): { readonly resting: Readonly<Ref<boolean>>; wake(): void } {
  const resting = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin(): void {
    clearTimeout(timer);
    if (mayRest()) timer = setTimeout(() => (resting.value = true), quietMs);
  }

  function wake(): void {
    resting.value = false;
    begin();
  }

  watch(mayRest, wake, { immediate: true });
  for (const sign of signsOfLife) addEventListener(sign, begin);
  onScopeDispose(() => {
    clearTimeout(timer);
    for (const sign of signsOfLife) removeEventListener(sign, begin);
  });
  return { resting: readonly(resting), wake };
}
