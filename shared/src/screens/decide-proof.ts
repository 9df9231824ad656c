import { accept, later, lookup, refuse } from "../core/index.ts";
import { workingVersion } from "../publishing/index.ts";
import { type ScreensCommand } from "./commands.ts";
import { type ScreensContext, type ScreensDecision } from "./context.ts";
import { findDisplay } from "./find-display.ts";
import { isProvable } from "./proof.ts";
import { proofMs, type ScreensState } from "./state.ts";

type Payload<Type extends ScreensCommand["type"]> = Extract<ScreensCommand, { type: Type }>["payload"];

/** [N35] What is on it goes when it is a wall for visitors again. */
export function setProofScreen(
  { deviceId, proofs }: Payload<"set-proof-screen">,
  state: ScreensState,
  { reads }: ScreensContext,
): ScreensDecision {
  if (!findDisplay(reads.venue, deviceId)) return refuse("unknown-display", { deviceId });
  if ((lookup(state.screens, deviceId)?.proofs ?? false) === proofs) return accept([], { changed: false });
  const isOn = lookup(state.proofs, deviceId) !== undefined;
  return accept(
    [
      ...(isOn ? [{ type: "ProofEnded" as const, deviceId }] : []),
      { type: "ProofScreenSet" as const, deviceId, proofs },
    ],
    { changed: true },
  );
}

/** [N35] The very words that the sender has seen, on a screen that no visitor sees. */
export function showProof(
  { deviceId, itemId, hash }: Payload<"show-proof">,
  { screens }: ScreensState,
  { now, sender, reads }: ScreensContext,
): ScreensDecision {
  if (!findDisplay(reads.venue, deviceId) || !lookup(screens, deviceId)?.proofs)
    return refuse("not-a-proof-screen", { deviceId });
  const working = workingVersion(reads.publishing, itemId);
  if (!working) return refuse("unknown-item", { itemId });
  if (!isProvable(working, hash)) return refuse("not-this-version", { itemId });
  const endsAt = later(now, proofMs);
  return accept([{ type: "ProofShown", deviceId, itemId, hash, by: sender.id, endsAt }], { endsAt });
}

export function endProof({ deviceId }: Payload<"end-proof">, { proofs }: ScreensState): ScreensDecision {
  const isOn = lookup(proofs, deviceId) !== undefined;
  return accept(isOn ? [{ type: "ProofEnded", deviceId }] : [], { changed: isOn });
}
