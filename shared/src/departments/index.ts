export { closureReasons, type DepartmentsCommand, departmentsCommands } from "./commands.ts";
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
