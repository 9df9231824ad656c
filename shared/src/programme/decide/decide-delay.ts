import { accept, lookup, millisecondsOf, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type Move } from "../events.ts";
import { zoneOf } from "../../venue/index.ts";
import { delayPlan, isSamePlan, type PlannedMove } from "../plan/delay-plan.ts";
import { indexOfStep } from "../plan/moments.ts";
import { markedBy } from "../plan/time-and-place.ts";
import { isOver, publicWords } from "../public.ts";
import { type KnownEntry, mostDurationMs, type ProgrammeState } from "../state.ts";

const minuteMs = 60_000;

/** [O31] What is carried out is the plan that the sender has seen, whole. */
export function delayEntry(
  { entryId, minutes, follow, seen }: PayloadOf<"delay">,
  { entries }: ProgrammeState,
  { now, sender, reads }: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (isOver(entry)) return refuse("entry-over", { entryId });
  const zone = zoneOf(reads.venue, entry.facts.venueId);
  const rows = Object.values(entries).map(({ facts, status }) => ({ ...facts, status }));
  const plan = delayPlan(rows, entryId, minutes, follow, zone);
  const [own] = plan;
  if (own && minutes < 0 && comesTo(entry, own) < now) return refuse("into-the-past", { entryId });
  const problem = own && lengthProblem(own);
  if (problem !== undefined) return refuse(problem, { entryId });
  if (!isSamePlan(plan, seen)) return refuse("plan-changed", { entryId, plan: [...plan] });
  const moves = plan.flatMap((move): Move[] => {
    const moved = lookup(entries, move.entryId);
    if (!moved) return [];
    const next = { ...moved.facts, startsAt: move.startsAt, endsAt: move.endsAt };
    const marked = markedBy(moved, next, publicWords(moved, reads.publishing) !== undefined, now);
    return [{ ...move, steps: stepsOf(moved, minutes), ...marked }];
  });
  return accept([{ type: "EntriesMoved", moves, by: sender.id, at: now }], { entryId, plan: [...plan] });
}

/** What of it is still to come. */
const comesTo = ({ status }: KnownEntry, { startsAt, endsAt }: PlannedMove): string =>
  status === "live" ? endsAt : startsAt;

/** Of a live entry, whose start stays. */
function lengthProblem({ startsAt, endsAt }: PlannedMove): string | undefined {
  const ms = millisecondsOf(endsAt) - millisecondsOf(startsAt);
  if (ms <= 0) return "ends-before-it-starts";
  return ms > mostDurationMs ? "too-long" : undefined;
}

/** [O32] Of a live entry those steps move that have not begun, none of them before the one that goes on. */
function stepsOf(entry: KnownEntry, minutes: number): Move["steps"] {
  const { steps, startsAt, endsAt } = entry.facts;
  if (entry.status !== "live") return steps;
  const current = indexOfStep(entry);
  const least = steps[current]?.minutes ?? 0;
  const length = (millisecondsOf(endsAt) - millisecondsOf(startsAt)) / minuteMs + minutes;
  const most = Math.min(24 * 60, Math.max(least, Math.ceil(length) - 1));
  return steps.map((step, index) =>
    index <= current ? step : { ...step, minutes: Math.min(most, Math.max(least, step.minutes + minutes)) },
  );
}
