// The stage of a wall: what scenes are told comes from its stores.
import { defineStore } from "pinia";
import { useBoardStore } from "../hall/board-store.ts";
import { useMediaStore } from "../media/media-store.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type Stage } from "../scenes/stage.ts";
import { type ProgrammeTold } from "../scenes/programme/told.ts";
import { useDepartmentsStore } from "./departments-store.ts";
import { useProgrammeStore } from "./programme-store.ts";
import { useProjectsStore } from "./projects-store.ts";
import { useShowStore } from "./show-store.ts";
import { useVenueStore } from "./venue-store.ts";

export const useWallStage = defineStore("wall-stage", () => {
  const screen = useScreenStore();
  const board = useBoardStore();
  const show = useShowStore();
  const media = useMediaStore();
  const programme = useProgrammeStore();
  const { deskOf, placeOf, departmentOf, serviceOf, addressOf } = useVenueStore();

  const told: ProgrammeTold = {
    get listed() {
      return programme.listed;
    },
    get isKnown() {
      return programme.isKnown;
    },
    get isLive() {
      return programme.isLive;
    },
    get heardAt() {
      return programme.heardAt;
    },
    get hallId() {
      return screen.hallId;
    },
    get deviceId() {
      return screen.deviceId;
    },
    placeOf,
    departmentOf,
    serviceOf,
    addressOf: (...path) => addressOf("p", ...path),
  };

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
    programme: told,
    departments: useDepartmentsStore(),
    projects: useProjectsStore(),
    deskOf,
    urlOf: media.urlOf,
    spoiled: media.spoil,
  };
  return { stage: () => stage };
});
