import { type ProjectRow } from "../../projects/index.ts";

/** What a curve is drawn from: the row of a project has it. */
export type SCurveFacts = Pick<ProjectRow, "plan" | "earlierPlans" | "series" | "progress">;
