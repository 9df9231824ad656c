// What stands on which screen of the hall, and by what rules: playlists, displays, takeovers, and the approved items that they show.
import { publicItemRowSchema } from "@openhall/shared/publishing";
import { useRows } from "@openhall/shared/link";
import {
  type PlaylistRow,
  playlistNameRowSchema,
  playlistRowSchema,
  screenRowSchema,
  takeoverRowSchema,
} from "@openhall/shared/screens";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { reachedBy } from "../hall/reached-by.ts";
import { type SteadyView, useSteadyView } from "../hall/steady-view.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useLinkStore } from "../link/link-store.ts";
import type * as z from "zod/mini";

export interface HallPlaylist extends PlaylistRow {
  readonly id: string;
  readonly name: string;
}

const useMap = <T>(view: SteadyView, prefix: string, schema: z.ZodMiniType<T>) => {
  const rows = useRows(view, prefix, schema);
  return computed((): ReadonlyMap<string, T> => new Map(rows.value.map(({ key, row }) => [key, row])));
};

export const useHallWallsStore = defineStore("hall-walls", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();

  const screens = useSteadyView(link, () => (hall.hallId ? `screens.hall/${hall.hallId}` : undefined));
  const names = useSteadyView(link, () => "screens.playlists/all");
  const approved = useSteadyView(link, () => (hall.hallId ? `publishing.public/${hall.hallId}` : undefined));

  const playlistRows = useRows(screens, "playlist/", playlistRowSchema);
  const nameRows = useMap(names, "playlist/", playlistNameRowSchema);
  const playlists = computed(() =>
    playlistRows.value
      .map(({ key, row }): HallPlaylist => ({ ...row, id: key, name: nameRows.value.get(key)?.name ?? key }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true })),
  );

  return {
    /** In use in this hall, by name. */
    playlists,
    playlistOf: (id: string | undefined) => playlists.value.find((playlist) => playlist.id === id),
    /** What is said of displays beyond the venue's set-up, by device. */
    screens: useMap(screens, "screen/", screenRowSchema),
    /** Those that run over screens of this hall, by id. */
    takeovers: useMap(screens, "takeover/", takeoverRowSchema),
    /** Approved for this hall, by id; they may not have begun. */
    items: useMap(approved, "item/", publicItemRowSchema),
    /** The streams of this hall from which a screen draws, beside the board. */
    drawnFrom: computed(() =>
      [screens, approved].map((view) => ({
        stream: view.stream,
        epoch: view.epoch.value,
        version: view.version.value,
      })),
    ),
    isLoaded: screens.isLoaded,
    isLive: computed(() => screens.status.value === "live"),
    /** Of what is set up about the screens: what a screen that is in step has drawn. */
    version: screens.version,
    reached: reachedBy([screens, names]),
  };
});
