// The displays of the halls for which something is written, and which of them are proof screens.
import { useRows } from "@openhall/shared/link";
import { screenRowSchema } from "@openhall/shared/screens";
import { type DeviceRow, deviceRowSchema } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed, type EffectScope, effectScope, onScopeDispose, shallowReactive } from "vue";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";

export interface Wall {
  readonly id: string;
  readonly hallId: string;
  readonly row: Extract<DeviceRow, { kind: "display" }>;
  readonly proofs: boolean;
}

interface HallWalls {
  readonly scope: EffectScope;
  readonly walls: () => readonly Wall[];
}

export const useWallsStore = defineStore("content-walls", () => {
  const { link } = storeToRefs(useLinkStore());
  const halls = shallowReactive(new Map<string, HallWalls>());

  function lookAt(hallId: string): HallWalls {
    const scope = effectScope(true);
    const open = (): Omit<HallWalls, "scope"> => {
      const venue = useSteadyView(link, () => `venue.hall/${hallId}`);
      const screens = useSteadyView(link, () => `screens.hall/${hallId}`);
      const devices = useRows(venue, "device/", deviceRowSchema);
      const screenRows = useRows(screens, "screen/", screenRowSchema);
      const walls = computed(() =>
        devices.value.flatMap(({ key, row }): Wall[] => {
          if (row.kind !== "display") return [];
          const screen = screenRows.value.find((one) => one.key === key);
          return [{ id: key, hallId, row, proofs: screen?.row.proofs === true }];
        }),
      );
      return { walls: () => walls.value };
    };
    const opened = scope.run(open);
    if (!opened) throw new Error("A scope that was just made has ended");
    return { scope, ...opened };
  }

  /** From now on exactly these halls are looked at. */
  function look(hallIds: readonly string[]): void {
    for (const [hallId, { scope }] of halls) {
      if (hallIds.includes(hallId)) continue;
      scope.stop();
      halls.delete(hallId);
    }
    for (const hallId of hallIds) if (!halls.has(hallId)) halls.set(hallId, lookAt(hallId));
  }
  onScopeDispose(() => look([]));

  return {
    look,
    walls: computed(() => [...halls.values()].flatMap(({ walls }) => walls())),
  };
});
