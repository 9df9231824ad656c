import { computed, type Ref, ref, watch } from "vue";

/** A draft follows what the hub has until somebody types in it; what is typed is not taken away. */
export function useFollowing<Draft>(draft: Ref<Draft>, now: () => Draft) {
  const before = ref(JSON.stringify(draft.value));
  const isChanged = computed(() => JSON.stringify(draft.value) !== before.value);

  function reset(): void {
    draft.value = now();
    before.value = JSON.stringify(draft.value);
  }
  watch(
    () => JSON.stringify(now()),
    () => {
      if (!isChanged.value) reset();
    },
  );

  return {
    isChanged,
    /** Somebody else has saved something else meanwhile. */
    isOvertaken: computed(() => {
      const text = JSON.stringify(now());
      return isChanged.value && text !== before.value && text !== JSON.stringify(draft.value);
    }),
    reset,
  };
}
