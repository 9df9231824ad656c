// What this screen may show of the hall's projects, and their readings. Joined where its playlist asks for it.
import { type Row } from "@openhall/shared/core";
import { type Scene } from "@openhall/shared/screens";
import { defineStore } from "pinia";
import { computed, effectScope, onScopeDispose, shallowReactive, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useJoining } from "./joining.ts";
import { useLeasedRows } from "./leased-rows.ts";
import { useVenueStore } from "./venue-store.ts";

/** [D151] To be used once the hall is known. */
export const useProjectsStore = defineStore("projects", () => {
  const venue = useVenueStore();
  const { join, leased, rows, mayShow, dossiers, heardAt, isLive, isKnown } = useLeasedRows("projects.hall", [
    "project",
  ]);
  const scenes = shallowRef<readonly Scene[]>([]);
  const readings = useReadings();

  watch(
    () => idsOf(scenes.value, "board", "environment").filter((id) => mayShow(`project/${id}`)),
    (ids) => readings.join(ids),
    { immediate: true },
  );

  return {
    ask(asked: readonly Scene[]): void {
      scenes.value = asked;
      join(asked.some(({ kind }) => kind === "project" || kind === "projects"));
    },
    rows,
    mayShow,
    dossiers,
    /** Of the scenes that show pictures. */
    media: computed(() => {
      const keys = idsOf(scenes.value, "pictures").map((id) => `project/${id}`);
      return leased.value.flatMap(({ key, row: { media } }) => (keys.includes(key) && media ? [{ media }] : []));
    }),
    readingsOf: readings.of,
    departmentOf: venue.departmentOf,
    addressOf: (...path: readonly string[]) => venue.addressOf("j", ...path),
    heardAt,
    isLive,
    isKnown,
  };
});

/** Of projects whose scenes have one of these views. */
const idsOf = (scenes: readonly Scene[], ...views: readonly string[]): readonly string[] =>
  scenes.flatMap((scene) => (scene.kind === "project" && views.includes(scene.view) ? [scene.projectId] : []));

/** One stream for each project whose readings a scene shows. */
function useReadings() {
  const link = useHubLink();
  const joinings = shallowReactive(new Map<string, ReturnType<typeof open>>());

  function open(id: string) {
    const scope = effectScope(true);
    const joining = scope.run(() => useJoining(({ rows }) => rows, link));
    joining?.join(`projects.readings/${id}`);
    const end = (): void => {
      joining?.join(undefined);
      scope.stop();
    };
    return { rows: computed(() => joining?.joined.value?.read), end };
  }

  function join(ids: readonly string[]): void {
    for (const [id, { end }] of joinings) {
      if (ids.includes(id)) continue;
      end();
      joinings.delete(id);
    }
    for (const id of ids) if (!joinings.has(id)) joinings.set(id, open(id));
  }

  onScopeDispose(() => {
    for (const { end } of joinings.values()) end();
  });
  return { join, of: (id: string): Readonly<Record<string, Row>> => joinings.get(id)?.rows.value ?? {} };
}
