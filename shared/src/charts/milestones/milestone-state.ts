// How late a milestone is, and which comes next. Pure.
import { type CivilDate } from "../../core/index.ts";
import { daysBetween, type MilestoneRow } from "../../projects/index.ts";

/** After the planned day; 0: not late. */
export const daysLate = ({ planned, passed }: MilestoneRow, today: CivilDate): number =>
  Math.max(0, daysBetween(planned, passed ?? today));

/** The one that is to be passed next: of those that have not been the first by its planned day. */
export const nextMilestone = (milestones: readonly MilestoneRow[]): MilestoneRow | undefined =>
  milestones
    .filter(({ passed }) => passed === undefined)
    .toSorted((one, other) => (one.planned < other.planned ? -1 : 1))[0];
