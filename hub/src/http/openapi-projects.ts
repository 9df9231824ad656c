// The doors of the API through which figures and words of projects and departments leave for anybody, and questions come in.
import { publicDepartmentsSchema } from "@openhall/shared/departments";
import { publicProjectSchema, publicProjectsSchema } from "@openhall/shared/projects";
import { inputSchema, outputSchema } from "./json-schema.ts";
import {
  commandHeaders,
  inPath,
  json,
  ok,
  type Operation,
  type Paths,
  reference,
  refusedWith,
} from "./openapi-parts.ts";
import { questionSchema } from "./projects/question-routes.ts";

const told = (
  operationId: string,
  summary: string,
  schema: object,
  parameters: readonly object[] = [],
): { readonly get: Operation } => ({
  get: {
    operationId,
    summary: `${summary}; for anybody`,
    parameters: [inPath("hall"), ...parameters],
    responses: {
      200: ok("As the hall shows it now", schema),
      304: { description: "Nothing has changed" },
      ...refusedWith(404, 429),
    },
  },
});

const medium = (operationId: string, summary: string): { readonly get: Operation } => ({
  get: {
    operationId,
    summary: `${summary}; for anybody`,
    parameters: ["hall", "id", "page", "width"].map(inPath),
    responses: {
      200: { description: "As the hall shows it now", content: { "image/webp": { schema: { type: "string" } } } },
      304: { description: "Nothing has changed" },
      ...refusedWith(404, 429),
    },
  },
});

export const projectPaths: Paths = {
  "/api/v1/projects/{hall}": told("projects", "What a hall shows of its projects", outputSchema(publicProjectsSchema)),
  "/api/v1/projects/{hall}/{project}": told(
    "project",
    "One project, with what was read at its site",
    outputSchema(publicProjectSchema),
    [inPath("project")],
  ),
  "/api/v1/projects/{hall}/media/{id}/{page}/{width}": medium("project-medium", "A picture of a project"),
  "/api/v1/projects/{hall}/{project}/questions": {
    post: {
      operationId: "project-question",
      summary: "Asks a question about a project; for anybody, so many within ten minutes",
      parameters: [inPath("hall"), inPath("project"), ...commandHeaders.slice(0, 1)],
      requestBody: { required: true, content: json(inputSchema(questionSchema)) },
      responses: {
        200: ok("Kept for those who answer", reference("schemas/Accepted")),
        ...refusedWith(400, 404, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  "/api/v1/departments/{hall}": told(
    "departments",
    "What a hall shows of its departments, their news and policies",
    outputSchema(publicDepartmentsSchema),
  ),
  "/api/v1/departments/{hall}/media/{id}/{page}/{width}": medium("department-medium", "A picture of a department"),
};
