// Questions of the public about a project, without signing in. What is refused is neither kept nor logged.
import { createHash } from "node:crypto";
import { lookup, type Sender } from "@openhall/shared/core";
import { projectsCommands } from "@openhall/shared/projects";
import { commandIdSchema } from "@openhall/shared/wire";
import { Router } from "express";
import * as z from "zod/mini";
import { createSenderLimit } from "../../access/sender-limit.ts";
import { type Engine } from "../../engine/engine.ts";
import { type PublicProjectsReader } from "../../open-data/hall-projects.ts";
import { readBodyAs } from "../body.ts";
import { sendAnswer } from "../command-routes.ts";
import { createPublicDoor } from "../public/public-door.ts";
import { malformed, sendRefusal } from "../refusals.ts";

/** Within ten minutes; the phones of a hall share an address. All that comes is read by people. */
export const questionLimits = { ofAddress: 20, ofAll: 100, seconds: 600 };

export const questionSchema = z.pick(projectsCommands.ask.payload, { text: true, language: true });

/** Nobody is known by what they ask. */
const visitor: Sender = { id: "visitor", role: "visitor" };

/** `POST /projects/<hall>/<project>/questions`. */
export function createQuestionRoutes(projects: PublicProjectsReader, engine: Pick<Engine, "submit">): Router {
  const router = Router();
  const ofAddress = createSenderLimit(questionLimits.ofAddress, questionLimits.seconds);
  const ofAll = createSenderLimit(questionLimits.ofAll, questionLimits.seconds);
  const { ofHall, missed } = createPublicDoor((hallId) => projects.of(hallId), "no-projects");

  router.post(
    "/projects/:hall/:project/questions",
    ofHall<{ hall: string; project: string }>(async (request, response, found) => {
      const { project: projectId } = request.params;
      if (!lookup(found.projects, projectId)) return missed(request, response);
      const key = commandIdSchema.safeParse(request.get("Idempotency-Key"));
      if (!key.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      const seconds = (await ofAddress.take(request.ip ?? "")) ?? (await ofAll.take("all"));
      if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
      const body = await readBodyAs(questionSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const id = createHash("sha256").update(`question ${projectId} ${key.data}`).digest("hex");
      const payload = { projectId, ...body.value };
      sendAnswer(response, await engine.submit({ id, type: "projects.ask", payload, sender: visitor }));
    }),
  );
  return router;
}
