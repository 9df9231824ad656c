// Whether a milestone has been passed, and how late. Pure.
import { type CivilDate } from "../../core/index.ts";
import { type MilestoneRow } from "../../projects/index.ts";
import { daysBetween } from "../parts/civil-days.ts";

export type MilestoneState = "passed" | "passed-late" | "overdue" | "ahead";

/** By the plan that holds. */
export function milestoneState({ planned, passed }: MilestoneRow, today: CivilDate): MilestoneState {
  if (passed !== undefined) return passed > planned ? "passed-late" : "passed";
  return planned < today ? "overdue" : "ahead";
}

/** After the planned day; 0: not late. */
export const daysLate = ({ planned, passed }: MilestoneRow, today: CivilDate): number =>
  Math.max(0, daysBetween(planned, passed ?? today));

/** The one that is to be passed next: of those that have not been the first by its planned day. */
export const nextMilestone = (milestones: readonly MilestoneRow[]): MilestoneRow | undefined =>
  milestones
    .filter(({ passed }) => passed === undefined)
    .toSorted((one, other) => (one.planned < other.planned ? -1 : 1))[0];
