// Files from outside over HTTP, and the forms made of them.
import { type Request, type Response, Router } from "express";
import { type Media, type MediumFile } from "../media/media.ts";
import { type Caller, type Door } from "./door.ts";
import { holdsEtag } from "./etag.ts";
import { signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

/** Those who write what screens show. */
const authors: readonly string[] = ["editor", "project-owner", "manager"];

/** `POST /media`, `GET /media/<id>/<page>/<width>`, `GET /media/<id>/video`, `GET /media/<id>/poster`. */
export function createMediaRoutes(media: Media, door: Door): Router {
  const router = Router();
  router.post(
    "/media",
    signedIn(door, async (request: Request, response, { sender }) => {
      if (!authors.includes(sender.role)) return sendRefusal(response, { code: "forbidden", role: sender.role });
      const name = nameOf(request.get("X-File-Name"));
      if (name === undefined)
        return sendRefusal(response, malformed("X-File-Name", "the file's name, percent-encoded, without a folder"));
      const taken = await media.take({ name, type: typeOf(request), length: lengthOf(request), body: request, sender });
      if (taken.ok) response.status(201).json(taken.medium);
      else sendRefusal(response, taken.refusal);
    }),
  );

  const sent = <Parameters extends { id: string }>(find: (wanted: Parameters) => Promise<MediumFile | undefined>) =>
    signedIn(door, async (request: Request<Parameters>, response: Response, { sender }: Caller) => {
      const { id } = request.params;
      const file = idPattern.test(id) && media.mayShow(id, sender) ? await find(request.params) : undefined;
      if (file) await send(file, request.get("If-None-Match"), response);
      else sendRefusal(response, { code: "unknown-medium" });
    });
  router.get(
    "/media/:id/video",
    sent<{ id: string }>(({ id }) => media.video(id)),
  );
  router.get(
    "/media/:id/poster",
    sent<{ id: string }>(({ id }) => media.poster(id)),
  );
  router.get(
    "/media/:id/:page/:width",
    sent<{ id: string; page: string; width: string }>(async ({ id, page, width }) =>
      count.test(page) && count.test(width) ? media.page(id, Number(page), Number(width)) : undefined,
    ),
  );
  return router;
}

const idPattern = /^[0-9a-f]{64}$/;
const count = /^[1-9]\d{0,4}$/;

/** Undefined where it is no name of a file; it is only shown, never used as a path. */
function nameOf(header: string | undefined): string | undefined {
  const name = decoded(header ?? "").normalize("NFC");
  if (name === "" || name.length > 200 || name === "." || name === "..") return undefined;
  // Neither folders nor what is not seen: control characters, and those that turn the direction of what follows.
  return /[\p{Cc}/\\\u202A-\u202E\u2066-\u2069]/u.test(name) ? undefined : name;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return "";
  }
}

const typeOf = (request: Request): string =>
  (request.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

function lengthOf(request: Request): number | undefined {
  const length = Number(request.get("Content-Length"));
  return Number.isSafeInteger(length) && request.get("Content-Length") !== undefined ? length : undefined;
}

/** The same for ever, for whoever was let in; what is in it is drawn and never run. */
async function send({ path, type, etag }: MediumFile, known: string | undefined, response: Response): Promise<void> {
  response.set({
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "sandbox",
    "Content-Type": type,
    ETag: etag,
  });
  if (holdsEtag(known, etag)) return void response.status(304).end();
  await new Promise<void>((resolve) => {
    response.sendFile(path, { cacheControl: false, lastModified: false, dotfiles: "allow" }, (error) => {
      if (error && !response.headersSent) refuseToSend(error, response);
      resolve();
    });
  });
}

/** A part that is not there has a status of its own; a file that is gone in between is as any that is not there. */
function refuseToSend(error: Error, response: Response): void {
  if ("status" in error && error.status === 416) response.status(416).end();
  else sendRefusal(response, { code: "unknown-medium" });
}
