import { type Request, Router } from "express";
import { type Engine } from "../engine/engine.ts";
import { type Door } from "./door.ts";
import { isStaff } from "./gate.ts";
import { type Metrics } from "./metrics.ts";
import { sendRefusal } from "./refusals.ts";

/** `/healthz`: the process lives. `/readyz`: commands are accepted. `/metrics`: for the machine itself and for staff. */
export function createHealthRoutes(engine: Engine, metrics: Metrics, door: Door): Router {
  const router = Router();

  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ ok: true });
  });

  router.get("/readyz", (_request, response) => {
    response.set("Cache-Control", "no-store");
    if (engine.mode === "ready") response.json({ ok: true, mode: engine.mode });
    else sendRefusal(response, { code: "not-ready", mode: engine.mode });
  });

  router.get("/metrics", async (request, response) => {
    const caller = door.authenticate(request.headers);
    if (!isFromThisMachine(request) && !(caller && isStaff(caller)))
      return sendRefusal(response, { code: caller ? "forbidden" : "not-signed-in" });
    response
      .set("Cache-Control", "no-store")
      .type(metrics.contentType)
      .send(await metrics.render());
  });

  return router;
}

/** What a proxy on this machine hands on comes from elsewhere. */
const isFromThisMachine = ({ socket, headers }: Request): boolean =>
  headers["x-forwarded-for"] === undefined &&
  headers.forwarded === undefined &&
  ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
