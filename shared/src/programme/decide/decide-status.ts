import { accept, lookup, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { lastMomentOf, stepByClock } from "../plan/moments.ts";
import { isOver } from "../public.ts";
import { type KnownEntry, type ProgrammeState } from "../state.ts";
import { deedsOf } from "./effects-of.ts";

/** [O20] By hand, also before its time. */
export function beginEntry(
  { entryId }: PayloadOf<"begin">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (isOver(entry)) return refuse("entry-over", { entryId });
  if (entry.status === "live") return refuse("already-live", { entryId });
  const does = deedsOf(entry, "begin", context.now, context);
  return accept([{ type: "EntryBegan", ...stamp(entryId, context), ...firstStep(entry, context), does }], {
    entryId,
    status: "live",
  });
}

export const stamp = (entryId: string, { now, sender }: ProgrammeContext) => ({ entryId, by: sender.id, at: now });

/** Where the clock has come to; by hand the first step comes when somebody says so. */
export function firstStep(entry: KnownEntry, { now }: ProgrammeContext): { stepId?: string } {
  if (entry.facts.runs === "hand") return entry.stepId === undefined ? {} : { stepId: entry.stepId };
  const stepId = stepByClock(entry, now);
  return stepId === undefined ? {} : { stepId };
}

export function endEntry(
  { entryId }: PayloadOf<"end">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (entry.status !== "live") return refuse("not-live", { entryId });
  const does = deedsOf(entry, "end", context.now, context);
  return accept([{ type: "EntryEnded", ...stamp(entryId, context), does }], { entryId, status: "ended" });
}

/** [O21] What it has done to the hall is undone as at its end, where it had begun. */
export function cancelEntry(
  { entryId }: PayloadOf<"cancel">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (isOver(entry)) return refuse("entry-over", { entryId });
  return accept([cancelled(entry, context)], { entryId, status: "cancelled" });
}

export const cancelled = (entry: KnownEntry, context: ProgrammeContext) => ({
  type: "EntryCancelled" as const,
  ...stamp(entry.facts.id, context),
  does: entry.status === "live" ? deedsOf(entry, "end", context.now, context) : [],
});

/** [O22] As if it had not been ended or cancelled: live where it would be now, announced before. Who may not cancel ends only. */
export function restoreEntry(
  { entryId }: PayloadOf<"restore">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (!isOver(entry)) return refuse("not-over", { entryId });
  if (entry.status === "cancelled" && context.sender.role === "greeter")
    return refuse("cancelled-by-planners", { entryId });
  if (lastMomentOf(entry) <= context.now) return refuse("already-past", { entryId });
  const shouldBeLive = entry.facts.runs === "clock" && entry.facts.startsAt <= context.now;
  const isLive = entry.wasLive === true || shouldBeLive;
  const restored = { type: "EntryRestored" as const, ...stamp(entryId, context) };
  if (!isLive) return accept([{ ...restored, status: "announced", does: [] }], { entryId, status: "announced" });
  const does = deedsOf(entry, "begin", context.now, context);
  return accept([{ ...restored, status: "live", ...firstStep(entry, context), does }], { entryId, status: "live" });
}
