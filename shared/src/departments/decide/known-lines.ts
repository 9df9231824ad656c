import {
  dossierIdOf,
  type DepartmentSection,
  findPublishedDossier,
  type PublishingState,
  workingVersion,
} from "../../publishing/index.ts";
import { linesOf } from "../lines-of.ts";

/** Of its dossier as it is public, or as it is being written. */
export function hasLine(
  publishing: PublishingState,
  departmentId: string,
  section: DepartmentSection,
  lineId: string,
): boolean {
  const itemId = dossierIdOf("department", departmentId);
  const working = workingVersion(publishing, itemId)?.content;
  const written = working?.kind === "dossier" ? working : undefined;
  return [findPublishedDossier(publishing, itemId)?.row, written].some(
    (dossier) => dossier && linesOf(dossier, section).some(({ id }) => id === lineId),
  );
}
