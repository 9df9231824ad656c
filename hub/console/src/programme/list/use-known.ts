import { instantOf } from "@openhall/shared/core";
import { computed } from "vue";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { lastDayOf } from "../entry-times.ts";
import { useProgrammeStore } from "../programme-store.ts";
import { type Known } from "./filter.ts";

/** What the filter asks about an entry, from the rows of now. */
export function useKnown() {
  const programme = useProgrammeStore();
  const hall = useHallStore();
  const link = useLinkStore();
  const today = computed(() => programme.dayOf(instantOf(link.now)));
  return computed((): Known => ({
    firstDay: ({ startsAt }) => programme.dayOf(startsAt),
    lastDay: (entry) => lastDayOf(entry, hall.timeZone),
    today: today.value,
    searched(entry) {
      const title = programme.bothTitlesOf(entry);
      return [
        title?.zh,
        title?.en,
        programme.titleOf(entry),
        programme.whereOf(entry),
        ...entry.hosts.map(programme.departmentOf),
      ].join(" ");
    },
    words: programme.wordsOf,
    overlaps: ({ id }) => (programme.overlaps.get(id)?.length ?? 0) > 0,
  }));
}
