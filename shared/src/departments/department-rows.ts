import { lookup } from "../core/index.ts";
import { dossierIdOf, type DepartmentSection, type DossierRow, findPublishedDossier } from "../publishing/index.ts";
import { isDepartment } from "../venue/index.ts";
import { linesOf } from "./lines-of.ts";
import { type DepartmentDossierRow, type StaffDepartmentRow } from "./rows.ts";
import { blankDepartment, type DepartmentsReads, type DepartmentsState, type Fulfilment } from "./state.ts";

const knownOf = ({ departments }: DepartmentsState, departmentId: string) =>
  lookup(departments, departmentId) ?? blankDepartment;

/** [Y106] Of its figures those whose lines are public. */
export function hallRow(
  state: DepartmentsState,
  departmentId: string,
  hallId: string,
  { venue, publishing }: DepartmentsReads,
): DepartmentDossierRow | undefined {
  const row = isDepartment(venue, departmentId)
    ? wordsFor(hallId, dossierIdOf("department", departmentId), publishing)
    : undefined;
  if (!row) return undefined;
  const { closed, spans } = knownOf(state, departmentId);
  return {
    ...row,
    closed: ofLines(closed, row, "tour"),
    fulfilment: ofLines(latest(spans), row, "commitments"),
  };
}

/** News and policies; those of a department that is not in use any more stay, for what they say holds on. */
export function wordsFor(hallId: string, itemId: string, publishing: DepartmentsReads["publishing"]) {
  const published = findPublishedDossier(publishing, itemId);
  return published?.hallIds.includes(hallId) ? published.row : undefined;
}

export function staffRow(
  state: DepartmentsState,
  departmentId: string,
  { venue, publishing }: DepartmentsReads,
): StaffDepartmentRow | undefined {
  if (!isDepartment(venue, departmentId)) return undefined;
  const { closed, spans } = knownOf(state, departmentId);
  const published = findPublishedDossier(publishing, dossierIdOf("department", departmentId));
  return {
    closed: { ...closed },
    fulfilment: latest(spans),
    ...(published ? { words: published.row } : {}),
    hallIds: [...(published?.hallIds ?? [])],
  };
}

const latest = (spans: Readonly<Record<string, readonly Fulfilment[]>>): Record<string, Fulfilment> =>
  Object.fromEntries(
    Object.entries(spans).flatMap(([id, list]) => {
      const last = list.at(-1);
      return last ? [[id, last] as const] : [];
    }),
  );

function ofLines<Value>(
  record: Readonly<Record<string, Value>>,
  row: DossierRow,
  section: DepartmentSection,
): Record<string, Value> {
  const ids = new Set(linesOf(row, section).map(({ id }) => id));
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}
