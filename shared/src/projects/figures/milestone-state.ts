import { type CivilDate } from "../../core/index.ts";

export const milestoneStates = ["done", "done-late", "overdue", "at-risk", "planned"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

interface MilestoneDays {
  readonly planned: CivilDate;
  readonly passed?: CivilDate | undefined;
  readonly forecast?: CivilDate | undefined;
}

/** Against the plan that holds; `today` is that of the site. */
export function milestoneState({ planned, passed, forecast }: MilestoneDays, today: CivilDate): MilestoneState {
  if (passed !== undefined) return passed > planned ? "done-late" : "done";
  if (today > planned) return "overdue";
  return forecast !== undefined && forecast > planned ? "at-risk" : "planned";
}
