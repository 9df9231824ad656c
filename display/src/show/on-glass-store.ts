// What stands on the glass, zone by zone, as it was painted: for the hub's play log, and for the name of the page in the reports.
import { instantOf } from "@openhall/shared/core";
import { type Zone } from "@openhall/shared/screens";
import { type Showing } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, shallowReactive, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";

export type Standing = Omit<Showing["zones"][number], "zone">;

export const useOnGlassStore = defineStore("on-glass", () => {
  const link = useHubLink();
  const zones = shallowReactive(new Map<Zone, Standing>());
  const over = shallowRef<{ readonly takeoverId?: string; readonly proof?: true }>({});

  const shown = computed((): Omit<Showing, "at"> => {
    // What is covered is not on the glass.
    const isCovered = over.value.takeoverId !== undefined || over.value.proof === true;
    const order = isCovered ? [] : (["main", "side", "ticker"] as const);
    return {
      ...over.value,
      zones: order.flatMap((zone) => {
        const standing = zones.get(zone);
        return standing ? [{ zone, ...standing }] : [];
      }),
    };
  });
  /** Changes only with what it says. */
  const said = computed(() => JSON.stringify(shown.value));
  watch(
    [said, () => link.welcome.value !== undefined],
    ([, isGreeted]) => {
      if (isGreeted && zones.has("main")) link.showing({ at: instantOf(link.hubNow()), ...shown.value });
    },
    { flush: "sync" },
  );

  return {
    /** For the hub's reports. */
    page: computed(() => {
      if (over.value.takeoverId !== undefined) return "takeover";
      return over.value.proof ? "proof" : zones.get("main")?.scene;
    }),
    stands(zone: Zone, standing: Standing | undefined): void {
      if (standing) zones.set(zone, standing);
      else zones.delete(zone);
    },
    covers(next: { readonly takeoverId?: string; readonly proof?: true }): void {
      over.value = next;
    },
  };
});
