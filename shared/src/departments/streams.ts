// What each audience sees of departments. Words stand here only as they have been let through.
import { lookup, staffRoles, type StreamFamily } from "../core/index.ts";
import { dossierIdOf, dossierPrefix, type DossierTemplate } from "../publishing/index.ts";
import { hallRow, staffRow, wordsFor } from "./department-rows.ts";
import { departmentDossierRowSchema, policyRowSchema, staffDepartmentRowSchema, updateRowSchema } from "./rows.ts";
import { type DepartmentsReads, type DepartmentsState } from "./state.ts";

type Family = StreamFamily<DepartmentsState, DepartmentsReads>;

const hall: Family = {
  name: "departments.hall",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (_, scope, { venue }) => lookup(venue.halls, scope)?.id,
  rows: { department: departmentDossierRowSchema, update: updateRowSchema, policy: policyRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.halls),
  keys: (_, __, reads) => [...departmentKeys(reads), ...wordKeys("update", reads), ...wordKeys("policy", reads)],
  row(state, hallId, key, reads) {
    const [kind, id] = partsOf(key);
    if (kind === "department") return hallRow(state, id, hallId, reads);
    return kind === "update" || kind === "policy"
      ? wordsFor(hallId, dossierIdOf(kind, id), reads.publishing)
      : undefined;
  },
};

const staff: Family = {
  name: "departments.staff",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { department: staffDepartmentRowSchema },
  scopes: () => ["all"],
  keys: (_, __, reads) => departmentKeys(reads),
  row(state, _, key, reads) {
    const [kind, id] = partsOf(key);
    return kind === "department" ? staffRow(state, id, reads) : undefined;
  },
};

const departmentKeys = ({ venue }: DepartmentsReads): string[] =>
  Object.keys(venue.departments).map((id) => `department/${id}`);

const wordKeys = (template: DossierTemplate, { publishing }: DepartmentsReads): string[] =>
  Object.keys(publishing.items)
    .filter((itemId) => itemId.startsWith(dossierPrefix(template)))
    .map((itemId) => `${template}/${itemId.slice(dossierPrefix(template).length)}`);

const partsOf = (key: string): readonly [kind: string, id: string] => {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
};

export const departmentsStreams = [hall, staff];
