// The programme as the screens of this hall are told it: what a scene of one entry may show, and what goes on.
import { useRows } from "@openhall/shared/link";
import { type EntryRow, entryRowSchema } from "@openhall/shared/programme";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";

export const useHallProgrammeStore = defineStore("hall-programme", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const view = useSteadyView(link, () => (hall.hallId ? `programme.hall/${hall.hallId}` : undefined));
  const rows = useRows(view, "entry/", entryRowSchema);
  const entries = computed((): ReadonlyMap<string, EntryRow> => new Map(rows.value.map(({ key, row }) => [key, row])));
  return { entries };
});
