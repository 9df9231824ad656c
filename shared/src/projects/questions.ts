import { dossierIdOf, findPublishedDossier, type PublishedDossier, type PublishingState } from "../publishing/index.ts";
import { type StaffQuestionRow } from "./rows.ts";
import { type KnownQuestion } from "./state.ts";

export const answerTo = (questionId: string, publishing: PublishingState): PublishedDossier | undefined =>
  findPublishedDossier(publishing, dossierIdOf("answer", questionId));

export function questionState({ id, closed }: KnownQuestion, publishing: PublishingState): StaffQuestionRow["state"] {
  if (answerTo(id, publishing)) return "answered";
  return closed === undefined ? "open" : "closed";
}
