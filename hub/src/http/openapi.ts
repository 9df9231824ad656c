// `/api/v1/openapi.json`: the interface, described by the very schemas that parse it.
import { type CommandRule, type StreamFamily, type Topic } from "@openhall/shared/core";
import { answerSchema } from "@openhall/shared/wire";
import { cookieName } from "./door.ts";
import { inputSchema, outputSchema } from "./json-schema.ts";
import { firstRunSchema, sessionSchema, signedInSchema, signInSchema } from "./session-routes.ts";

/** The parts of OpenAPI 3.1 that are used here. */
export interface ApiDescription {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Paths;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

type Paths = Readonly<Record<string, Readonly<Partial<Record<"get" | "post" | "delete", Operation>>>>>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** Left out: anybody. */
  readonly security?: readonly object[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

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
    paths: { ...sessionPaths, ...commandPaths(topics), ...streamPaths(topics), ...otherPaths },
    components: {
      schemas: { Accepted: outputSchema(accepted), Refused: outputSchema(refused) },
      responses: {
        Refused: { description: "Refused; the code says why", content: json(reference("schemas/Refused")) },
      },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "Token of a sign-in or of a device" },
        cookie: { type: "apiKey", in: "cookie", name: cookieName, description: "For the hub's own pages" },
      },
    },
  };
}

const reference = (name: string) => ({ $ref: `#/components/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });
const ok = (description: string, schema: object) => ({ description, content: json(schema) });
const refusedWith = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [status, reference("responses/Refused")]));
const signedIn = [{ bearer: [] }, { cookie: [] }];

const header = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: "header",
  required,
  description,
  schema,
});

const commandHeaders = [
  header("Idempotency-Key", true, "Made by the sender; a repeat gets the first answer", {
    type: "string",
    pattern: "^[\\x20-\\x7e]{8,128}$",
  }),
  header("Valid-Until", false, "Hub time after which it must not be done any more", {
    type: "string",
    format: "date-time",
  }),
];

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
  parameters: [
    { name: "scope", in: "path", required: true, schema: { type: "string" } },
    header("If-None-Match", false, "ETag of an earlier answer", { type: "string" }),
  ],
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

const sessionPaths: Paths = {
  "/api/v1/session": {
    get: {
      operationId: "who-am-i",
      summary: "Who is signed in; 401 says `firstRun` while there is no account",
      security: signedIn,
      responses: { 200: ok("Signed in", outputSchema(sessionSchema)), ...refusedWith(401) },
    },
    post: {
      operationId: "sign-in",
      summary: "Signs in; answers a token for scripts and sets a cookie for the hub's pages",
      requestBody: { required: true, content: json(inputSchema(signInSchema)) },
      responses: { 200: ok("Signed in", outputSchema(signedInSchema)), ...refusedWith(400, 401, 403, 413, 415, 429) },
    },
    delete: {
      operationId: "sign-out",
      summary: "Signs out; open sockets of this sign-in are closed",
      security: signedIn,
      responses: { 200: { description: "Signed out" }, ...refusedWith(401, 403) },
    },
  },
  "/api/v1/first-run": {
    post: {
      operationId: "first-run",
      summary: "Creates the first administrator with the code on the hub's terminal, and signs in",
      requestBody: { required: true, content: json(inputSchema(firstRunSchema)) },
      responses: { 200: ok("Signed in", outputSchema(signedInSchema)), ...refusedWith(400, 403, 409, 413, 415, 429) },
    },
  },
};

const read = (operationId: string, summary: string, ...refusals: number[]): Paths[string] => ({
  get: { operationId, summary, responses: { 200: { description: summary }, ...refusedWith(...refusals) } },
});

const otherPaths: Paths = {
  "/api/v1/screens": read("screens", "What each screen has last drawn; for staff", 401, 403),
  "/api/v1/openapi.json": read("openapi", "This description"),
  "/healthz": read("healthz", "The process lives"),
  "/readyz": read("readyz", "Commands are accepted", 503),
  "/metrics": read("metrics", "Figures for Prometheus; for this machine and for staff", 401, 403),
};
