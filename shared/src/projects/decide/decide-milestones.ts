import { accept, lookup, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type MilestoneStanding, type ProjectsState } from "../state.ts";
import { type Found, refuseDay, withProject } from "./with-project.ts";

interface Named {
  readonly projectId: string;
  readonly milestoneId: string;
}

/** A milestone of the plan that holds. */
const withMilestone = (
  { projectId: id, milestoneId }: Named,
  state: ProjectsState,
  context: ProjectsContext,
  decide: (standing: MilestoneStanding, found: Found) => ProjectsDecision,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId } = found;
    const isPlanned = project.plans.at(-1)?.milestones.some((one) => one.id === milestoneId) ?? false;
    if (!isPlanned) return refuse("unknown-milestone", { projectId, milestoneId });
    return decide(lookup(project.milestones, milestoneId) ?? {}, found);
  });

export const passMilestone = (
  { on, ...named }: PayloadOf<"pass-milestone">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withMilestone(named, state, context, ({ passed }, found) => {
    const refused = refuseDay(on, found);
    if (refused) return refused;
    const changed = passed !== on;
    const { sender, now } = context;
    return accept(changed ? [{ type: "MilestonePassed", ...named, on, by: sender.id, at: now }] : [], {
      ...named,
      changed,
    });
  });

export const reopenMilestone = (
  named: PayloadOf<"reopen-milestone">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withMilestone(named, state, context, ({ passed }) =>
    passed === undefined
      ? refuse("not-passed", { ...named })
      : accept([{ type: "MilestoneReopened", ...named, by: context.sender.id, at: context.now }], { ...named }),
  );

export const forecastMilestone = (
  { on, ...named }: PayloadOf<"forecast-milestone">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withMilestone(named, state, context, ({ passed, forecast }) => {
    if (passed !== undefined) return refuse("already-passed", { ...named, passed });
    const changed = forecast !== on;
    const day = on === undefined ? {} : { on };
    const { sender, now } = context;
    return accept(changed ? [{ type: "MilestoneForecast", ...named, ...day, by: sender.id, at: now }] : [], {
      ...named,
      changed,
    });
  });
