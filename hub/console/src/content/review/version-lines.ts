// Everything of a version that is put into words, line by line, so that two versions can be laid beside each other. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type ItemVersionRow } from "@openhall/shared/publishing";

/** A text in both languages. */
export interface TextLine {
  /** `title`, `body`, `media.0.alt`, `correction`. */
  readonly field: string;
  readonly text: Bilingual;
}

export function textLines({ content, correction }: ItemVersionRow): readonly TextLine[] {
  const media = content.kind === "notice" ? content.media : [];
  return [
    { field: "title", text: content.title },
    { field: "body", text: content.body },
    ...media.map(({ alt }, place) => ({ field: `media.${place}.alt`, text: alt })),
    ...(correction ? [{ field: "correction", text: correction }] : []),
  ];
}

const nothing: Bilingual = { zh: "", en: "" };

export interface ComparedLine extends TextLine {
  /** Undefined where there is no version to compare with. */
  readonly before: Bilingual | undefined;
}

/** Lines of both, in the order of the newer; a correction is of its own version and has nothing before it. */
export function comparedLines(after: ItemVersionRow, before: ItemVersionRow | undefined): readonly ComparedLine[] {
  const now = textLines(after);
  if (!before) return now.map((line) => ({ ...line, before: undefined }));
  const then = textLines(before).filter(({ field }) => field !== "correction");
  const gone = then.filter(({ field }) => !now.some((line) => line.field === field));
  return [
    ...now.map((line) => ({
      ...line,
      before:
        line.field === "correction" ? undefined : (then.find(({ field }) => field === line.field)?.text ?? nothing),
    })),
    ...gone.map(({ field, text }) => ({ field, text: nothing, before: text })),
  ];
}

export const mediaIdsOf = ({ content }: ItemVersionRow): readonly string[] =>
  content.kind === "notice" ? content.media.map(({ mediumId }) => mediumId) : [];

/** Whether nothing a visitor can read differs, nor where and when. */
export const isSameVersion = (one: ItemVersionRow, other: ItemVersionRow): boolean =>
  JSON.stringify([one.content, one.placement]) === JSON.stringify([other.content, other.placement]);
