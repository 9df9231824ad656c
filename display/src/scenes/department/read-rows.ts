// Rows as scenes read them, each once.
import { type DepartmentDossierRow, departmentDossierRowSchema, policyRowSchema } from "@openhall/shared/departments";
import { type PolicyRow, type UpdateRow, updateRowSchema } from "@openhall/shared/departments";
import { type DepartmentsTold } from "./told.ts";

/** Undefined for what nobody promised. */
function readOnce<Read>(
  parse: (row: unknown) => { readonly data?: Read | undefined },
): (row: unknown) => Read | undefined {
  const known = new WeakMap<object, Read | undefined>();
  return (row) => {
    if (typeof row !== "object" || row === null) return undefined;
    if (!known.has(row)) known.set(row, parse(row).data);
    return known.get(row);
  };
}

const readDepartment = readOnce((row) => departmentDossierRowSchema.safeParse(row));
const readUpdate = readOnce((row) => updateRowSchema.safeParse(row));
const readPolicy = readOnce((row) => policyRowSchema.safeParse(row));

export const departmentIn = (told: DepartmentsTold, id: string): DepartmentDossierRow | undefined =>
  readDepartment(told.rowOf(`department/${id}`));

export const policyIn = (told: DepartmentsTold, id: string): PolicyRow | undefined =>
  readPolicy(told.rowOf(`policy/${id}`));

/** Of one department, the newest first. */
export const updatesIn = (told: DepartmentsTold, departmentId: string): readonly (UpdateRow & { key: string })[] =>
  told.keys
    .filter((key) => key.startsWith("update/"))
    .flatMap((key) => {
      const row = readUpdate(told.rowOf(key));
      return row?.departmentId === departmentId ? [{ ...row, key }] : [];
    })
    .toSorted((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
