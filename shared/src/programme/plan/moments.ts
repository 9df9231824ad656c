// When something of an entry comes by the clock.
import { type Instant, later } from "../../core/index.ts";
import { isOver } from "../public.ts";
import { forgottenByHandMs, keptMs, type KnownEntry, toldMs } from "../state.ts";

export const stepAt = ({ facts }: Pick<KnownEntry, "facts">, minutes: number): Instant =>
  later(facts.startsAt, minutes * 60_000);

/** When the hub ends it: by the clock at its end, by hand where nobody has for half a day. */
export const lastMomentOf = ({ facts }: Pick<KnownEntry, "facts">): Instant =>
  facts.runs === "clock" ? facts.endsAt : later(facts.endsAt, forgottenByHandMs);

/** The step that the clock has come to, never one before `stepId`. */
export function stepByClock(entry: Pick<KnownEntry, "facts" | "stepId">, now: Instant): string | undefined {
  const { steps } = entry.facts;
  const reached = steps.findLastIndex(({ minutes }) => stepAt(entry, minutes) <= now);
  return steps[Math.max(reached, indexOfStep(entry))]?.id;
}

export const indexOfStep = ({ facts, stepId }: Pick<KnownEntry, "facts" | "stepId">): number =>
  facts.steps.findIndex(({ id }) => id === stepId);

/** The next moment at which the hub has something to do about it. */
export function nextMomentOf(entry: KnownEntry): Instant {
  if (isOver(entry)) return entry.isPast ? forgottenAt(entry) : pastAt(entry);
  const last = lastMomentOf(entry);
  if (entry.facts.runs === "hand") return last;
  if (entry.status === "announced") return entry.facts.startsAt;
  const next = entry.facts.steps[indexOfStep(entry) + 1];
  const at = next ? stepAt(entry, next.minutes) : last;
  return at < last ? at : last;
}

/** Of what is over; one that was cancelled long before its time is known until long after it. */
export function forgottenAt({ facts, since }: KnownEntry): Instant {
  return later(since > facts.endsAt ? since : facts.endsAt, keptMs);
}

/** [O45] Of what is over: when the public is told of it no more. */
export const pastAt = ({ facts }: Pick<KnownEntry, "facts">): Instant => later(facts.endsAt, toldMs);

/** [O24] Whether it will go on at that moment, by what is known at `now`. */
export function isLiveAt(
  {
    status,
    runs,
    startsAt,
    endsAt,
  }: Pick<KnownEntry["facts"], "runs" | "startsAt" | "endsAt"> & Pick<KnownEntry, "status">,
  at: Instant,
  now: Instant,
): boolean {
  if (at <= now || runs === "hand") return status === "live";
  if (status === "live") return at < endsAt;
  return status === "announced" && startsAt <= at && at < endsAt;
}
