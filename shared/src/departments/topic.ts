import { type Topic } from "../core/index.ts";
import { type DepartmentsCommand, departmentsCommands } from "./commands.ts";
import { decideDepartments } from "./decide/decide.ts";
import { dueOfDepartments, nextDueOfDepartments } from "./due.ts";
import { type DepartmentsEvent } from "./events.ts";
import { evolveDepartments } from "./evolve.ts";
import { type DepartmentsReads, type DepartmentsState, initialDepartments } from "./state.ts";
import { departmentsStreams } from "./streams.ts";
import { touchesOfDepartments, touchesOfReads } from "./touches.ts";

/** What changes of a department from hour to hour. Its words are dossiers of `publishing`, its name stands in `venue`. */
export const departmentsTopic: Topic<DepartmentsState, DepartmentsEvent, DepartmentsReads, DepartmentsCommand> = {
  name: "departments",
  reads: ["venue", "publishing"],
  commands: departmentsCommands,
  initial: initialDepartments,
  decide: decideDepartments,
  evolve: evolveDepartments,
  nextDue: nextDueOfDepartments,
  due: dueOfDepartments,
  streams: departmentsStreams,
  touches: touchesOfDepartments,
  touchesOfRead: touchesOfReads,
};
