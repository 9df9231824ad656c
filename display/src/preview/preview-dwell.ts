import { readingSeconds } from "@openhall/shared/publishing";
import { type PreviewRequest } from "@openhall/shared/screens";

/** Of a scene without words of its own. */
const usualSeconds = 15;

/** How long one round takes, as a playlist without a dwell of its own gives it. */
export const dwellSecondsOf = ({ shown }: PreviewRequest): number =>
  shown.kind === "scene" ? usualSeconds : readingSeconds(shown.item);
