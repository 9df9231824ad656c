// The doors of the API through which the programme leaves for anybody.
import { entryKinds, importPreviewSchema, publicProgrammeSchema } from "@openhall/shared/programme";
import { fileTypes } from "../calendar/reading/read-job.ts";
import { outputSchema } from "./json-schema.ts";
import { inHeader, inPath, inQuery, ok, type Paths, refusedWith, signedIn } from "./openapi-parts.ts";

const file = (operationId: string, summary: string, type: string, parameters: readonly object[]): Paths[string] => ({
  get: {
    operationId,
    summary: `${summary}; for anybody`,
    parameters: [inPath("hall"), ...parameters],
    responses: {
      200: { description: "As the hall shows it now", content: { [type]: { schema: { type: "string" } } } },
      304: { description: "Nothing has changed" },
      ...refusedWith(400, 404, 429),
    },
  },
});

const id = { type: "string" };

const importOperation = (operationId: string, summary: string, headers: readonly object[]): Paths[string] => ({
  post: {
    operationId,
    summary: `${summary}; for editors and managers`,
    security: signedIn,
    parameters: [
      { ...inQuery("hall", "Where its words are placed, and whose time zone counts", id), required: true },
      inQuery("venue", "For places that nobody knows", id),
      inQuery("kind", "For kinds that nobody knows", { type: "string", enum: entryKinds }),
      inQuery("audience", "Where the file does not say", { type: "string", enum: ["public", "staff"] }),
      ...headers,
    ],
    requestBody: {
      required: true,
      content: Object.fromEntries(
        Object.values(fileTypes).map((type) => [type, { schema: { type: "string", contentEncoding: "binary" } }]),
      ),
    },
    responses: {
      200: ok("Every row of the file, and what becomes of it", outputSchema(importPreviewSchema)),
      ...refusedWith(400, 401, 403, 409, 413, 415, 422, 429, 503),
    },
  },
});

export const programmePaths: Paths = {
  "/api/v1/programme/preview": importOperation("programme-preview", "Looks at a calendar or a table", []),
  "/api/v1/programme/import": importOperation("programme-import", "Takes a calendar or a table, whole or not at all", [
    inHeader("Idempotency-Key", false, "Made by the sender; a repeat does nothing again", {
      type: "string",
      pattern: "^[\\x20-\\x7e]{8,128}$",
    }),
  ]),
  "/api/v1/programme/template.csv": {
    get: {
      operationId: "programme-template",
      summary: "An empty table to fill in; for staff",
      security: signedIn,
      parameters: [inQuery("language", "Of titles", { type: "string", enum: ["zh", "en"], default: "zh" })],
      responses: {
        200: { description: "With a line as an example", content: { "text/csv": { schema: { type: "string" } } } },
        ...refusedWith(400, 401, 429),
      },
    },
  },
  "/api/v1/programme/{hall}": {
    get: {
      operationId: "programme",
      summary: "What a hall shows of its programme, with places and departments; for anybody",
      parameters: [inPath("hall")],
      responses: {
        200: ok("As the hall shows it now", outputSchema(publicProgrammeSchema)),
        304: { description: "Nothing has changed" },
        ...refusedWith(404, 429),
      },
    },
  },
  "/api/v1/programme/{hall}/feed.ics": file("programme-feed", "A calendar to subscribe to", "text/calendar", [
    inQuery("venue", "Only what is in this place", id),
    inQuery("department", "Only what this department hosts", id),
    inQuery("day", "Only what is on this civil date of the hall", { type: "string", format: "date" }),
  ]),
  "/api/v1/programme/{hall}/entries/{file}": file(
    "programme-entry",
    "One entry as a calendar, by its id and `.ics`",
    "text/calendar",
    [inPath("file")],
  ),
  "/api/v1/programme/{hall}/programme.csv": file("programme-table", "The whole programme as a table", "text/csv", [
    inQuery("language", "Of titles and names", { type: "string", enum: ["zh", "en"], default: "zh" }),
  ]),
  "/api/v1/programme/{hall}/media/{id}/{page}/{width}": file(
    "programme-medium",
    "A picture or a page of a PDF that stands in an entry, of a video its still",
    "image/webp",
    [inPath("id"), inPath("page"), inPath("width")],
  ),
};
