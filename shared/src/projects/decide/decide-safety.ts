import { accept, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { figuresOf, reportOf } from "../evolve/reports.ts";
import { type Safety } from "../project.ts";
import { mostAccidents, type ProjectsState } from "../state.ts";
import { refuseDay, withProject } from "./with-project.ts";

/** [J141] */
export const reportSafety = (
  { projectId: id, ...said }: PayloadOf<"report-safety">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId, today } = found;
    const { asOf, hazardsFound, hazardsClosed, lastDrillOn } = said;
    if (hazardsClosed > hazardsFound) return refuse("closed-over-found", { projectId, hazardsFound, hazardsClosed });
    const refused = refuseDay(asOf, found);
    if (refused) return refused;
    if (lastDrillOn !== undefined && lastDrillOn > today)
      return refuse("in-the-future", { projectId, on: lastDrillOn, today });
    const known = reportOf(project.safety, asOf);
    const changed = !known || !isSameSafety(figuresOf(known), said);
    const { sender, now } = context;
    return accept(changed ? [{ type: "SafetyReported", projectId, safety: said, by: sender.id, at: now }] : [], {
      projectId,
      changed,
    });
  });

const isSameSafety = (one: Safety, other: Safety): boolean =>
  one.trained === other.trained &&
  one.hazardsFound === other.hazardsFound &&
  one.hazardsClosed === other.hazardsClosed &&
  one.lastDrillOn === other.lastDrillOn;

/** [J142] */
export const recordAccident = (
  { projectId: id, on, cause }: PayloadOf<"record-accident">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId } = found;
    const refused = refuseDay(on, found);
    if (refused) return refused;
    if (project.accidents.length >= mostAccidents) return refuse("too-many", { projectId, limit: mostAccidents });
    const { id: accidentId, sender, now: at } = context;
    return accept([{ type: "AccidentRecorded", projectId, accidentId, on, cause, by: sender.id, at }], {
      projectId,
      accidentId,
    });
  });

export const retractAccident = (
  { projectId: id, accidentId, because }: PayloadOf<"retract-accident">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ project, projectId }) => {
    const accident = project.accidents.find((one) => one.id === accidentId);
    if (!accident) return refuse("unknown-accident", { projectId, accidentId });
    if (accident.retracted) return refuse("already-retracted", { projectId, accidentId });
    const { sender, now: at } = context;
    return accept([{ type: "AccidentRetracted", projectId, accidentId, because, by: sender.id, at }], {
      projectId,
      accidentId,
    });
  });
