import { type Topic } from "@openhall/shared/core";
import { type Request, type Response, Router } from "express";
import { createFailureLimit } from "../access/failure-limit.ts";
import { type StreamReader, type StreamState } from "../streams/streams.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { holdsEtag } from "./etag.ts";
import { sendRefusal } from "./refusals.ts";

/** `GET /streams/<stream>`, the slash in the name written as it is or encoded. */
export function createStreamRoutes(streams: StreamReader, topics: readonly Topic[], door: Door): Router {
  const router = Router();
  const forVisitors = visitorFamilies(topics);
  /** Of one address in a minute. A scope that exists is answered all the same: phones of a hall share an address. */
  const misses = createFailureLimit(30, 60);

  const forSignedIn = signedIn(door, async (request: Request<{ stream: string[] }>, response, { sender }) => {
    const read = await streams.read(nameOf(request), sender);
    if (read.ok) sendStream(request, response, read.state);
    else sendRefusal(response, { code: read.code });
  });

  /** The scope is the secret. Whoever else is signed in here does not matter: a wrong one is answered the same to all. */
  async function forHolder(request: Request<{ stream: string[] }>, response: Response): Promise<void> {
    const read = await streams.read(nameOf(request), undefined);
    if (read.ok) return sendStream(request, response, read.state);
    const address = request.ip ?? "";
    const seconds = await misses.pause(address);
    await misses.failed(address);
    sendRefusal(response, seconds === undefined ? { code: "unknown-stream" } : { code: "too-many-requests", seconds });
  }

  router.get("/streams/*stream", (request, response, next) =>
    forVisitors.has(nameOf(request).split("/", 1).join())
      ? forHolder(request, response)
      : forSignedIn(request, response, next),
  );
  return router;
}

const nameOf = (request: Request<{ stream: string[] }>): string => request.params.stream.join("/");

const visitorFamilies = (topics: readonly Topic[]): Set<string> =>
  new Set(
    topics.flatMap((topic) => topic.streams.filter(({ roles }) => roles.includes("visitor")).map(({ name }) => name)),
  );

function sendStream(request: Request<{ stream: string[] }>, response: Response, state: StreamState): void {
  const { stream, epoch, version, rows } = state;
  const etag = `"${epoch}-${version}"`;
  response.set("ETag", etag);
  if (holdsEtag(request.get("If-None-Match"), etag)) response.status(304).end();
  else response.json({ stream, epoch, version, rows });
}
