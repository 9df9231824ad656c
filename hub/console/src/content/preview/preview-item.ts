// An item as the wall's page takes it. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Content, type MediumRow } from "@openhall/shared/publishing";
import { fillText, type PreviewRequest } from "@openhall/shared/screens";

export type PreviewItem = Extract<PreviewRequest["shown"], { kind: "notice" }>["item"];

/** What stands in the frame: a draft or a version. */
export interface Previewed {
  readonly kind: Content["kind"];
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly media: readonly { readonly mediumId: string; readonly alt: Bilingual }[];
  readonly correction: Bilingual | undefined;
}

export const previewedOf = (content: Content, correction: Bilingual | undefined): Previewed => ({
  kind: content.kind,
  title: content.title,
  body: content.body,
  media: content.kind === "emergency" ? [] : content.media,
  correction,
});

/** An emergency template as it would stand on the glass with these in its places. */
const samples = { desk: 3, time: "14:30", minutes: 15 };
const filled = ({ zh, en }: Bilingual): Bilingual => ({
  zh: fillText(zh, "zh", samples),
  en: fillText(en, "en", samples),
});

export function previewItem(shown: Previewed, media: ReadonlyMap<string, MediumRow>, at: string): PreviewItem {
  const isTemplate = shown.kind === "emergency";
  const files = isTemplate ? [] : shown.media;
  return {
    title: isTemplate ? filled(shown.title) : shown.title,
    body: isTemplate ? filled(shown.body) : shown.body,
    media: files.flatMap(({ mediumId, alt }) => {
      const row = media.get(mediumId);
      if (!row) return [];
      const { type, width, height, pages, durationMs } = row;
      return [{ mediumId, type, width, height, pages, alt, ...(durationMs !== undefined && { durationMs }) }];
    }),
    ...(shown.correction && { correction: { ...shown.correction, at } }),
  };
}
