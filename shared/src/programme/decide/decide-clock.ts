import { accept, lookup } from "../../core/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type ProgrammeEvent } from "../events.ts";
import { forgottenAt, lastMomentOf, pastAt, stepByClock } from "../plan/moments.ts";
import { isOver } from "../public.ts";
import { type KnownEntry, type ProgrammeState } from "../state.ts";
import { firstStep, stamp } from "./decide-status.ts";
import { deedsOf } from "./effects-of.ts";

/** [O23] Whatever the clock has come to since, one thing at a time. */
export function reachTime(
  { entryId }: PayloadOf<"reach-time">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  return accept(entry && !isOver(entry) ? reached(entry, context) : [], null);
}

/** [O42] An entry whose whole time has passed unseen has done nothing to the hall, and so has nothing to undo. */
function reached(entry: KnownEntry, context: ProgrammeContext): ProgrammeEvent[] {
  const { now } = context;
  const { facts, status } = entry;
  const about = stamp(facts.id, context);
  if (lastMomentOf(entry) <= now) {
    const does = status === "live" ? deedsOf(entry, "end", facts.endsAt, context) : [];
    return [{ type: "EntryEnded", ...about, does }];
  }
  if (facts.runs === "hand") return [];
  if (status === "announced") {
    if (facts.startsAt > now) return [];
    const does = deedsOf(entry, "begin", facts.startsAt, context);
    return [{ type: "EntryBegan", ...about, ...firstStep(entry, context), does }];
  }
  const stepId = stepByClock(entry, now);
  return stepId === undefined || stepId === entry.stepId ? [] : [{ type: "StepReached", ...about, stepId }];
}

export function forgetEntries({ entries }: ProgrammeState, { now }: ProgrammeContext): ProgrammeDecision {
  const over = Object.values(entries).filter(isOver);
  const gone = over.filter((entry) => forgottenAt(entry) <= now);
  const past = over.filter((entry) => !entry.isPast && pastAt(entry) <= now && !gone.includes(entry));
  const events: ProgrammeEvent[] = [
    { type: "EntriesPast", entryIds: idsOf(past) },
    { type: "EntriesForgotten", entryIds: idsOf(gone) },
  ];
  return accept(
    events.filter((event) => "entryIds" in event && event.entryIds.length > 0),
    null,
  );
}

const idsOf = (entries: readonly KnownEntry[]): string[] => entries.map(({ facts }) => facts.id);
