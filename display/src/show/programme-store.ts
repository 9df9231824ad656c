// What this screen may show of the programme, and whether anybody can say what goes on now. Joined where its playlist asks for it.
import { useRows } from "@openhall/shared/link";
import { entryRowSchema } from "@openhall/shared/programme";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type Listed, listedOf } from "../scenes/programme/told.ts";
import { useJoining } from "./joining.ts";

/** To be used once the hall is known. */
export const useProgrammeStore = defineStore("programme", () => {
  const { hallId } = useScreenStore();
  const { join, joined, heardAt, isLive, isKnown, isWithin } = useJoining((view) =>
    useRows(view, "entry/", entryRowSchema),
  );
  const rows = computed(() => joined.value?.read.value ?? []);

  /** [D121] Not longer than each may be shown without hearing from the hub. */
  const shown = computed(() =>
    rows.value
      .filter(({ row }) => isWithin(row.leaseMinutes))
      .map(({ key }) => key)
      .join(),
  );

  /** In the order of their starts; the same until one of them changes. */
  const listed = computed((): readonly Listed[] => {
    const ids = new Set(shown.value.split(","));
    const standing = rows.value.filter(({ key }) => ids.has(key));
    return listedOf(Object.fromEntries(standing.map(({ key, row }) => [key, row])));
  });
  const liveIds = computed(() =>
    isLive.value ? listed.value.filter(({ row }) => row.status === "live").map(({ id }) => id) : [],
  );

  return {
    join: (isWanted: boolean): void => join(isWanted ? `programme.hall/${hallId}` : undefined),
    listed,
    shownIds: computed(() => listed.value.map(({ id }) => id)),
    liveIds,
    heardAt,
    isLive,
    isKnown,
  };
});
