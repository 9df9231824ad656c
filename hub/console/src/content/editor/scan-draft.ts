// The scan of everything that stands in a draft, in this page: what it finds is known before anything is sent.
import { type Finding, scanContent } from "@openhall/shared/publishing";
import { contentOf, type ItemDraft } from "./draft.ts";

export interface FieldFinding extends Finding {
  /** `title.zh`, `media.0.alt.en`. */
  readonly field: string;
}

/** As the gate would: `contacts` are the office lines and addresses that pass. */
export const scanDraft = (draft: ItemDraft, corrects: boolean, contacts: readonly string[]): readonly FieldFinding[] =>
  scanContent(contentOf(draft), corrects ? draft.correction : undefined, contacts);
