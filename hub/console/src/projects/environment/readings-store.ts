// Seven days of readings of the project that is looked at.
import { useRows } from "@openhall/shared/link";
import { readingDayRowSchema } from "@openhall/shared/projects";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref } from "vue";
import { useSteadyView } from "../../hall/steady-view.ts";
import { useLinkStore } from "../../link/link-store.ts";

export const useReadingsStore = defineStore("projects-readings", () => {
  const { link } = storeToRefs(useLinkStore());
  /** Nobody looks at any without one. */
  const projectId = ref<string>();
  const view = useSteadyView(link, () =>
    projectId.value === undefined ? undefined : `projects.readings/${projectId.value}`,
  );
  const rows = useRows(view, "day/", readingDayRowSchema);

  return {
    projectId,
    /** By `<indicator>.<civil date>`. */
    rows,
    byDay: computed(() => Object.fromEntries(rows.value.map(({ key, row }) => [key, row]))),
  };
});
