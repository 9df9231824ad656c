// The stage of a preview: what the message says, and a clock that goes on from it.
import { lookup, millisecondsOf, type Row } from "@openhall/shared/core";
import { type PreviewRequest } from "@openhall/shared/screens";
import { onScopeDispose, ref, type ShallowRef, watch } from "vue";
import { pathOf, widthFor } from "../media/media-files.ts";
import { listedOf, type ProgrammeTold } from "../scenes/programme/told.ts";
import { previewDepartments } from "./preview-departments.ts";
import { type ProjectsTold } from "../scenes/projects/told.ts";
import { type Stage } from "../scenes/stage.ts";

const everyMs = 1_000;

/** Undefined until the first message. */
export function createPreviewStage(
  request: ShallowRef<PreviewRequest | undefined>,
  spoiled: (id: string) => void,
): Stage {
  const now = ref(0);
  const timer = setInterval(() => (now.value += everyMs), everyMs);
  onScopeDispose(() => clearInterval(timer));
  watch(
    () => request.value?.at,
    (at) => (now.value = at === undefined ? 0 : millisecondsOf(at)),
    { immediate: true, flush: "sync" },
  );
  const rows = () => request.value?.programme;
  const told: ProgrammeTold = {
    get listed() {
      return listedOf(rows()?.entries ?? {});
    },
    isKnown: true,
    isLive: true,
    heardAt: undefined,
    hallId: undefined,
    deviceId: undefined,
    placeOf: (id) => lookup(rows()?.venues ?? {}, id),
    departmentOf: (id) => lookup(rows()?.departments ?? {}, id)?.name,
    serviceOf: (id) => lookup(rows()?.services ?? {}, id)?.name,
    addressOf: () => undefined,
  };
  const site = () => request.value?.projects;
  const ofProjects: ProjectsTold = {
    get rows() {
      const { projects = {}, environment = {}, questions = {} } = site() ?? {};
      return { ...keyed("project", projects), ...keyed("environment", environment), ...keyed("question", questions) };
    },
    mayShow: () => true,
    readingsOf: () => keyed("day", site()?.readings ?? {}),
    isKnown: true,
    isLive: true,
    heardAt: undefined,
    departmentOf: (id) => lookup(site()?.departments ?? {}, id)?.name,
    addressOf: () => undefined,
  };
  return {
    get now() {
      return now.value;
    },
    get clock() {
      return request.value && now.value;
    },
    get timeZone() {
      return request.value?.hall.timeZone ?? "UTC";
    },
    get hallName() {
      return request.value?.hall.name;
    },
    get languages() {
      return request.value?.languages ?? { stays: "zh", rotates: ["en"] };
    },
    get calm() {
      return request.value?.calm ?? false;
    },
    programme: told,
    departments: previewDepartments(() => request.value?.departments),
    projects: ofProjects,
    deskOf: (id) => lookup(request.value?.hall.desks ?? {}, id),
    urlOf: (frame) => pathOf(frame, widthFor(Math.round((request.value?.panel.width ?? 0) * devicePixelRatio))),
    spoiled,
  };
}

/** As the streams have them. */
const keyed = (prefix: string, rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}/${id}`, row]));
