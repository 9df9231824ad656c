import { accept, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type Inspection } from "../project.ts";
import { exceedancesOf } from "../readings/exceedances.ts";
import { mostInspections, type ProjectsState } from "../state.ts";
import { isSame, refuseDay, withProject } from "./with-project.ts";

/** [J138] All that was done, instead of what was said before. */
export const recordAction = (
  { projectId: id, indicator, on, actions: said }: PayloadOf<"record-action">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ project, projectId, timeZone }) => {
    const exceedance = exceedancesOf(project, timeZone).find((one) => one.indicator === indicator && one.on === on);
    if (!exceedance) return refuse("no-exceedance", { projectId, indicator, on });
    const actions = [...new Set(said)];
    const changed = !isSame(exceedance.actions, actions);
    const { sender, now: at } = context;
    const event = { type: "ActionRecorded" as const, projectId, indicator, on, actions, by: sender.id, at };
    return accept(changed ? [event] : [], { projectId, changed });
  });

/** [J140] */
export const recordInspection = (
  { projectId: id, ...inspection }: PayloadOf<"record-inspection">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId } = found;
    const { id: inspectionId, found: defects, rectified, on } = inspection;
    if (rectified > defects)
      return refuse("rectified-over-found", { projectId, inspectionId, found: defects, rectified });
    const refused = refuseDay(on, found);
    if (refused) return refused;
    const known = project.inspections.find((one) => one.id === inspectionId);
    if (!known && project.inspections.length >= mostInspections)
      return refuse("too-many", { projectId, limit: mostInspections });
    const changed = !known || !isSameInspection(known, inspection);
    const { sender, now } = context;
    return accept(changed ? [{ type: "InspectionRecorded", projectId, inspection, by: sender.id, at: now }] : [], {
      projectId,
      inspectionId,
      changed,
    });
  });

const isSameInspection = (one: Inspection, other: Inspection): boolean =>
  one.on === other.on &&
  one.kind === other.kind &&
  one.result === other.result &&
  one.found === other.found &&
  one.rectified === other.rectified;
