// A playlist while it is edited: each field as it is typed, and the payload that comes of it. Pure.
import {
  type DepartmentView,
  type Entry,
  facilities,
  type Playlist,
  playlistSchema,
  type ProgrammeView,
  type ProjectView,
  type Scene,
  type SceneKind,
  scenesOfZone,
  type Zone,
} from "@openhall/shared/screens";
import { directions } from "@openhall/shared/venue";
import { type HallPlaylist } from "../hall-walls-store.ts";

export interface WayDraft {
  /** A facility, or `desks`. */
  target: string;
  deskIds: string[];
  direction: string;
  metres: number | undefined;
}

export interface EntryDraft {
  readonly id: string;
  kind: SceneKind;
  zone: Zone;
  deskId: string;
  itemId: string;
  ways: WayDraft[];
  view: ProgrammeView;
  /** Of the programme; empty where none is chosen. */
  entryId: string;
  venueId: string;
  projectId: string;
  projectView: ProjectView;
  departmentId: string;
  departmentView: DepartmentView;
  policyId: string;
  /** Undefined: as long as reading takes. */
  dwellSeconds: number | undefined;
  /** “1” Monday … “7”; none means every day. */
  days: string[];
  from: string;
  until: string;
  firstDay: string;
  lastDay: string;
  /** `desk:<id>` or `entry:<id>`; empty without a condition. */
  when: string;
  priority: number | undefined;
}

export interface PlaylistDraft {
  readonly id: string;
  name: string;
  stays: "zh" | "en";
  rotates: boolean;
  carriesCalls: boolean;
  entries: EntryDraft[];
}

