// Stops of a department's tour: closed for a while, open again.
import { accept, lookup, refuse } from "../../core/index.ts";
import { type DepartmentsContext, type DepartmentsDecision, type PayloadOf } from "../context.ts";
import { endedClosures } from "../closures.ts";
import { blankDepartment, type DepartmentsState } from "../state.ts";
import { hasLine } from "./known-lines.ts";

const closureOf = ({ departments }: DepartmentsState, departmentId: string, stopId: string) =>
  lookup((lookup(departments, departmentId) ?? blankDepartment).closed, stopId);

/** [Y101] A closed one may get another reason or end; it is closed since the first. */
export function closeStop(
  { departmentId, stopId, because, until }: PayloadOf<"close-stop">,
  state: DepartmentsState,
  { now, sender, reads }: DepartmentsContext,
): DepartmentsDecision {
  if (!hasLine(reads.publishing, departmentId, "tour", stopId)) return refuse("unknown-stop", { departmentId, stopId });
  if (until !== undefined && until <= now) return refuse("already-past", { until });
  const known = closureOf(state, departmentId, stopId);
  if (known && known.because === because && known.until === until) return unchanged(departmentId, stopId);
  const end = until === undefined ? {} : { until };
  return accept([{ type: "StopClosed", departmentId, stopId, because, ...end, by: sender.id, at: now }], {
    departmentId,
    stopId,
    changed: true,
  });
}

const unchanged = (departmentId: string, stopId: string) => accept([], { departmentId, stopId, changed: false });

/** Also one whose line is gone. */
export function openStop(
  { departmentId, stopId }: PayloadOf<"open-stop">,
  state: DepartmentsState,
  { now, sender }: DepartmentsContext,
): DepartmentsDecision {
  if (!closureOf(state, departmentId, stopId)) return refuse("not-closed", { departmentId, stopId });
  return accept([{ type: "StopOpened", departmentId, stopId, by: sender.id, at: now }], { departmentId, stopId });
}

/** [Y102] */
export function endClosures(state: DepartmentsState, { now }: DepartmentsContext): DepartmentsDecision {
  const stops = endedClosures(state, now).map(({ departmentId, stopId }) => ({ departmentId, stopId }));
  return accept(stops.length === 0 ? [] : [{ type: "ClosuresEnded", stops }], { ended: stops.length });
}
