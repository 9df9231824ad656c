// How a commitment was kept in a span of days.
import { accept, civilDateAt, lookup, refuse } from "../../core/index.ts";
import { type DepartmentsContext, type DepartmentsDecision, type PayloadOf } from "../context.ts";
import { zoneOf } from "../../venue/index.ts";
import { type DepartmentsState } from "../state.ts";
import { hasLine } from "./known-lines.ts";

/** [Y104] */
export function reportCommitment(
  report: PayloadOf<"report-commitment">,
  { departments }: DepartmentsState,
  { now, sender, reads }: DepartmentsContext,
): DepartmentsDecision {
  const { departmentId, commitmentId, from, to, kept, all } = report;
  if (!hasLine(reads.publishing, departmentId, "commitments", commitmentId))
    return refuse("unknown-commitment", { departmentId, commitmentId });
  if (kept > all) return refuse("kept-over-all", { kept, all });
  if (to < from) return refuse("ends-before-it-starts", { from, to });
  // A department is in no hall: the clock is that of the first.
  const today = civilDateAt(now, zoneOf(reads.venue, ""));
  if (to > today) return refuse("in-the-future", { to, today });
  const known = lookup(lookup(departments, departmentId)?.spans ?? {}, commitmentId)?.find(
    (span) => span.from === from && span.to === to,
  );
  const changed = known?.kept !== kept || known.all !== all;
  return accept(changed ? [{ type: "CommitmentReported", ...report, by: sender.id, at: now }] : [], {
    departmentId,
    commitmentId,
    changed,
  });
}
