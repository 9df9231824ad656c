import { join } from "node:path";
import { formOf, formWidths, posterFile, videoFile } from "./limits.ts";
import { type MediaFolder } from "./media-folder.ts";
import { type Media, type MediumFile } from "./media.ts";

/** The files of what is kept. */
export function mediumFiles(folder: MediaFolder): Pick<Media, "page" | "video" | "poster"> {
  async function found(mediumId: string, name: string, type: MediumFile["type"]): Promise<MediumFile | undefined> {
    if (!(await folder.has(mediumId, name))) return undefined;
    return { path: join(folder.pathOf(mediumId), name), type, etag: `"${mediumId}-${name}"` };
  }
  return {
    async page(mediumId, page, width) {
      for (const formWidth of formWidths.toReversed().filter((formWidth) => formWidth <= width)) {
        const form = await found(mediumId, formOf(page, formWidth), "image/webp");
        if (form) return form;
      }
      return undefined;
    },
    video: (mediumId) => found(mediumId, videoFile, "video/mp4"),
    poster: (mediumId) => found(mediumId, posterFile, "image/webp"),
  };
}
