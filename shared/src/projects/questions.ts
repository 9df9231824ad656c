import { dossierIdOf, findPublishedDossier, type PublishedDossier, type PublishingState } from "../publishing/index.ts";
import { type StaffQuestionRow } from "./rows.ts";
import { type KnownQuestion } from "./state.ts";

/**
 * A question as it is kept: of what is not seen nothing stays, neither what breaks lines nor what turns the direction of the text
 * that stands after it.
 */
export const plainQuestion = (text: string): string =>
  text
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, "")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();

export const answerTo = (questionId: string, publishing: PublishingState): PublishedDossier | undefined =>
  findPublishedDossier(publishing, dossierIdOf("answer", questionId));

export function questionState({ id, closed }: KnownQuestion, publishing: PublishingState): StaffQuestionRow["state"] {
  if (answerTo(id, publishing)) return "answered";
  return closed === undefined ? "open" : "closed";
}
