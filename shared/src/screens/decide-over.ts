// What ends by itself, and what ends with its item.
import { accept, type Instant, later } from "../core/index.ts";
import { type ScreensContext, type ScreensDecision } from "./context.ts";
import { type ScreensEvent } from "./events.ts";
import { keptMs, type ScreensState, type Takeover } from "./state.ts";

/** [N38] Takeovers at their end, proposals that nobody has confirmed, proofs, and what was a month ago. */
export function expire({ takeovers, proofs }: ScreensState, { now }: ScreensContext): ScreensDecision {
  const isDue = (moment: Instant | undefined): boolean => moment !== undefined && moment <= now;
  const all = Object.values(takeovers);
  const forgotten = all.flatMap((takeover) => (isDue(forgottenAt(takeover)) ? [takeover.id] : []));
  return accept(
    [
      ...all.filter(isRunning).flatMap(({ id, endsAt }) => (isDue(endsAt) ? [over("TakeoverExpired", id, now)] : [])),
      ...all
        .filter(isProposed)
        .flatMap(({ id, lapsesAt }) => (isDue(lapsesAt) ? [over("TakeoverLapsed", id, now)] : [])),
      ...Object.entries(proofs).flatMap(([deviceId, { endsAt }]) => (isDue(endsAt) ? [proofEnded(deviceId)] : [])),
      ...(forgotten.length > 0 ? [{ type: "TakeoversForgotten" as const, takeoverIds: forgotten }] : []),
    ],
    null,
  );
}

/** [N40] What is withdrawn, or over, is over everywhere. */
export function dropItem(
  itemId: string,
  { takeovers, proofs }: ScreensState,
  { now }: ScreensContext,
): ScreensDecision {
  const ended = Object.values(takeovers).filter(
    (takeover) => takeover.itemId === itemId && (isRunning(takeover) || isProposed(takeover)),
  );
  const shown = Object.entries(proofs).filter(([, proof]) => proof.itemId === itemId);
  return accept(
    [
      ...ended.map(({ id }): ScreensEvent => ({ type: "TakeoverEnded", takeoverId: id, by: "system", at: now })),
      ...shown.map(([deviceId]) => proofEnded(deviceId)),
    ],
    null,
  );
}

export const isRunning = ({ state }: Takeover): boolean => state === "running";
export const isProposed = ({ state }: Takeover): boolean => state === "proposed";

/** Not before somebody has looked at it. */
export const forgottenAt = (takeover: Takeover): Instant | undefined =>
  isRunning(takeover) || isProposed(takeover) || takeover.needsReview
    ? undefined
    : later(takeover.endedAt ?? takeover.at, keptMs);

const over = (type: "TakeoverExpired" | "TakeoverLapsed", takeoverId: string, at: Instant): ScreensEvent => ({
  type,
  takeoverId,
  at,
});

const proofEnded = (deviceId: string): ScreensEvent => ({ type: "ProofEnded", deviceId });
