// The stage of a wall: what scenes are told comes from its stores.
import { deskRowSchema } from "@openhall/shared/venue";
import { useRows } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { useMediaStore } from "../media/media-store.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type Stage } from "../scenes/stage.ts";
import { useShowStore } from "./show-store.ts";

export const useWallStage = defineStore("wall-stage", () => {
  const screen = useScreenStore();
  const board = useBoardStore();
  const show = useShowStore();
  const media = useMediaStore();
  const deskRows = useRows(useHubLink().open(`venue.hall/${screen.hallId}`), "desk/", deskRowSchema);
  const desks = computed(() => new Map(deskRows.value.map(({ key, row }) => [key, row])));

  const stage: Stage = {
    get now() {
      return board.now;
    },
    get clock() {
      return board.hubTime;
    },
    get timeZone() {
      return board.timeZone;
    },
    get hallName() {
      return board.hallName;
    },
    get languages() {
      return show.languages;
    },
    get calm() {
      return screen.calm;
    },
    deskOf: (id) => desks.value.get(id),
    urlOf: media.urlOf,
    spoiled: media.spoil,
  };
  return { stage: () => stage };
});
