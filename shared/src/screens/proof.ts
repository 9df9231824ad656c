// What stands on a proof screen, taken from where it was written at each look: what is stopped or rewritten is gone.
import { lookup } from "../core/index.ts";
import { shownMedia, workingVersion } from "../publishing/index.ts";
import { findDisplay } from "./find-display.ts";
import { type ProofRow } from "./rows.ts";
import { type ScreensReads, type ScreensState } from "./state.ts";

type Working = NonNullable<ReturnType<typeof workingVersion>>;

export const isProvable = (working: Working, hash: string): boolean =>
  working.hash === hash && working.status !== "stopped" && working.status !== "discarded";

export function proofRow(
  { proofs, screens }: ScreensState,
  deviceId: string,
  { venue, publishing }: ScreensReads,
): ProofRow | undefined {
  const proof = lookup(proofs, deviceId);
  if (!proof || !lookup(screens, deviceId)?.proofs || !findDisplay(venue, deviceId)) return undefined;
  const working = workingVersion(publishing, proof.itemId);
  if (!working || !isProvable(working, proof.hash)) return undefined;
  const { kind, title, body } = working.content;
  const { itemId, by, endsAt } = proof;
  // The words of an entry of the programme are looked at as a notice would be.
  const shownAs = kind === "emergency" ? kind : "notice";
  return { itemId, kind: shownAs, title, body, media: shownMedia(working, publishing), by, endsAt };
}
