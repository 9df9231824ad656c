// What this screen may show of the hall's departments, their news and policies. Joined where its playlist asks for it. Here is
// only what decides whether a scene stands; what its rows say is read by the scenes, so that the first load need not know it.
import { type Row } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import { dossierIdOf, leasedRowSchema } from "@openhall/shared/publishing";
import { type Scene } from "@openhall/shared/screens";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useScreenStore } from "../pairing/screen-store.ts";
import { useJoining } from "./joining.ts";

/** To be used once the hall is known. */
export const useDepartmentsStore = defineStore("departments", () => {
  const { hallId } = useScreenStore();
  const { join, joined, heardAt, isLive, isKnown, isWithin } = useJoining((view) => useRows(view, "", leasedRowSchema));

  /** [D170] Not longer than each may be shown without hearing from the hub. */
  const shown = computed(() =>
    (joined.value?.read.value ?? [])
      .filter(({ row }) => isWithin(row.leaseMinutes))
      .map(({ key }) => key)
      .join(),
  );
  const keys = computed((): readonly string[] => shown.value.split(",").filter((key) => key !== ""));
  const allowed = computed(() => new Set(keys.value));
  const rows = computed((): Readonly<Record<string, Row>> => joined.value?.view.rows ?? {});

  return {
    ask(scenes: readonly Scene[]): void {
      const isWanted = scenes.some(({ kind }) => kind === "department" || kind === "policy");
      join(isWanted ? `departments.hall/${hallId}` : undefined);
    },
    rows,
    keys,
    mayShow: (key: string): boolean => allowed.value.has(key),
    dossiers: computed(() =>
      keys.value.flatMap((key) => {
        const [kind, id = ""] = key.split("/", 2);
        return kind === "department" || kind === "policy" ? [dossierIdOf(kind, id)] : [];
      }),
    ),
    heardAt,
    isLive,
    isKnown,
  };
});
