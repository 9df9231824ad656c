// What operators do with an entry that goes on.
import { accept, lookup, refuse } from "../../core/index.ts";
import { workingVersion } from "../../publishing/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { wordsItemOf } from "../entry.ts";
import { indexOfStep } from "../plan/moments.ts";
import { publicWords } from "../public.ts";
import { type KnownEntry, type ProgrammeReads, type ProgrammeState } from "../state.ts";
import { stamp } from "./decide-status.ts";

/** [O26] A second press for the same step is told so, and goes no further. */
export function nextStep(
  { entryId, from }: PayloadOf<"next-step">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (entry.status !== "live") return refuse("not-live", { entryId });
  if (entry.stepId !== from)
    return refuse("not-this-step", { entryId, ...(entry.stepId === undefined ? {} : { stepId: entry.stepId }) });
  const next = entry.facts.steps[indexOfStep(entry) + 1];
  if (!next) return refuse("no-more-steps", { entryId });
  return accept([{ type: "StepReached", ...stamp(entryId, context), stepId: next.id }], { entryId, stepId: next.id });
}

/** [O27] A curtain that is drawn twice stays as it is. */
export function unveil(
  { entryId, unveiled }: PayloadOf<"unveil">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (entry.status !== "live") return refuse("not-live", { entryId });
  const changed = (entry.unveiledAt !== undefined) !== unveiled;
  return accept(changed ? [{ type: "UnveilingSet", ...stamp(entryId, context), unveiled }] : [], { entryId, changed });
}

/** [O28] Also long after the entry: pledges are kept through the month. */
export function setPledge(
  { entryId, pledgeId, state }: PayloadOf<"set-pledge">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (!pledgesOf(entry, context.reads).includes(pledgeId)) return refuse("unknown-pledge", { entryId, pledgeId });
  const changed = (lookup(entry.pledges, pledgeId)?.state ?? "made") !== state;
  return accept(changed ? [{ type: "PledgeSet", ...stamp(entryId, context), pledgeId, state }] : [], {
    entryId,
    changed,
  });
}

/** Those that are public, and those that are being written. */
function pledgesOf(entry: KnownEntry, { publishing }: ProgrammeReads): string[] {
  const working = workingVersion(publishing, wordsItemOf(entry.facts.id))?.content;
  const written = working?.kind === "entry" ? working.pledges : [];
  return [...(publicWords(entry, publishing)?.row.pledges ?? []), ...written].map(({ id }) => id);
}
