// What this screen may show of the programme, and whether anybody can say what goes on now. Joined where its playlist asks for it.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type KeyedRow, type StreamView, useRows } from "@openhall/shared/link";
import { type EntryRow, entryRowSchema } from "@openhall/shared/programme";
import { defineStore } from "pinia";
import { computed, type ComputedRef, effectScope, type EffectScope, onScopeDispose, shallowRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { freshnessOf } from "../hall/freshness.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type Listed, listedOf } from "../scenes/programme/told.ts";
import { acknowledgeWhenDrawn } from "./acknowledge.ts";

interface Joined {
  readonly view: StreamView;
  readonly rows: ComputedRef<readonly KeyedRow<EntryRow>[]>;
  readonly scope: EffectScope;
}

/** To be used once the hall is known. */
export const useProgrammeStore = defineStore("programme", () => {
  const link = useHubLink();
  const board = useBoardStore();
  const { hallId } = useScreenStore();
  const joined = shallowRef<Joined>();

  function join(isWanted: boolean): void {
    if (isWanted === (joined.value !== undefined)) return;
    joined.value?.scope.stop();
    if (joined.value) link.close(joined.value.view.stream);
    joined.value = isWanted ? open(`programme.hall/${hallId}`) : undefined;
  }

  function open(stream: string): Joined {
    const view = link.open(stream);
    const scope = effectScope(true);
    const rows = scope.run(() => {
      // Whoever changes a time waits to see that it stands on the walls.
      acknowledgeWhenDrawn(link, view, () => `${view.version.value}`);
      return useRows(view, "entry/", entryRowSchema);
    });
    return { view, scope, rows: rows ?? computed(() => []) };
  }

  onScopeDispose(() => joined.value?.scope.stop());

  const heardAt = computed((): Instant | undefined => joined.value?.view.heardAt.value);
  /** As fresh as a call has to be; a link that has just been lost says nothing of now either. */
  const isLive = computed(
    () =>
      freshnessOf(
        heardAt.value,
        joined.value?.view.status.value === "live" && link.status.value === "live",
        board.now,
      ) === "live",
  );

  /** [D121] Not longer than each may be shown without hearing from the hub. */
  const shown = computed(() =>
    (joined.value?.rows.value ?? [])
      .filter(({ row }) => board.now < (heardMs.value ?? -Infinity) + row.leaseMinutes * 60_000)
      .map(({ key }) => key)
      .join(),
  );
  const heardMs = computed(() => (heardAt.value === undefined ? undefined : millisecondsOf(heardAt.value)));

  /** In the order of their starts; the same until one of them changes. */
  const listed = computed((): readonly Listed[] => {
    const ids = new Set(shown.value.split(","));
    const rows = (joined.value?.rows.value ?? []).filter(({ key }) => ids.has(key));
    return listedOf(Object.fromEntries(rows.map(({ key, row }) => [key, row])));
  });
  const liveIds = computed(() =>
    isLive.value ? listed.value.filter(({ row }) => row.status === "live").map(({ id }) => id) : [],
  );

  return {
    join,
    listed,
    shownIds: computed(() => listed.value.map(({ id }) => id)),
    liveIds,
    heardAt,
    isLive,
    /** False before anything has been heard of it. */
    isKnown: computed(() => joined.value !== undefined && joined.value.view.status.value !== "empty"),
  };
});
