// The doors of the API through which figures and words of projects and departments leave for anybody, and questions come in.
import { publicDepartmentsSchema } from "@openhall/shared/departments";
import {
  figuresPreviewSchema,
  importParts,
  publicProjectSchema,
  publicProjectsSchema,
} from "@openhall/shared/projects";
import { boardSizes } from "../exhibition/board-job.ts";
import { projectTables, type ProjectTable } from "../open-data/tables/write-tables.ts";
import { figuresFileTypes } from "../project-files/reading/read-job.ts";
import { inputSchema, outputSchema } from "./json-schema.ts";
import {
  commandHeaders,
  inHeader,
  inPath,
  inQuery,
  json,
  ok,
  type Operation,
  type Paths,
  reference,
  refusedWith,
  signedIn,
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

const language = inQuery("language", "Of headers and words", { type: "string", enum: ["zh", "en"], default: "zh" });

const file = (operationId: string, summary: string, type: string, parameters: readonly object[] = []) => ({
  get: {
    operationId,
    summary: `${summary}; for anybody`,
    parameters: [inPath("hall"), ...parameters, language],
    responses: {
      200: { description: "As the hall shows it now", content: { [type]: { schema: { type: "string" } } } },
      304: { description: "Nothing has changed" },
      ...refusedWith(400, 404, 429),
    },
  },
});

const tables: Record<ProjectTable, string> = {
  progress: "Planned and actual progress by day, and the plans before",
  funds: "Sources, budget and payments, the latest",
  milestones: "Milestones with first planned, planned and passed day",
  readings: "What was read at its site, by ten minutes",
  disclosure: "Every line of the eight categories of disclosure",
};

const tablePaths: Paths = Object.fromEntries(
  projectTables.map((table) => [
    `/api/v1/projects/{hall}/{project}/${table}.csv`,
    file(`project-${table}`, tables[table], "text/csv", [inPath("project")]),
  ]),
);

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

const importOperation = (operationId: string, summary: string, headers: readonly object[]): Paths[string] => ({
  post: {
    operationId,
    summary: `${summary}; for project owners, editors and managers`,
    security: signedIn,
    parameters: headers,
    requestBody: {
      required: true,
      content: Object.fromEntries(
        Object.values(figuresFileTypes).map((type) => [
          type,
          { schema: { type: "string", contentEncoding: "binary" } },
        ]),
      ),
    },
    responses: {
      200: ok("Every row of the file, and what becomes of it", outputSchema(figuresPreviewSchema)),
      ...refusedWith(400, 401, 403, 409, 413, 415, 422, 429, 503),
    },
  },
});

export const projectPaths: Paths = {
  "/api/v1/projects/preview": importOperation("projects-preview", "Looks at a table of figures", []),
  "/api/v1/projects/import": importOperation("projects-import", "Takes a table of figures, whole or not at all", [
    inHeader("Idempotency-Key", false, "Made by the sender; a repeat does nothing again", {
      type: "string",
      pattern: "^[\\x20-\\x7e]{8,128}$",
    }),
  ]),
  "/api/v1/projects/template.csv": {
    get: {
      operationId: "projects-template",
      summary: "A table to fill in; for staff",
      security: signedIn,
      parameters: [
        { ...inQuery("part", "What it tells", { type: "string", enum: importParts }), required: true },
        language,
      ],
      responses: {
        200: { description: "With a line as an example", content: { "text/csv": { schema: { type: "string" } } } },
        ...refusedWith(400, 401, 429),
      },
    },
  },
  "/api/v1/projects/{hall}": told("projects", "What a hall shows of its projects", outputSchema(publicProjectsSchema)),
  "/api/v1/projects/{hall}/{project}": told(
    "project",
    "One project, with what was read at its site",
    outputSchema(publicProjectSchema),
    [inPath("project")],
  ),
  "/api/v1/projects/{hall}/projects.csv": file("projects-table", "All projects as a table", "text/csv"),
  "/api/v1/projects/{hall}/oc4ids.json": file(
    "projects-oc4ids",
    "All projects in the Open Contracting for Infrastructure Data Standard 0.9",
    "application/json",
  ),
  ...tablePaths,
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
  "/api/v1/departments/{hall}/{department}/board.pdf": {
    get: {
      operationId: "department-board",
      summary: "The exhibition board of a department, to print; for anybody",
      parameters: [
        inPath("hall"),
        inPath("department"),
        inQuery("size", "Of the paper", { type: "string", enum: boardSizes, default: "A4" }),
        inQuery("language", "Of the board", { type: "string", enum: ["zh", "en"], default: "zh" }),
      ],
      responses: {
        200: {
          description: "As the hall shows it now",
          content: { "application/pdf": { schema: { type: "string" } } },
        },
        304: { description: "Nothing has changed" },
        ...refusedWith(400, 404, 422, 429, 503),
      },
    },
  },
  "/api/v1/departments/{hall}/media/{id}/{page}/{width}": medium("department-medium", "A picture of a department"),
};
