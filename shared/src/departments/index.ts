export { type BoardLine, boardOf, type BoardSection, type BoardSectionId } from "./board/board.ts";
export { type Process, processesOf } from "./board/processes.ts";
export { fewestCases, shareOf } from "./board/share.ts";
export { type Branch, rowsOfTree, treeOf } from "./board/tree.ts";
export { closureReasons, type DepartmentsCommand, departmentsCommands } from "./commands.ts";
export { linesOf, type Sectioned } from "./lines-of.ts";
export {
  type DepartmentDossierRow,
  departmentDossierRowSchema,
  type PolicyRow,
  policyRowSchema,
  type StaffDepartmentRow,
  staffDepartmentRowSchema,
  type UpdateRow,
  updateRowSchema,
} from "./rows.ts";
export { type PublicDepartments, publicDepartmentsSchema } from "./public-departments.ts";
export { type Closure, type Count, type DepartmentsReads, type DepartmentsState, type Fulfilment } from "./state.ts";
export { departmentsTopic } from "./topic.ts";
