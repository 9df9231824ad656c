import { type Role, type Sender } from "@openhall/shared/core";
import { projectsCommands } from "@openhall/shared/projects";
import { publishingCommands } from "@openhall/shared/publishing";
import { type Answer, commandEnvelopeSchema, commandIdSchema } from "@openhall/shared/wire";
import { type Request, type Response, Router } from "express";
import { type Engine, type IncomingCommand } from "../engine/engine.ts";
import { createLine } from "../line.ts";
import { bodyLimit, readBody, venueFileLimit, writingLimit } from "./body.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

const validUntilSchema = commandEnvelopeSchema.shape.validUntil;

/**
 * A thousand readings keep the hub busy for a hundred calls: when all sensors send what they have kept after a power cut, a call
 * waits for one batch and not for all of them.
 */
export const readingsLine = { atOnce: 1, waiting: 256, waitingOfOne: 16 };
const fullForSeconds = 5;

/** `POST /commands/<topic>.<command>`: the same commands as on the socket. What a role may send is the engine's to say. */
export function createCommandRoutes(engine: Engine, door: Door): Router {
  const router = Router();
  const line = createLine(readingsLine);

  const submit = async (command: IncomingCommand): Promise<Answer | "full"> =>
    command.type === "projects.record-readings"
      ? line.runFor(command.sender.id, () => engine.submit(command))
      : engine.submit(command);

  router.post(
    "/commands/:type",
    signedIn(door, async (request: Request<{ type: string }>, response, { sender }) => {
      const id = commandIdSchema.safeParse(request.get("Idempotency-Key"));
      const validUntil = validUntilSchema.safeParse(request.get("Valid-Until"));
      if (!id.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      if (!validUntil.success)
        return sendRefusal(response, malformed("Valid-Until", "an instant in UTC, such as 2026-09-16T06:00:00Z"));
      const { type } = request.params;
      const body = await readBody(request, response, limitOf(type, sender));
      if (!body.ok) return sendRefusal(response, body.refusal);
      const until = validUntil.data === undefined ? {} : { validUntil: validUntil.data };
      const answer = await submit({ id: id.data, type, payload: body.value, ...until, sender });
      if (answer === "full") sendRefusal(response, { code: "too-many-requests", seconds: fullForSeconds });
      else sendAnswer(response, answer);
    }),
  );
  return router;
}

/** A venue's file, the words of a project and a thousand readings are larger than what anybody else may make the hub read. */
function limitOf(type: string, { role }: Sender): number {
  if (type === "venue.import" && role === "administrator") return venueFileLimit;
  return large.get(type)?.includes(role) ? writingLimit : bodyLimit;
}

const writers = publishingCommands["save-item"].roles;
const large: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ["publishing.save-item", writers],
  ["publishing.save-items", writers],
  ["projects.record-readings", projectsCommands["record-readings"].roles],
]);

export function sendAnswer(response: Response, answer: Answer): void {
  if (answer.ok) response.json(answer);
  else sendRefusal(response, answer.refusal);
}
