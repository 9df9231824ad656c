import { accept, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { reportOf, withProgress } from "../evolve/reports.ts";
import { judgedFor } from "../progress/judged.ts";
import { type KnownProject, type ProjectsState } from "../state.ts";
import { refuseDay, withProject } from "./with-project.ts";

/** [J112] A day that is known already is corrected; saying the same again changes nothing. */
export const reportProgress = (
  { projectId: id, ...report }: PayloadOf<"report-progress">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId } = found;
    if (project.plans.length === 0) return refuse("no-plan", { projectId });
    const refused = refuseDay(report.asOf, found);
    if (refused) return refused;
    const { now: at, sender } = context;
    const known = reportOf(project.progress, report.asOf);
    const changed = known?.tenths !== report.tenths || known.forecastFinish !== report.forecastFinish;
    const progress = changed ? withProgress(project.progress, { ...report, at }) : project.progress;
    return accept(changed ? [{ type: "ProgressReported", projectId, ...report, by: sender.id, at }] : [], {
      projectId,
      changed,
      ...answerOf({ ...project, progress }, report.asOf, context),
    });
  });

function answerOf(project: KnownProject, asOf: string, { reads }: ProjectsContext) {
  const judged = judgedFor(project, reads.publishing).find(({ report }) => report.asOf === asOf);
  if (!judged) return {};
  const { plannedTenths, deviation, level, isHeld, explanationId } = judged;
  return {
    plannedTenths,
    deviation,
    level,
    ...(isHeld ? { held: true } : {}),
    ...(explanationId === undefined ? {} : { explanationId }),
  };
}
