import { readingSeconds } from "@openhall/shared/publishing";
import { type PreviewRequest, secondsOfDossierScene, secondsOfProgramme } from "@openhall/shared/screens";

/** Of a scene without words of its own. */
const usualSeconds = 15;

/** How long one round takes, as a playlist without a dwell of its own gives it. */
export function dwellSecondsOf({ shown, programme, projects }: PreviewRequest): number {
  if (shown.kind !== "scene") return readingSeconds(shown.item);
  if (shown.scene.kind !== "programme")
    return secondsOfDossierScene(shown.scene, Object.keys(projects?.projects ?? {}).length) ?? usualSeconds;
  return secondsOfProgramme(shown.scene.view, Object.keys(programme?.entries ?? {}).length);
}
