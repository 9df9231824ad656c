import { defineStore } from "pinia";
import { ref } from "vue";
import { type Filter, noFilter } from "./filter.ts";

/** How the list was filtered, for when somebody comes back from an item. */
export const useFilterStore = defineStore("content-filter", () => {
  const filter = ref<Filter>(noFilter);
  return { filter, clear: () => void (filter.value = noFilter) };
});
