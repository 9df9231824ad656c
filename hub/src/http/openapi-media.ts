// The doors of the API for texts and files on their way to the public.
import { scanAnswerSchema, scanTextSchema, uploadedMediumSchema } from "@openhall/shared/publishing";
import { inputSchema, outputSchema } from "./json-schema.ts";
import { inHeader, inPath, json, ok, type Paths, refusedWith, signedIn } from "./openapi-parts.ts";

const bytes = (...types: string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: "string", contentEncoding: "binary" } }]));

const form = (operationId: string, summary: string, type: string, ...names: string[]): Paths[string] => ({
  get: {
    operationId,
    summary: `${summary}; for staff, and for devices that may show it`,
    security: signedIn,
    parameters: names.map(inPath),
    responses: {
      200: { description: "Immutable", content: bytes(type) },
      304: { description: "Nothing has changed" },
      ...refusedWith(401, 404, 429),
    },
  },
});

export const mediaPaths: Paths = {
  "/api/v1/scan": {
    post: {
      operationId: "scan",
      summary: "What must not, or perhaps must not, be public in a text; for staff",
      security: signedIn,
      requestBody: { required: true, content: json(inputSchema(scanTextSchema)) },
      responses: {
        200: ok("Findings in the order of the text", outputSchema(scanAnswerSchema)),
        ...refusedWith(400, 401, 403, 413, 415, 429),
      },
    },
  },
  "/api/v1/media": {
    post: {
      operationId: "add-medium",
      summary: "Takes a picture, a PDF or a video; for editors, project owners and managers",
      security: signedIn,
      parameters: [inHeader("X-File-Name", true, "The file's name, percent-encoded", { type: "string" })],
      requestBody: { required: true, content: bytes("image/*", "application/pdf", "video/*") },
      responses: {
        201: ok("Taken, and on the disk", outputSchema(uploadedMediumSchema)),
        ...refusedWith(400, 401, 403, 409, 413, 415, 429, 503),
      },
    },
  },
  "/api/v1/media/{id}/{page}/{width}": form(
    "medium-page",
    "A page of a picture or a PDF, at most 960, 1920 or 3840 pixels wide",
    "image/webp",
    "id",
    "page",
    "width",
  ),
  "/api/v1/media/{id}/video": form("medium-video", "A video, in parts where parts are asked for", "video/mp4", "id"),
  "/api/v1/media/{id}/poster": form("medium-poster", "A still of a video", "image/webp", "id"),
};
