// Files for the programme: looked at first, then imported whole or not at all.
import { createHash, randomUUID } from "node:crypto";
import { entryKinds, type ImportRow, wordsItemOf } from "@openhall/shared/programme";
import { commandIdSchema } from "@openhall/shared/wire";
import { type Request, type Response, Router } from "express";
import * as z from "zod/mini";
import { type ImportPlan } from "../../calendar/planning/plan-import.ts";
import { type ProgrammeFile, type ProgrammeFiles } from "../../calendar/programme-files.ts";
import { writeTemplate } from "../../calendar/write-table.ts";
import { type FileType, fileTypes } from "../../calendar/reading/read-job.ts";
import { type Engine } from "../../engine/engine.ts";
import { type Body, readBytes } from "../body.ts";
import { type Caller, type Door } from "../door.ts";
import { signedIn } from "../gate.ts";
import { languageSchema } from "../public/language-query.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import { type AnsweredRefusal, importInto } from "./import-commands.ts";

/** Those who plan. */
const planners: readonly string[] = ["editor", "manager"];
export const programmeFileLimit = 5 * 1024 * 1024;

const id = z.string().check(z.maxLength(64));
export const importQuerySchema = z.object({
  hall: id,
  venue: z.optional(id),
  kind: z.optional(z.enum(entryKinds)),
  audience: z.optional(z.enum(["public", "staff"])),
});

interface Asked {
  readonly file: ProgrammeFile;
  readonly plan: ImportPlan;
}

/** `POST /programme/preview`, `POST /programme/import`. */
export function createProgrammeImportRoutes(files: ProgrammeFiles, engine: Pick<Engine, "submit">, door: Door): Router {
  const router = Router();

  /** Undefined where it has been answered. */
  async function askedFor(request: Request, response: Response, { sender }: Caller): Promise<Asked | undefined> {
    if (!planners.includes(sender.role)) return void sendRefusal(response, { code: "forbidden", role: sender.role });
    const query = importQuerySchema.safeParse(request.query);
    if (!query.success)
      return void sendRefusal(response, malformed("query", "hall, and perhaps venue, kind and audience"));
    const read = await readFileOf(request, response);
    if (!read.ok) return void sendRefusal(response, read.refusal);
    const { hall, venue, kind, audience } = query.data;
    const file: ProgrammeFile = { ...read.value, hallId: hall, venueId: venue, kind, audience };
    const planned = await files.plan(file);
    return planned.ok ? { file, plan: planned.plan } : void sendRefusal(response, planned.refusal);
  }

  router.get(
    "/programme/template.csv",
    signedIn(door, (request: Request, response) => {
      const query = languageSchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("language", "zh or en"));
      response.attachment("programme-template.csv").type("csv").send(writeTemplate(query.data.language));
    }),
  );
  router.post(
    "/programme/preview",
    signedIn(door, async (request: Request, response, caller) => {
      const asked = await askedFor(request, response, caller);
      if (asked) response.json(asked.plan.preview);
    }),
  );
  router.post(
    "/programme/import",
    signedIn(door, async (request: Request, response, caller) => {
      const key = commandIdSchema.safeParse(request.get("Idempotency-Key") ?? randomUUID());
      if (!key.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      const asked = await askedFor(request, response, caller);
      if (!asked) return;
      const { preview } = asked.plan;
      const wrong = preview.rows.filter(({ what }) => what === "wrong");
      if (wrong.length > 0) return sendRefusal(response, wrongFile(wrong));
      const hash = createHash("sha256").update(asked.file.bytes).digest("hex");
      const refusal = await importInto(engine, asked.plan, caller.sender, `${hash} ${key.data}`);
      if (!refusal) return void response.json(preview);
      const refused = rowsOfRefusal(refusal, preview.rows);
      sendRefusal(response, refused ? wrongFile(refused) : refusal);
    }),
  );
  return router;
}

async function readFileOf(
  request: Request,
  response: Response,
): Promise<Body<{ readonly type: FileType; readonly bytes: Uint8Array }>> {
  const type = (["calendar", "table", "workbook"] as const).find((one) => request.is(fileTypes[one]));
  if (!type) return { ok: false, refusal: { code: "unsupported-type" } };
  const body = await readBytes(fileTypes[type], programmeFileLimit, request, response);
  return body.ok ? { ok: true, value: { type, bytes: body.value } } : body;
}

const wrongFile = (rows: readonly ImportRow[]) => ({ code: "programme-file-wrong", rows });

/** What the gate says of words, which was not so when the file was looked at, as rows of the file. */
const itemsWrongSchema = z.object({
  code: z.literal("items-wrong"),
  items: z.array(z.object({ itemId: z.string(), refusal: z.looseObject({ code: z.string() }) })),
});

function rowsOfRefusal(refusal: AnsweredRefusal, rows: readonly ImportRow[]): ImportRow[] | undefined {
  const wrong = itemsWrongSchema.safeParse(refusal);
  return wrong.data?.items.flatMap(({ itemId, refusal: { code } }) =>
    rows
      .filter(({ entryId }) => wordsItemOf(entryId) === itemId)
      .map((row) => ({ ...row, what: "wrong" as const, problems: [{ code: "words-wrong" as const, value: code }] })),
  );
}
