// What the hall's venue calls things, and where phones find its pages.
import { type KeyedRow, useRows } from "@openhall/shared/link";
import { departmentRowSchema, deskRowSchema, placeRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, type ComputedRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useScreenStore } from "../pairing/screen-store.ts";

/** To be used once the hall is known. */
export const useVenueStore = defineStore("venue", () => {
  const screen = useScreenStore();
  const link = useHubLink();
  const venue = link.open(`venue.hall/${screen.hallId}`);
  const desks = useById(useRows(venue, "desk/", deskRowSchema));
  const places = useById(useRows(venue, "venue/", placeRowSchema));
  const departments = useById(useRows(venue, "department/", departmentRowSchema));
  // Of a service its name alone is shown.
  const services = useById(useRows(venue, "service/", departmentRowSchema));

  return {
    deskOf: (id: string) => desks.value.get(id),
    placeOf: (id: string) => places.value.get(id),
    departmentOf: (id: string) => departments.value.get(id)?.name,
    serviceOf: (id: string) => services.value.get(id)?.name,
    /** Of a page for phones of this hall; undefined where the hub does not know its own. */
    addressOf(page: string, ...path: readonly string[]): string | undefined {
      const { publicUrl } = link.welcome.value ?? {};
      if (publicUrl === undefined || screen.hallId === undefined) return undefined;
      return [publicUrl, page, screen.hallId, ...path].join("/");
    },
  };
});

function useById<T>(rows: ComputedRef<readonly KeyedRow<T>[]>) {
  return computed(() => new Map(rows.value.map(({ key, row }) => [key, row])));
}
