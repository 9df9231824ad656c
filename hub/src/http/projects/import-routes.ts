// Files with figures of projects: looked at first, then imported whole or not at all.
import { createHash, randomUUID } from "node:crypto";
import { type FiguresRow, importParts, projectsCommands } from "@openhall/shared/projects";
import { commandIdSchema } from "@openhall/shared/wire";
import { type Request, type Response, Router } from "express";
import * as z from "zod/mini";
import { type Engine } from "../../engine/engine.ts";
import { type FiguresPlan } from "../../project-files/planning/plan-import.ts";
import { type ProjectFiles } from "../../project-files/project-files.ts";
import { type FiguresJob, figuresFileTypes } from "../../project-files/reading/read-job.ts";
import { writeFiguresTemplate } from "../../project-files/write-template.ts";
import { type Body, readBytes } from "../body.ts";
import { type Caller, type Door } from "../door.ts";
import { signedIn } from "../gate.ts";
import { languageSchema } from "../public/language-query.ts";
import { malformed, sendRefusal } from "../refusals.ts";

export const figuresFileLimit = 5 * 1024 * 1024;

/** As the command says that carries it out. */
const reporters: readonly string[] = projectsCommands.import.roles.filter((role) => role !== "system");

const templateSchema = z.extend(languageSchema, { part: z.enum(importParts) });

interface Asked {
  readonly file: FiguresJob;
  readonly plan: FiguresPlan;
}

/** `POST /projects/preview`, `POST /projects/import`, `GET /projects/template.csv`. */
export function createFiguresImportRoutes(files: ProjectFiles, engine: Pick<Engine, "submit">, door: Door): Router {
  const router = Router();

  /** Undefined where it has been answered. */
  async function askedFor(request: Request, response: Response, { sender }: Caller): Promise<Asked | undefined> {
    if (!reporters.includes(sender.role)) return void sendRefusal(response, { code: "forbidden", role: sender.role });
    const read = await readFileOf(request, response);
    if (!read.ok) return void sendRefusal(response, read.refusal);
    const planned = await files.plan(read.value, sender);
    return planned.ok ? { file: read.value, plan: planned.plan } : void sendRefusal(response, planned.refusal);
  }

  router.get(
    "/projects/template.csv",
    signedIn(door, (request: Request, response) => {
      const query = templateSchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("part", importParts.join(", ")));
      const { part, language } = query.data;
      response.attachment(`${part}-template.csv`).type("csv").send(writeFiguresTemplate(part, language));
    }),
  );
  router.post(
    "/projects/preview",
    signedIn(door, async (request: Request, response, caller) => {
      const asked = await askedFor(request, response, caller);
      if (asked) response.json(asked.plan.preview);
    }),
  );
  router.post(
    "/projects/import",
    signedIn(door, async (request: Request, response, caller) => {
      const key = commandIdSchema.safeParse(request.get("Idempotency-Key") ?? randomUUID());
      if (!key.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      const asked = await askedFor(request, response, caller);
      if (!asked) return;
      const { preview, payload, wrongRows } = asked.plan;
      const wrong = preview.rows.filter(({ what }) => what === "wrong");
      if (wrong.length > 0) return sendRefusal(response, wrongFile(wrong));
      const { sender } = caller;
      const id = createHash("sha256").update(`${key.data} ${sender.id} `).update(asked.file.bytes).digest("hex");
      const answer = await engine.submit({ id, type: "projects.import", payload, sender });
      if (answer.ok) return void response.json(preview);
      const rows = wrongRows(answer.refusal);
      sendRefusal(response, rows ? wrongFile(rows) : answer.refusal);
    }),
  );
  return router;
}

async function readFileOf(request: Request, response: Response): Promise<Body<FiguresJob>> {
  const type = (["table", "workbook"] as const).find((one) => request.is(figuresFileTypes[one]));
  if (!type) return { ok: false, refusal: { code: "unsupported-type" } };
  const body = await readBytes(figuresFileTypes[type], figuresFileLimit, request, response);
  return body.ok ? { ok: true, value: { type, bytes: body.value } } : body;
}

const wrongFile = (rows: readonly FiguresRow[]) => ({ code: "figures-file-wrong", rows });
