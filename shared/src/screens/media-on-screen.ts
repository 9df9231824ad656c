// Which media a display may fetch besides those of public items.
import { type ShownMedium } from "../publishing/index.ts";
import { findDisplay } from "./find-display.ts";
import { proofRow } from "./proof.ts";
import { type ScreensReads, type ScreensState } from "./state.ts";

/** Whether it stands in a takeover that runs on this display, or in the proof on this very display. */
export function isMediumOnScreen(
  state: ScreensState,
  deviceId: string,
  mediumId: string,
  reads: ScreensReads,
): boolean {
  const display = findDisplay(reads.venue, deviceId);
  if (!display) return false;
  const takeovers = Object.values(state.takeovers).filter(
    ({ state: standing, hallId = display.hallId, deviceIds = [deviceId] }) =>
      standing === "running" && hallId === display.hallId && deviceIds.includes(deviceId),
  );
  const proof = proofRow(state, deviceId, reads);
  return [...takeovers, ...(proof ? [proof] : [])].some(({ media }) => holds(media, mediumId));
}

const holds = (media: readonly ShownMedium[], mediumId: string): boolean =>
  media.some((medium) => medium.mediumId === mediumId);
