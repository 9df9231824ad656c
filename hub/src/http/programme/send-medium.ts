import { type Request, type Response } from "express";
import { type HallProgramme } from "../../calendar/hall-programme.ts";
import { type Media } from "../../media/media.ts";
import { holdsEtag } from "../etag.ts";
import { sendRefusal } from "../refusals.ts";

const idPattern = /^[0-9a-f]{64}$/;
const count = /^[1-9]\d{0,4}$/;

interface Wanted {
  id: string;
  page: string;
  width: string;
}

/** A picture, or a page of a PDF, that stands in an entry which the hall shows now; of a video its still. Asked for again each time: it may be withdrawn. */
export async function sendPublicMedium(
  media: Pick<Media, "page" | "poster">,
  programme: HallProgramme,
  request: Request<Wanted>,
  response: Response,
): Promise<void> {
  const file = await findFile(media, programme, request.params);
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
  { entries }: HallProgramme,
  { id, page, width }: Wanted,
) {
  if (!idPattern.test(id) || !count.test(page) || !count.test(width)) return undefined;
  const medium = Object.values(entries)
    .flatMap((row) => row.media)
    .find(({ mediumId }) => mediumId === id);
  if (!medium) return undefined;
  return medium.type === "video" ? media.poster(id) : media.page(id, Number(page), Number(width));
}
