import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { type Filter, noFilter } from "./filter.ts";

/** How the list was filtered, for when somebody comes back from an entry. */
export const useEntryFilterStore = defineStore("programme-filter", () => {
  const filter = ref<Filter>(noFilter);
  return {
    filter,
    isFiltered: computed(() => JSON.stringify(filter.value) !== JSON.stringify(noFilter)),
    clear: () => void (filter.value = noFilter),
    /** All entries of that day. */
    onDay: (day: string) => void (filter.value = { ...noFilter, day }),
  };
});
