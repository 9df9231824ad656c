import { type ProjectsCommand } from "../commands.ts";
import { type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type ProjectsState } from "../state.ts";
import { recordAction, recordInspection } from "./decide-quality.ts";
import { reportFunds } from "./decide-funds.ts";
import { forget } from "./decide-forget.ts";
import { importFigures } from "./decide-import.ts";
import { forecastMilestone, passMilestone, reopenMilestone } from "./decide-milestones.ts";
import { putPlan } from "./decide-plan.ts";
import { reportProgress } from "./decide-progress.ts";
import { putProject, retireProject, setLimits } from "./decide-project.ts";
import { ask, closeQuestion } from "./decide-questions.ts";
import { recordReadings } from "./decide-readings.ts";
import { recordAccident, reportSafety, retractAccident } from "./decide-safety.ts";

export function decideProjects(
  command: ProjectsCommand,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision {
  switch (command.type) {
    case "put-project":
      return putProject(command.payload, state, context);
    case "retire-project":
      return retireProject(command.payload, state, context);
    case "set-limits":
      return setLimits(command.payload, state, context);
    case "put-plan":
      return putPlan(command.payload, state, context);
    case "report-progress":
      return reportProgress(command.payload, state, context);
    case "report-funds":
      return reportFunds(command.payload, state, context);
    case "pass-milestone":
      return passMilestone(command.payload, state, context);
    case "reopen-milestone":
      return reopenMilestone(command.payload, state, context);
    case "forecast-milestone":
      return forecastMilestone(command.payload, state, context);
    case "record-readings":
      return recordReadings(command.payload, state, context);
    case "record-action":
      return recordAction(command.payload, state, context);
    case "record-inspection":
      return recordInspection(command.payload, state, context);
    case "report-safety":
      return reportSafety(command.payload, state, context);
    case "record-accident":
      return recordAccident(command.payload, state, context);
    case "retract-accident":
      return retractAccident(command.payload, state, context);
    case "ask":
      return ask(command.payload, state, context);
    case "close-question":
      return closeQuestion(command.payload, state, context);
    case "import":
      return importFigures(command.payload, state, context);
    case "forget":
      return forget(state, context);
    default:
      return command satisfies never;
  }
}
