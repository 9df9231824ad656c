// The one item that is open: its versions and who did what to it.
import { useRows } from "@openhall/shared/link";
import { itemStepRowSchema, itemVersionRowSchema } from "@openhall/shared/publishing";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref } from "vue";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useContentStore } from "./content-store.ts";

export const useItemStore = defineStore("item", () => {
  const { link } = storeToRefs(useLinkStore());
  const content = useContentStore();
  const itemId = ref<string>();
  const view = useSteadyView(link, () => (itemId.value === undefined ? undefined : `publishing.item/${itemId.value}`));
  const versionRows = useRows(view, "version/", itemVersionRowSchema);
  const stepRows = useRows(view, "step/", itemStepRowSchema);

  const row = computed(() => (itemId.value === undefined ? undefined : content.items.get(itemId.value)));
  const versions = computed(
    () =>
      new Map(
        versionRows.value
          .map(({ key, row: version }) => [Number(key), version] as const)
          .toSorted(([one], [other]) => one - other),
      ),
  );

  return {
    itemId,
    row,
    /** By number, oldest first. */
    versions,
    /** Newest first. */
    steps: computed(() =>
      stepRows.value
        .map(({ key, row: step }) => ({ number: Number(key), ...step }))
        .toSorted((one, other) => other.number - one.number),
    ),
    working: computed(() => (row.value ? versions.value.get(row.value.version) : undefined)),
    published: computed(() => (row.value?.published ? versions.value.get(row.value.published.version) : undefined)),
    isLoaded: view.isLoaded,
    open: (id: string | undefined) => void (itemId.value = id),
  };
});
