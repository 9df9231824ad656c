// What the typed text finds: by name, by plain words and by the sound of Chinese.
import { loadPinyin } from "@openhall/shared/ui/pinyin";
import { findServices, type ListedService, type ReadsAs } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, shallowRef } from "vue";
import { type Service, useHallStore } from "../hall/hall-store.ts";
import { useVisitStore } from "../visit/visit-store.ts";

/** Longer than any name that is typed by its sound. */
const charactersAtMost = 24;

export const useSearchStore = defineStore("search", () => {
  const hall = useHallStore();
  const visit = useVisitStore();
  const readsAs = shallowRef<ReadsAs>();

  /** Loaded with the first search: the first page of a kiosk does without. */
  async function begin(): Promise<void> {
    readsAs.value ??= await loadPinyin();
  }

  const text = computed({
    get: () => visit.search,
    set: (typed) => (visit.search = typed.toUpperCase().slice(0, charactersAtMost)),
  });
  const listed = computed(() =>
    hall.services.map((service): ListedService & Service => ({ ...service, serviceId: service.id })),
  );
  const found = computed((): readonly Service[] =>
    text.value.trim() === ""
      ? []
      : findServices(listed.value, text.value, readsAs.value).flatMap(
          ({ serviceId }) => hall.serviceOf(serviceId) ?? [],
        ),
  );

  return { begin, text, found };
});
