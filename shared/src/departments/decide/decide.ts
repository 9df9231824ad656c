import { refuse } from "../../core/index.ts";
import { type DepartmentsCommand } from "../commands.ts";
import { type DepartmentsContext, type DepartmentsDecision } from "../context.ts";
import { isDepartment } from "../../venue/index.ts";
import { type DepartmentsState } from "../state.ts";
import { reportCommitment } from "./decide-commitment.ts";
import { closeStop, endClosures, openStop } from "./decide-stop.ts";

export function decideDepartments(
  command: DepartmentsCommand,
  state: DepartmentsState,
  context: DepartmentsContext,
): DepartmentsDecision {
  if (command.type === "reach-time") return endClosures(state, context);
  const { departmentId } = command.payload;
  if (!isDepartment(context.reads.venue, departmentId)) return refuse("unknown-department", { departmentId });
  switch (command.type) {
    case "close-stop":
      return closeStop(command.payload, state, context);
    case "open-stop":
      return openStop(command.payload, state, context);
    case "report-commitment":
      return reportCommitment(command.payload, state, context);
    default:
      return command satisfies never;
  }
}
