import { lookup } from "../core/index.ts";
import {
  findPublished,
  findPublishedDossier,
  findPublishedWords,
  workingVersion,
  wordsPrefix,
} from "../publishing/index.ts";
import { type PlaylistProblem, type WrongEntry } from "./problems.ts";
import { dossierOfScene, type Entry, type Playlist, scenesOfZone } from "./scenes.ts";
import { type ScreensReads } from "./state.ts";

/** [N31] Every entry that no screen of the hall could show, with what is wrong about it. */
export const wrongEntries = ({ hallId, entries }: Playlist, reads: ScreensReads): WrongEntry[] => [
  ...repeated(entries.map(({ id }) => id)).map((entryId) => wrong(entryId, "entry-twice")),
  ...entries.flatMap((entry) => [
    ...ruleProblems(entry),
    ...deskProblems(entry, hallId, reads),
    ...itemProblems(entry, hallId, reads),
    ...programmeProblems(entry, hallId, reads),
    ...dossierProblems(entry, hallId, reads),
  ]),
];

function ruleProblems({ id, scene, zone, firstDay, lastDay }: Entry): WrongEntry[] {
  const isReversed = firstDay !== undefined && lastDay !== undefined && lastDay < firstDay;
  return [
    ...(scenesOfZone[zone].includes(scene.kind) ? [] : [wrong(id, "scene-not-for-zone")]),
    ...(isReversed ? [wrong(id, "ends-before-it-starts")] : []),
  ];
}

function deskProblems(entry: Entry, hallId: string, { venue }: ScreensReads): WrongEntry[] {
  return [...new Set(desksOf(entry))].flatMap((deskId) => {
    const desk = lookup(venue.desks, deskId);
    if (!desk || desk.retired) return [wrong(entry.id, "unknown-desk", deskId)];
    return desk.hallId === hallId ? [] : [wrong(entry.id, "desk-of-another-hall", deskId)];
  });
}

function desksOf({ scene, when }: Entry): string[] {
  const condition = when && "deskOpen" in when ? [when.deskOpen] : [];
  if (scene.kind === "desk-panel") return [scene.deskId, ...condition];
  if (scene.kind !== "wayfinding") return condition;
  return [...scene.ways.flatMap(({ to }) => ("deskIds" in to ? to.deskIds : [])), ...condition];
}

/** An item that is still being written may stand in a playlist: it is left out until it is approved. */
function itemProblems({ id, scene }: Entry, hallId: string, { publishing }: ScreensReads): WrongEntry[] {
  if (scene.kind !== "notice") return [];
  const { itemId } = scene;
  const working = workingVersion(publishing, itemId);
  // The words of other topics are shown by scenes of theirs alone.
  if (!working || working.content.kind === "entry" || working.content.kind === "dossier")
    return [wrong(id, "unknown-item", itemId)];
  if (working.content.kind === "emergency") return [wrong(id, "takeover-only", itemId)];
  const hallIds = [...working.placement.hallIds, ...(findPublished(publishing, itemId)?.hallIds ?? [])];
  return hallIds.includes(hallId) ? [] : [wrong(id, "item-of-another-hall", itemId)];
}

/** [N71] What is known of an entry of the programme here are its words; they may still be on their way through the gate. */
function programmeProblems({ id, scene }: Entry, hallId: string, { publishing, venue }: ScreensReads): WrongEntry[] {
  if (scene.kind !== "programme") return [];
  const { entryId, venueId } = scene;
  return [
    ...(entryId === undefined ? [] : wordsProblems(id, entryId, hallId, publishing)),
    ...(venueId === undefined || isPlace(venue, venueId) ? [] : [wrong(id, "unknown-venue", venueId)]),
  ];
}

function wordsProblems(
  id: string,
  entryId: string,
  hallId: string,
  publishing: ScreensReads["publishing"],
): WrongEntry[] {
  const itemId = `${wordsPrefix}${entryId}`;
  const working = workingVersion(publishing, itemId);
  if (working?.content.kind !== "entry") return [wrong(id, "unknown-entry", entryId)];
  const hallIds = [...working.placement.hallIds, ...(findPublishedWords(publishing, itemId)?.hallIds ?? [])];
  return hallIds.includes(hallId) ? [] : [wrong(id, "entry-of-another-hall", entryId)];
}

/** [N77] What is known here of a project, a department or a policy is its dossier; it may still be on its way through the gate. */
function dossierProblems({ id, scene }: Entry, hallId: string, { publishing }: ScreensReads): WrongEntry[] {
  const itemId = dossierOfScene(scene);
  if (itemId === undefined) return [];
  const working = workingVersion(publishing, itemId);
  if (working?.content.kind !== "dossier") return [wrong(id, "unknown-dossier", itemId)];
  const hallIds = [...working.placement.hallIds, ...(findPublishedDossier(publishing, itemId)?.hallIds ?? [])];
  return hallIds.includes(hallId) ? [] : [wrong(id, "item-of-another-hall", itemId)];
}

/** Every hall is a place. */
function isPlace({ venues, halls }: ScreensReads["venue"], venueId: string): boolean {
  const place =
    lookup<{ readonly retired?: true }>(venues, venueId) ?? lookup<{ readonly retired?: true }>(halls, venueId);
  return place !== undefined && !place.retired;
}

const wrong = (entryId: string, problem: PlaylistProblem, other?: string): WrongEntry => ({
  entryId,
  problem,
  ...(other === undefined ? {} : { other }),
});

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
