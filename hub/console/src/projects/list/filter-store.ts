import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { type Filter, noFilter } from "./filter.ts";

/** How the list was filtered, for when somebody comes back from a project. */
export const useProjectFilter = defineStore("projects-filter", () => {
  const filter = ref<Filter>(noFilter);
  return {
    filter,
    isFiltered: computed(() => JSON.stringify(filter.value) !== JSON.stringify(noFilter)),
    clear: () => void (filter.value = noFilter),
  };
});
