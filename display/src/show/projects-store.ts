// What this screen may show of the hall's projects, and their readings. Joined where its playlist asks for it. Here is only what
// decides whether a scene stands; what its rows say is read by the scenes, so that the first load need not know it.
import { type Row } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import { dossierIdOf, leasedRowSchema } from "@openhall/shared/publishing";
import { type PlaylistRow } from "@openhall/shared/screens";
import { defineStore } from "pinia";
import { computed, effectScope, onScopeDispose, shallowReactive, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { useJoining } from "./joining.ts";

const project = "project/";

type Scenes = readonly PlaylistRow["entries"][number]["scene"][];

/** To be used once the hall is known. */
export const useProjectsStore = defineStore("projects", () => {
  const { hallId } = useScreenStore();
  const { join, joined, heardAt, isLive, isKnown, isWithin } = useJoining((view) => useRows(view, "", leasedRowSchema));
  const wanted = shallowReactive({ readings: "", pictures: "" });
  const leased = computed(() => joined.value?.read.value ?? []);

  /** [D151] Keys of rows that may be shown: not longer than each may be without hearing from the hub. */
  const shown = computed(() =>
    leased.value
      .filter(({ row }) => isWithin(row.leaseMinutes))
      .map(({ key }) => key)
      .join(),
  );
  const keys = computed(() => new Set(shown.value.split(",")));
  const rows = computed((): Readonly<Record<string, Row>> => joined.value?.view.rows ?? {});

  const readings = useReadings();
  watch(
    () => wanted.readings.split(",").filter((id) => keys.value.has(`${project}${id}`)),
    (ids) => readings.join(ids),
    { immediate: true },
  );

  return {
    ask(scenes: Scenes): void {
      const isWanted = scenes.some(({ kind }) => kind === "project" || kind === "projects");
      wanted.readings = idsOf(scenes, ["board", "environment"]);
      wanted.pictures = idsOf(scenes, ["pictures"]);
      join(isWanted ? `projects.hall/${hallId}` : undefined);
    },
    rows,
    mayShow: (key: string): boolean => keys.value.has(key),
    dossiers: computed(() =>
      [...keys.value]
        .filter((key) => key.startsWith(project))
        .map((key) => dossierIdOf("project", key.slice(project.length))),
    ),
    /** Of the scenes that show pictures. */
    media: computed(() => {
      const ids = new Set(wanted.pictures.split(",").map((id) => `${project}${id}`));
      return leased.value.flatMap(({ key, row }) => (ids.has(key) && row.media ? [{ media: row.media }] : []));
    }),
    readingsOf: readings.of,
    heardAt,
    isLive,
    isKnown,
  };
});

const idsOf = (scenes: Scenes, views: readonly string[]): string =>
  [
    ...new Set(
      scenes.flatMap((scene) => (scene.kind === "project" && views.includes(scene.view) ? [scene.projectId] : [])),
    ),
  ].join();

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
