// The stage of a wall: what scenes are told comes from its stores.
import { departmentRowSchema, deskRowSchema, placeRowSchema } from "@openhall/shared/venue";
import { type KeyedRow, useRows } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed, type ComputedRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { useMediaStore } from "../media/media-store.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type DepartmentsTold } from "../scenes/department/told.ts";
import { type Stage } from "../scenes/stage.ts";
import { type ProgrammeTold } from "../scenes/programme/told.ts";
import { useDepartmentsStore } from "./departments-store.ts";
import { type ProjectsTold } from "../scenes/projects/told.ts";
import { useProgrammeStore } from "./programme-store.ts";
import { useProjectsStore } from "./projects-store.ts";
import { useShowStore } from "./show-store.ts";

export const useWallStage = defineStore("wall-stage", () => {
  const screen = useScreenStore();
  const board = useBoardStore();
  const show = useShowStore();
  const media = useMediaStore();
  const programme = useProgrammeStore();
  const dossiers = useDepartmentsStore();
  const projects = useProjectsStore();
  const link = useHubLink();
  const venue = link.open(`venue.hall/${screen.hallId}`);
  const desks = useById(useRows(venue, "desk/", deskRowSchema));
  const venues = useById(useRows(venue, "venue/", placeRowSchema));
  const departments = useById(useRows(venue, "department/", departmentRowSchema));
  // Of a service its name alone is shown.
  const services = useById(useRows(venue, "service/", departmentRowSchema));

  /** Of a page for phones of this hall; undefined where the hub does not know its own. */
  function addressOf(page: string, id: string | undefined): string | undefined {
    const { publicUrl } = link.welcome.value ?? {};
    if (publicUrl === undefined || screen.hallId === undefined) return undefined;
    return [publicUrl, page, screen.hallId, ...(id === undefined ? [] : [id])].join("/");
  }

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
    placeOf: (id) => venues.value.get(id),
    departmentOf: (id) => departments.value.get(id)?.name,
    serviceOf: (id) => services.value.get(id)?.name,
    addressOf: (id) => addressOf("p", id),
  };
  const ofProjects: ProjectsTold = {
    get rows() {
      return projects.rows;
    },
    mayShow: projects.mayShow,
    readingsOf: projects.readingsOf,
    get isKnown() {
      return projects.isKnown;
    },
    get isLive() {
      return projects.isLive;
    },
    get heardAt() {
      return projects.heardAt;
    },
    departmentOf: told.departmentOf,
    placeOf: (id) => venues.value.get(id)?.name,
    addressOf: (id) => addressOf("j", id),
  };

  const toldOfDepartments: DepartmentsTold = {
    get isKnown() {
      return dossiers.isKnown;
    },
    get isLive() {
      return dossiers.isLive;
    },
    get heardAt() {
      return dossiers.heardAt;
    },
    get keys() {
      return dossiers.keys;
    },
    rowOf: (key) => (dossiers.mayShow(key) ? dossiers.rows[key] : undefined),
    nameOf: (id) => departments.value.get(id)?.name,
    addressOf(...path) {
      const { publicUrl } = link.welcome.value ?? {};
      if (publicUrl === undefined || screen.hallId === undefined) return undefined;
      return [publicUrl, "d", screen.hallId, ...path].join("/");
    },
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
    departments: toldOfDepartments,
    projects: ofProjects,
    deskOf: (id) => desks.value.get(id),
    urlOf: media.urlOf,
    spoiled: media.spoil,
  };
  return { stage: () => stage };
});

function useById<T>(rows: ComputedRef<readonly KeyedRow<T>[]>) {
  return computed(() => new Map(rows.value.map(({ key, row }) => [key, row])));
}
