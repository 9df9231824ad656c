// How long a scene stands in its turn. Pure.
import { lookup } from "../../core/index.ts";
import { dossierPrefix, leastSeconds, readingSeconds } from "../../publishing/index.ts";
import { type Entry, type ProgrammeView } from "../scenes.ts";
import { secondsOfDossierScene } from "./dossier-seconds.ts";
import { type ShowFacts } from "./show.ts";

const mostSeconds = 600;
/** Source: screens.md, “Displays”: a whole round of pages. */
const roundSeconds = 60;

/** [N26] Seconds, whole: what the playlist says, or as long as its words, pictures and pages take to look at; a video's own length. */
export function dwellOf(
  { dwellSeconds, scene }: Entry,
  { items, programme, dossiers }: Pick<ShowFacts, "items" | "programme" | "dossiers">,
): number {
  if (dwellSeconds !== undefined) return dwellSeconds;
  const ofDossiers = secondsOfDossierScene(scene, dossiers.filter(isProject).length);
  if (ofDossiers !== undefined) return ofDossiers;
  if (scene.kind === "programme") return secondsOfProgramme(scene.view, programme.shown.length);
  const item = scene.kind === "notice" ? lookup(items, scene.itemId) : undefined;
  return item ? Math.min(mostSeconds, readingSeconds(item)) : leastSeconds;
}

const isProject = (dossierId: string): boolean => dossierId.startsWith(dossierPrefix("project"));

/** For each entry that may be shown, and how many of them a view can have at most: hub and wall know no more of it alike. */
const reading: Readonly<Record<ProgrammeView, { readonly seconds: number; readonly most: number }>> = {
  "now-next": { seconds: 5, most: 9 },
  "by-room": { seconds: 4, most: 15 },
  month: { seconds: 2, most: 30 },
  ceremony: { seconds: 30, most: 1 },
  pledges: { seconds: 60, most: 1 },
  closing: { seconds: 30, most: 1 },
};

/** [N75] Between 15 s and a minute. */
export function secondsOfProgramme(view: ProgrammeView, shown: number): number {
  const { seconds, most } = reading[view];
  return Math.max(leastSeconds, Math.min(roundSeconds, seconds * Math.min(shown, most)));
}
