// A version of the plan as it is typed, and as `put-plan` takes it. Pure.
import { type Plan, planReasons } from "@openhall/shared/projects";
import { isCivilDay, pointsText, tenthsOf } from "../figures.ts";
import { type StaffProject } from "../projects-store.ts";

export interface PointDraft {
  on: string;
  percent: string;
}
export interface MilestoneDraft {
  id: string;
  on: string;
}
export interface PlanDraft {
  points: PointDraft[];
  milestones: MilestoneDraft[];
  because: string;
}

/** It begins as the plan that holds; the first one at the start with nothing. */
export const planDraftOf = ({ plan, milestones, start }: StaffProject): PlanDraft => ({
  points: plan
    ? plan.points.map(({ on, tenths }) => ({ on, percent: pointsText(tenths) }))
    : [
        { on: start, percent: "0" },
        { on: "", percent: "100" },
      ],
  milestones: milestones.map(({ id, planned }) => ({ id, on: planned })),
  because: plan ? "design-change" : "first",
});

/** `point.2`, `milestone.0`, or `points` and `milestones` as a whole. */
export type PlanField = "points" | "milestones" | `point.${number}` | `milestone.${number}`;
export type PlanProblem =
  | "noDay"
  | "noPercent"
  | "notRising"
  | "notWhole"
  | "tooFew"
  | "noId"
  | "twice"
  | "lost"
  | "same";

function pointProblem(point: PointDraft, before: PointDraft | undefined): PlanProblem | undefined {
  if (!isCivilDay(point.on)) return "noDay";
  const tenths = tenthsOf(point.percent);
  if (tenths === undefined) return "noPercent";
  const least = before && tenthsOf(before.percent);
  return before && (point.on <= before.on || tenths < (least ?? 0)) ? "notRising" : undefined;
}

function milestoneProblem(milestone: MilestoneDraft, all: readonly MilestoneDraft[]): PlanProblem | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/.test(milestone.id)) return "noId";
  if (all.filter(({ id }) => id === milestone.id).length > 1) return "twice";
  return isCivilDay(milestone.on) ? undefined : "noDay";
}

/** Milestones that have been passed and are no longer in the draft. */
export const lostOf = (draft: PlanDraft, project: StaffProject): readonly string[] =>
  project.milestones.flatMap(({ id, passed }) =>
    passed !== undefined && draft.milestones.every((one) => one.id !== id) ? [id] : [],
  );

const isSame = (draft: PlanDraft, project: StaffProject): boolean => {
  const now = planDraftOf(project);
  const plain = ({ points, milestones }: PlanDraft): string =>
    JSON.stringify([points.map(({ on, percent }) => [on, tenthsOf(percent)]), milestones]);
  return project.plan !== undefined && plain(draft) === plain(now);
};

/** What keeps it from being saved, by field. */
export function planProblems(draft: PlanDraft, project: StaffProject): ReadonlyMap<PlanField, PlanProblem> {
  const problems = new Map<PlanField, PlanProblem>();
  draft.points.forEach((point, place) => {
    const found = pointProblem(point, draft.points[place - 1]);
    if (found) problems.set(`point.${place}`, found);
  });
  draft.milestones.forEach((milestone, place) => {
    const found = milestoneProblem(milestone, draft.milestones);
    if (found) problems.set(`milestone.${place}`, found);
  });
  const last = draft.points.at(-1);
  if (draft.points.length < 2) problems.set("points", "tooFew");
  else if (last && tenthsOf(last.percent) !== 1000) problems.set("points", "notWhole");
  if (lostOf(draft, project).length > 0) problems.set("milestones", "lost");
  if (problems.size === 0 && isSame(draft, project)) problems.set("points", "same");
  return problems;
}

export const planOf = (draft: PlanDraft): Plan => ({
  points: draft.points.map(({ on, percent }) => ({ on, tenths: tenthsOf(percent) ?? 0 })),
  milestones: draft.milestones.map(({ id, on }) => ({ id, on })),
  because: planReasons.find((one) => one === draft.because) ?? "other",
});

/** An id that no milestone has: the first of those that the words name, else “m4”. */
export function newMilestoneId(draft: PlanDraft, named: readonly string[]): string {
  const isTaken = (id: string): boolean => draft.milestones.some((one) => one.id === id);
  const free = named.find((id) => !isTaken(id));
  if (free !== undefined) return free;
  let number = draft.milestones.length + 1;
  while (isTaken(`m${number}`)) number += 1;
  return `m${number}`;
}
