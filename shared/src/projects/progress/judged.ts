import { lookup } from "../../core/index.ts";
import {
  dossierIdOf,
  type DossierRow,
  findPublishedDossier,
  type PublishedDossier,
  type PublishingState,
} from "../../publishing/index.ts";
import { type KnownProject } from "../state.ts";
import { judge, type JudgedReport } from "./held.ts";

/** The words of a project that the public reads now, and where; none of a retired one. */
export const publicWords = (
  { facts, retired }: KnownProject,
  publishing: PublishingState,
): PublishedDossier | undefined =>
  retired ? undefined : findPublishedDossier(publishing, dossierIdOf("project", facts.id));

/**
 * Progress as it may be shown in one hall; without a hall in every one that shows the project, and of one that no hall shows as if
 * any would.
 */
export function judgedFor(
  project: KnownProject,
  publishing: PublishingState,
  hallId?: string,
): JudgedReport<DossierRow>[] {
  const halls = hallId === undefined ? (publicWords(project, publishing)?.hallIds ?? []) : [hallId];
  return judge(project.facts.id, project.progress, project.plans.at(-1)?.points ?? [], (id) => {
    if (!lookup(publishing.items, id)) return undefined;
    const dossier = findPublishedDossier(publishing, id);
    return dossier && halls.every((hall) => dossier.hallIds.includes(hall)) ? dossier.row : undefined;
  });
}
