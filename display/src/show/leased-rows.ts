// Rows with approved words, which a screen shows no longer than it may without hearing from the hub. Here is only what decides
// whether a scene stands; what the rows say is read by the scenes, so that the first load need not know it.
import { type Row } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import { dossierIdOf, type DossierTemplate, leasedRowSchema } from "@openhall/shared/publishing";
import { computed } from "vue";
import { useScreenStore } from "../pairing/screen-store.ts";
import { useJoining } from "./joining.ts";

/** @param templates of the dossiers that scenes wait for */
export function useLeasedRows(family: string, templates: readonly DossierTemplate[]) {
  const { hallId } = useScreenStore();
  const { join, joined, heardAt, isLive, isKnown, isWithin } = useJoining((view) => useRows(view, "", leasedRowSchema));
  const leased = computed(() => joined.value?.read.value ?? []);
  // A text changes only with what it says.
  const shown = computed(() =>
    leased.value
      .filter(({ row }) => isWithin(row.leaseMinutes))
      .map(({ key }) => key)
      .join(),
  );
  const keys = computed((): readonly string[] => (shown.value === "" ? [] : shown.value.split(",")));
  const allowed = computed(() => new Set(keys.value));

  return {
    join: (isWanted: boolean): void => join(isWanted ? `${family}/${hallId}` : undefined),
    leased,
    /** As they came, also those that may not be shown. */
    rows: computed((): Readonly<Record<string, Row>> => joined.value?.view.rows ?? {}),
    /** Of rows that may be shown. */
    keys,
    mayShow: (key: string): boolean => allowed.value.has(key),
    dossiers: computed(() =>
      keys.value.flatMap((key) => {
        const [kind, id = ""] = key.split("/", 2);
        return templates.filter((one) => one === kind).map((one) => dossierIdOf(one, id));
      }),
    ),
    heardAt,
    isLive,
    isKnown,
  };
}
