// The doors of the API through which the programme leaves for anybody.
import { publicProgrammeSchema } from "@openhall/shared/programme";
import { outputSchema } from "./json-schema.ts";
import { inPath, inQuery, ok, type Paths, refusedWith } from "./openapi-parts.ts";

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

export const programmePaths: Paths = {
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
