import { lookup } from "../../core/index.ts";
import { type MilestoneForecast, type MilestonePassed, type MilestoneReopened, type PlanPut } from "../events.ts";
import { type KnownProject, type MilestoneStanding } from "../state.ts";

export function evolveMilestones(
  project: KnownProject,
  event: MilestonePassed | MilestoneReopened | MilestoneForecast | PlanPut,
): KnownProject {
  // What is said of a milestone that no plan has any more is forgotten with it.
  if (event.type === "PlanPut") return { ...project, milestones: onlyOf(project.milestones, event.plan.milestones) };
  const before = lookup(project.milestones, event.milestoneId) ?? {};
  return { ...project, milestones: { ...project.milestones, [event.milestoneId]: standing(before, event) } };
}

function standing(
  { passed, was, forecast }: MilestoneStanding,
  event: MilestonePassed | MilestoneReopened | MilestoneForecast,
): MilestoneStanding {
  const first = was ?? passed;
  switch (event.type) {
    case "MilestonePassed":
      return { passed: event.on, was: first ?? event.on };
    case "MilestoneReopened":
      return { ...(first === undefined ? {} : { was: first }), ...(forecast === undefined ? {} : { forecast }) };
    default:
      return { ...(was === undefined ? {} : { was }), ...(event.on === undefined ? {} : { forecast: event.on }) };
  }
}

const onlyOf = (
  milestones: KnownProject["milestones"],
  planned: PlanPut["plan"]["milestones"],
): KnownProject["milestones"] =>
  Object.fromEntries(Object.entries(milestones).filter(([id]) => planned.some((one) => one.id === id)));
