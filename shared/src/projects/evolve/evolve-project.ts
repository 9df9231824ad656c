import { type ProjectChange } from "../events.ts";
import { type KnownProject } from "../state.ts";
import { withoutReadings, withReadings } from "../readings/kept.ts";
import { evolveMilestones } from "./evolve-milestones.ts";
import { withFigures, withProgress } from "./reports.ts";

export function evolveProject(project: KnownProject, event: ProjectChange): KnownProject {
  if (event.type === "ReadingsForgotten") return withoutReadings(project, event);
  if (event.type === "ReadingsRecorded") return { ...project, readings: withReadings(project.readings, event.series) };
  const known = { ...project, by: event.by };
  switch (event.type) {
    case "ProjectRetired":
      return { ...known, retired: true };
    case "LimitsSet":
      return { ...known, limits: event.limits };
    case "PlanPut":
      return evolveMilestones({ ...known, plans: [...known.plans, { ...event.plan, at: event.at }] }, event);
    case "ProgressReported":
      return { ...known, progress: withProgress(known.progress, event) };
    case "FundsReported":
      return { ...known, funds: withFigures(known.funds, event.funds, event.at) };
    case "SafetyReported":
      return { ...known, safety: withFigures(known.safety, event.safety, event.at) };
    case "MilestonePassed":
    case "MilestoneReopened":
    case "MilestoneForecast":
      return evolveMilestones(known, event);
    case "ActionRecorded":
      return { ...known, actions: { ...known.actions, [`${event.indicator}.${event.on}`]: event.actions } };
    case "InspectionRecorded": {
      const { inspection } = event;
      return { ...known, inspections: [...known.inspections.filter(({ id }) => id !== inspection.id), inspection] };
    }
    case "AccidentRecorded": {
      const { accidentId, on, cause } = event;
      return { ...known, accidents: [...known.accidents, { id: accidentId, on, cause }] };
    }
    case "AccidentRetracted": {
      const retracted = { because: event.because, at: event.at };
      const accidents = known.accidents.map((one) => (one.id === event.accidentId ? { ...one, retracted } : one));
      return { ...known, accidents };
    }
    default:
      return event satisfies never;
  }
}
