import { type ShownMedium } from "@openhall/shared/publishing";
import { type Request, type Response } from "express";
import { type Media } from "../../media/media.ts";
import { holdsEtag } from "../etag.ts";
import { sendRefusal } from "../refusals.ts";

const idPattern = /^[0-9a-f]{64}$/;
const count = /^[1-9]\d{0,4}$/;

export interface WantedMedium {
  id: string;
  page: string;
  width: string;
}

/** A picture, or a page of a PDF, of those that the hall shows now; of a video its still. Asked for again each time: it may be withdrawn. */
export async function sendPublicMedium(
  media: Pick<Media, "page" | "poster">,
  shown: readonly ShownMedium[],
  wanted: WantedMedium,
  request: Pick<Request, "get">,
  response: Response,
): Promise<void> {
  const file = await findFile(media, shown, wanted);
  if (!file) return sendRefusal(response, { code: "unknown-medium" });
  response.set({ "Content-Security-Policy": "sandbox", "Content-Type": file.type, ETag: file.etag });
  if (holdsEtag(request.get("If-None-Match"), file.etag)) return void response.status(304).end();
  await new Promise<void>((resolve) => {
    response.sendFile(file.path, { cacheControl: false, lastModified: false, dotfiles: "allow" }, (error) => {
      if (error && !response.headersSent) sendRefusal(response, { code: "unknown-medium" });
      resolve();
    });
  });
}

async function findFile(
  media: Pick<Media, "page" | "poster">,
  shown: readonly ShownMedium[],
  { id, page, width }: WantedMedium,
) {
  if (!idPattern.test(id) || !count.test(page) || !count.test(width)) return undefined;
  const medium = shown.find(({ mediumId }) => mediumId === id);
  if (!medium) return undefined;
  return medium.type === "video" ? media.poster(id) : media.page(id, Number(page), Number(width));
}
