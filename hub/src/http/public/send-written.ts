import { type Request, type Response } from "express";
import { holdsEtag } from "../etag.ts";
import { type Written } from "./written-once.ts";

type Asking = Pick<Request, "get">;

/** A reader that has the same bytes is told so. */
export function sendFile(request: Asking, response: Response, type: string, name: string, written: Written): void {
  const { body, etag } = written;
  if (isKnown(request, response, etag)) return;
  const disposition = response.get("Content-Disposition") === undefined ? "inline" : "attachment";
  response.set("Content-Disposition", `${disposition}; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`);
  response.set("Content-Type", `${type}; charset=utf-8`).send(body);
}

/** The object that is written, with the hub's time before everything else; known by its version, which has no time. */
export function sendTimed(
  request: Asking,
  response: Response,
  version: string,
  now: string,
  write: () => Written,
): void {
  if (isKnown(request, response, `"${version}"`)) return;
  const at = Buffer.from(`{"at":${JSON.stringify(now)},`);
  response.type("json").send(Buffer.concat([at, write().body.subarray(1)]));
}

function isKnown(request: Asking, response: Response, etag: string): boolean {
  response.set("ETag", etag);
  const isHeld = holdsEtag(request.get("If-None-Match"), etag);
  if (isHeld) response.status(304).end();
  return isHeld;
}