const newId = (prefix: string): string =>
  `${prefix}-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

const noDossier = {
  projectId: "",
  projectView: "board",
  departmentId: "",
  departmentView: "overview",
  policyId: "",
} as const;

export const blankEntry = (kind: SceneKind): EntryDraft => ({
  id: newId("e"),
  kind,
  zone: "main",
  deskId: "",
  itemId: "",
  ways: kind === "wayfinding" ? [blankWay()] : [],
  view: "now-next",
  entryId: "",
  venueId: "",
  ...noDossier,
  dwellSeconds: undefined,
  days: [],
  from: "",
  until: "",
  firstDay: "",
  lastDay: "",
  when: "",
  priority: 0,
});

export const blankWay = (): WayDraft => ({ target: "toilets", deskIds: [], direction: "left", metres: undefined });

export const blankPlaylist = (): PlaylistDraft => ({
  id: newId("p"),
  name: "",
  stays: "zh",
  rotates: true,
  carriesCalls: true,
  entries: [],
});

export const draftOf = ({ id, name, languages, carriesCalls, entries }: HallPlaylist): PlaylistDraft => ({
  id,
  name,
  stays: languages.stays,
  rotates: languages.rotates.length > 0,
  carriesCalls,
  entries: entries.map(entryDraft),
});

/** The same under another id and name; its entries are new ones too. */
export const copyOf = (playlist: HallPlaylist, name: string): PlaylistDraft => {
  const draft = draftOf(playlist);
  return { ...draft, id: newId("p"), name, entries: draft.entries.map((entry) => ({ ...entry, id: newId("e") })) };
};

const entryDraft = ({ id, scene, zone, dwellSeconds, days, dayPart, firstDay, lastDay, when, priority }: Entry) =>
  ({
    id,
    kind: scene.kind,
    zone,
    deskId: scene.kind === "desk-panel" ? scene.deskId : "",
    itemId: scene.kind === "notice" ? scene.itemId : "",
    ways: scene.kind === "wayfinding" ? scene.ways.map(wayDraft) : [],
    view: scene.kind === "programme" ? scene.view : "now-next",
    entryId: (scene.kind === "programme" && scene.entryId) || "",
    venueId: (scene.kind === "programme" && scene.venueId) || "",
    ...dossierOf(scene),
    dwellSeconds,
    days: (days ?? []).map(String),
    from: dayPart?.from ?? "",
    until: dayPart?.until ?? "",
    firstDay: firstDay ?? "",
    lastDay: lastDay ?? "",
    when: when ? ("deskOpen" in when ? `desk:${when.deskOpen}` : `entry:${when.entryLive}`) : "",
    priority,
  }) satisfies EntryDraft;

function dossierOf(scene: Scene): Pick<EntryDraft, keyof typeof noDossier> {
  switch (scene.kind) {
    case "project":
      return { ...noDossier, projectId: scene.projectId, projectView: scene.view };
    case "department":
      return { ...noDossier, departmentId: scene.departmentId, departmentView: scene.view };
    case "policy":
      return { ...noDossier, policyId: scene.policyId };
    default:
      return noDossier;
  }
}

type Way = Extract<Entry["scene"], { kind: "wayfinding" }>["ways"][number];

const wayDraft = ({ to, direction, metres }: Way): WayDraft => ({
  target: "facility" in to ? to.facility : "desks",
  deskIds: "deskIds" in to ? [...to.deskIds] : [],
  direction,
  metres,
});

/** What an entry lacks or holds that the hub would refuse. */
export type EntryProblem =
  | "item-missing"
  | "desk-missing"
  | "ways-missing"
  | "programme-entry-missing"
  | "dossier-missing"
  | "way-wrong"
  | "scene-not-for-zone"
  | "dwell-wrong"
  | "time-wrong"
  | "ends-before-it-starts"
  | "priority-wrong";

/** What a view of the programme is about: one entry, entries if one likes, or what is on in a venue. */
export const needsEntry = (view: ProgrammeView): boolean => view === "ceremony" || view === "closing";
export const takesEntry = (view: ProgrammeView): boolean => needsEntry(view) || view === "pledges";

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= most;

export function problemsOf(entry: EntryDraft): readonly EntryProblem[] {
  const { kind, zone, dwellSeconds, from, until, firstDay, lastDay, priority } = entry;
  const problems: [EntryProblem, boolean][] = [
    ["scene-not-for-zone", !scenesOfZone[zone].includes(kind)],
    ["item-missing", kind === "notice" && entry.itemId === ""],
    ["desk-missing", kind === "desk-panel" && entry.deskId === ""],
    ["ways-missing", kind === "wayfinding" && (entry.ways.length === 0 || entry.ways.length > 12)],
    ["programme-entry-missing", kind === "programme" && needsEntry(entry.view) && entry.entryId === ""],
    ["dossier-missing", isWithoutDossier(entry)],
    ["way-wrong", kind === "wayfinding" && entry.ways.some(isWayWrong)],
    ["dwell-wrong", dwellSeconds !== undefined && !isWithin(dwellSeconds, 5, 600)],
    ["time-wrong", (from !== "" || until !== "") && !(isTime(from) && isTime(until))],
    ["ends-before-it-starts", firstDay !== "" && lastDay !== "" && firstDay > lastDay],
    ["priority-wrong", !isWithin(priority, 0, 9)],
  ];
  return problems.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

const isWithoutDossier = ({ kind, projectId, departmentId, policyId }: EntryDraft): boolean =>
  (kind === "project" && projectId === "") ||
  (kind === "department" && departmentId === "") ||
  (kind === "policy" && policyId === "");

export const isWayWrong = ({ target, deskIds, metres }: WayDraft): boolean =>
  (target === "desks" && (deskIds.length === 0 || deskIds.length > 20)) ||
  (metres !== undefined && !isWithin(metres, 1, 500));

/** The command's payload; undefined while something in it is wrong. */
export function payloadOf(draft: PlaylistDraft, hallId: string): Playlist | undefined {
  const parsed = playlistSchema.safeParse({
    id: draft.id,
    hallId,
    name: draft.name.trim(),
    entries: draft.entries.map(entryPayload),
    languages: { stays: draft.stays, rotates: draft.rotates ? [draft.stays === "zh" ? "en" : "zh"] : [] },
    carriesCalls: draft.carriesCalls,
  });
  return parsed.success && draft.entries.every((entry) => problemsOf(entry).length === 0) ? parsed.data : undefined;
}

function entryPayload(entry: EntryDraft): object {
  const { id, zone, dwellSeconds, days, from, until, firstDay, lastDay, when, priority } = entry;
  const [kind, of = ""] = when.split(":");
  return {
    id,
    zone,
    priority,
    scene: scenePayload(entry),
    ...(dwellSeconds !== undefined && { dwellSeconds }),
    ...(days.length > 0 && { days: days.map(Number) }),
    ...(from !== "" && { dayPart: { from, until } }),
    ...(firstDay !== "" && { firstDay }),
    ...(lastDay !== "" && { lastDay }),
    ...(when !== "" && { when: kind === "desk" ? { deskOpen: of } : { entryLive: of } }),
  };
}

function scenePayload(entry: EntryDraft): object {
  const { kind, deskId, itemId, ways, view, entryId, venueId } = entry;
  if (kind === "desk-panel") return { kind, deskId };
  if (kind === "notice") return { kind, itemId };
  if (kind === "wayfinding") return { kind, ways: ways.map(wayPayload) };
  if (kind === "project") return { kind, projectId: entry.projectId, view: entry.projectView };
  if (kind === "department") return { kind, departmentId: entry.departmentId, view: entry.departmentView };
  if (kind === "policy") return { kind, policyId: entry.policyId };
  if (kind !== "programme") return { kind };
  const of = takesEntry(view) ? { entryId } : { venueId };
  return { kind, view, ...(Object.values(of).includes("") ? {} : of) };
}

const wayPayload = ({ target, deskIds, direction, metres }: WayDraft): object => ({
  to: target === "desks" ? { deskIds } : { facility: facilities.find((one) => one === target) },
  direction: directions.find((one) => one === direction),
  ...(metres !== undefined && { metres }),
});

/** The entry as the rules see it; undefined while it is wrong. */
export const entryOf = (draft: EntryDraft): Entry | undefined =>
  problemsOf(draft).length > 0 ? undefined : playlistSchema.shape.entries.safeParse([entryPayload(draft)]).data?.[0];
