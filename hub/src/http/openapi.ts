// `/api/v1/openapi.json`: the interface, described by the very schemas that parse it.
import { type CommandRule, type StreamFamily, type Topic } from "@openhall/shared/core";
import { answerSchema } from "@openhall/shared/wire";
import { cookieName } from "./door.ts";
import { inputSchema, outputSchema } from "./json-schema.ts";
import { devicePaths } from "./openapi-devices.ts";
import { mediaPaths } from "./openapi-media.ts";
import { programmePaths } from "./openapi-programme.ts";
import { projectPaths } from "./openapi-projects.ts";
import { filePaths, otherPaths, printingPaths, sessionPaths, voicePaths } from "./openapi-doors.ts";
import {
  type ApiDescription,
  commandHeaders,
  inHeader,
  inPath,
  json,
  ok,
  type Operation,
  type Paths,
  reference,
  refusedWith,
  signedIn,
} from "./openapi-parts.ts";

/** Describes every command that somebody outside may send, and every family of streams. */
export function describeApi(topics: readonly Topic[]): ApiDescription {
  const [accepted, refused] = answerSchema.def.options;
  return {
    openapi: "3.1.0",
    info: {
      title: "Openhall",
      version: "1",
      description: "Commands and streams of one hub. Every error is `{ ok: false, refusal: { code, … } }`.",
    },
    paths: {
      ...sessionPaths,
      ...commandPaths(topics),
      ...streamPaths(topics),
      ...filePaths(topics),
      ...devicePaths,
      ...voicePaths,
      ...printingPaths,
      ...mediaPaths,
      ...programmePaths,
      ...projectPaths,
      ...otherPaths,
    },
    components: {
      schemas: { Accepted: outputSchema(accepted), Refused: outputSchema(refused) },
      responses: {
        Refused: { description: "Refused; the code says why", content: json(reference("schemas/Refused")) },
      },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "Token of a sign-in, a device or a sensor" },
        cookie: { type: "apiKey", in: "cookie", name: cookieName, description: "For the hub's own pages" },
      },
    },
  };
}

function commandPaths(topics: readonly Topic[]): Paths {
  const commands = topics.flatMap((topic) =>
    Object.entries(topic.commands).map(([name, rule]) => [`${topic.name}.${name}`, rule] as const),
  );
  const sendable = commands.filter(([, { roles }]) => roles.some((role) => role !== "system"));
  return Object.fromEntries(
    sendable.map(([type, rule]) => [`/api/v1/commands/${type}`, { post: commandOperation(type, rule) }]),
  );
}

const commandOperation = (type: string, { payload, roles }: CommandRule): Operation => ({
  operationId: type,
  summary: `Sent by: ${roles.filter((role) => role !== "system").join(", ")}`,
  security: signedIn,
  parameters: commandHeaders,
  requestBody: { content: json(inputSchema(payload)) },
  responses: {
    200: ok("Done, and on the disk", reference("schemas/Accepted")),
    ...refusedWith(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
  },
});

const streamPaths = (topics: readonly Topic[]): Paths =>
  Object.fromEntries(
    topics
      .flatMap((topic) => topic.streams)
      .map((family) => [`/api/v1/streams/${family.name}/{scope}`, { get: streamOperation(family) }]),
  );

const streamOperation = ({ name, roles, rows }: StreamFamily): Operation => ({
  operationId: name,
  summary: `Read by: ${roles.join(", ")}`,
  ...(roles.includes("visitor") ? {} : { security: signedIn }),
  parameters: [inPath("scope"), inHeader("If-None-Match", false, "ETag of an earlier answer", { type: "string" })],
  responses: {
    200: ok("The stream whole, as it is on the disk", streamSchema(rows)),
    304: { description: "Nothing has changed" },
    ...refusedWith(401, 403, 404, 429),
  },
});

const streamSchema = (rows: StreamFamily["rows"]) => ({
  type: "object",
  properties: {
    stream: { type: "string" },
    epoch: { type: "integer" },
    version: { type: "integer" },
    rows: {
      type: "object",
      patternProperties: Object.fromEntries(
        Object.entries(rows).map(([kind, schema]) => [`^${kind}(/|$)`, outputSchema(schema)]),
      ),
      additionalProperties: false,
    },
  },
  required: ["stream", "epoch", "version", "rows"],
});
