// What this screen may show of the hall's departments, their news and policies. Joined where its playlist asks for it.
import { type Scene } from "@openhall/shared/screens";
import { defineStore } from "pinia";
import { useLeasedRows } from "./leased-rows.ts";
import { useVenueStore } from "./venue-store.ts";

/** [D170] To be used once the hall is known. */
export const useDepartmentsStore = defineStore("departments", () => {
  const venue = useVenueStore();
  const { join, rows, keys, mayShow, dossiers, heardAt, isLive, isKnown } = useLeasedRows("departments.hall", [
    "department",
    "policy",
  ]);

  return {
    ask: (scenes: readonly Scene[]): void =>
      join(scenes.some(({ kind }) => kind === "department" || kind === "policy")),
    keys,
    rowOf: (key: string): unknown => (mayShow(key) ? rows.value[key] : undefined),
    nameOf: venue.departmentOf,
    addressOf: (...path: readonly string[]) => venue.addressOf("d", ...path),
    dossiers,
    heardAt,
    isLive,
    isKnown,
  };
});
