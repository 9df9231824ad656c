// The scan of everything that stands in a draft, in this page: what it finds is known before anything is sent.
import { type Finding, scanText } from "@openhall/shared/publishing";
import { type ItemDraft, textsOf } from "./draft.ts";

export interface FieldFinding extends Finding {
  /** `title.zh`, `media.0.alt.en`. */
  readonly field: string;
}

/** `contacts` are the office lines and addresses that pass. */
export const scanDraft = (draft: ItemDraft, corrects: boolean, contacts: readonly string[]): readonly FieldFinding[] =>
  textsOf(draft, corrects).flatMap(({ field, text }) =>
    scanText(text, { contacts }).map((finding) => ({ ...finding, field })),
  );
