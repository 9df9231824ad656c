import { accept, type Refusal, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type Plan } from "../project.ts";
import { type KnownProject, mostPlans, type ProjectsState } from "../state.ts";
import { isSame, withProject } from "./with-project.ts";

/** [J110] A version of its own: those before stay. */
export const putPlan = (
  { projectId: id, ...plan }: PayloadOf<"put-plan">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ project, projectId }) => {
    const refused = refusePlan(projectId, plan) ?? refuseNext(project, plan);
    if (refused) return refused;
    const { sender, now } = context;
    const version = project.plans.length + 1;
    return accept([{ type: "PlanPut", projectId, plan, by: sender.id, at: now }], { projectId, version });
  });

type Refused = { readonly refusal: Refusal };

function refusePlan(projectId: string, { points, milestones }: Plan): Refused | undefined {
  const falls = points.findIndex((point, index) => {
    const before = points[index - 1];
    return before !== undefined && (point.on <= before.on || point.tenths < before.tenths);
  });
  if (falls >= 0) return refuse("plan-not-rising", { projectId, index: falls });
  if (points.at(-1)?.tenths !== 1_000) return refuse("plan-not-whole", { projectId });
  const ids = milestones.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return twice === undefined ? undefined : refuse("milestone-twice", { projectId, milestoneId: twice });
}

function refuseNext({ facts, plans, milestones }: KnownProject, plan: Plan): Refused | undefined {
  const projectId = facts.id;
  const [lost] = Object.entries(milestones).find(
    ([id, { passed }]) => passed !== undefined && !plan.milestones.some((one) => one.id === id),
  ) ?? [undefined];
  if (lost !== undefined) return refuse("milestone-lost", { projectId, milestoneId: lost });
  const holds = plans.at(-1);
  if (holds && isSame([holds.points, holds.milestones].map(inOrder), [plan.points, plan.milestones].map(inOrder)))
    return refuse("same-plan", { projectId, version: plans.length });
  return plans.length >= mostPlans ? refuse("too-many", { projectId, limit: mostPlans }) : undefined;
}

/** Whatever order fields and milestones were given in. */
const inOrder = (list: readonly { readonly on: string; readonly tenths?: number; readonly id?: string }[]): string[] =>
  list.map(({ on, tenths, id }) => `${on} ${tenths ?? id}`).toSorted();
