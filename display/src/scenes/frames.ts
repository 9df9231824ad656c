// The pictures of an item one by one: an image, a video, each page of a PDF. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type ShownMedium } from "@openhall/shared/publishing";

export interface Frame {
  readonly mediumId: string;
  readonly type: ShownMedium["type"];
  /** From 1. */
  readonly page: number;
  /** Width divided by height. */
  readonly aspect: number;
  readonly alt: Bilingual;
  /** Of a video. */
  readonly durationMs: number | undefined;
}

export const framesOf = (media: readonly ShownMedium[]): readonly Frame[] =>
  media.flatMap(({ mediumId, type, pages, width, height, alt, durationMs }) =>
    Array.from({ length: type === "pdf" ? pages : 1 }, (_, index) => ({
      mediumId,
      type,
      page: index + 1,
      aspect: width / Math.max(1, height),
      alt,
      durationMs: type === "video" ? durationMs : undefined,
    })),
  );
