import { type Request, type RequestHandler } from "express";
import { sendRefusal } from "./refusals.ts";

/** From a request's first byte to its last, in milliseconds. The server's own limit is that of an upload. */
export const bodyWithinMs = 15_000;

/** Cuts off who sends a body too slowly; a file may take as long as the server lets it. */
export function cutOffSlowSenders(isUpload: (request: Request) => boolean, withinMs = bodyWithinMs): RequestHandler {
  return (request, response, next) => {
    if (request.complete || isUpload(request)) return next();
    const timer = setTimeout(() => {
      if (request.complete) return;
      // Answered without having been read, as who is not signed in.
      if (response.headersSent) return void request.destroy();
      response.set("Connection", "close").once("finish", () => request.destroy());
      sendRefusal(response, { code: "too-slow" });
    }, withinMs);
    request.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
    next();
  };
}
