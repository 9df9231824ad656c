import { topics } from "@openhall/shared/topics";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { describeApi } from "./openapi.ts";

const api = describeApi(topics);

const roles = new Map(
  topics.flatMap(({ name, commands }) =>
    Object.entries(commands).map(([type, rule]) => [`${name}.${type}`, rule.roles]),
  ),
);
const [own, sendable] = [[...roles], [...roles]].map((all, wanted) =>
  all.filter(([, sentBy]) => sentBy.some((role) => role !== "system") === (wanted === 1)).map(([type]) => type),
);

/** Every `$ref` anywhere in the description. */
function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$ref") yield String(inner);
    else yield* referencesIn(inner);
  }
}

/** What a payload may be: one object, or one of several. */
function objectsOf(requestBody: object = {}): object[] {
  const { content } = requestBody as {
    content?: { "application/json"?: { schema: { anyOf?: object[]; oneOf?: object[] } } };
  };
  const schema = content?.["application/json"]?.schema;
  return schema?.anyOf ?? schema?.oneOf ?? (schema ? [schema] : []);
}

/** An object, or one of several. */
const isObject = (schema: { type?: string; oneOf?: { type?: string }[] } | undefined): boolean =>
  schema?.type === "object" || (schema?.oneOf?.every(isObject) ?? false);

/** The shape of OpenAPI 3.1, as far as it is used. */
const reference = z.strictObject({ $ref: z.string() });
const content = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.unknown()) }));
const response = z.union([reference, z.strictObject({ description: z.string(), content: z.optional(content) })]);
const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.optional(z.array(z.record(z.enum(["bearer", "cookie"]), z.optional(z.array(z.never()))))),
  parameters: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        in: z.enum(["path", "header", "query"]),
        required: z.boolean(),
        description: z.optional(z.string()),
        schema: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
  requestBody: z.optional(z.strictObject({ required: z.optional(z.boolean()), content })),
  responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), response),
});
const methods = z.strictObject({
  get: z.optional(operation),
  post: z.optional(operation),
  put: z.optional(operation),
  delete: z.optional(operation),
});
const documentSchema = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string().check(z.startsWith("/")), methods),
  components: z.strictObject({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
    responses: z.record(z.string(), response),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.enum(["http", "apiKey"]) })),
  }),
});

describe("the description of the interface", () => {
  it("[H16] has the shape of OpenAPI 3.1", () => {
    expect(z.safeParse(documentSchema, JSON.parse(JSON.stringify(api))).error?.issues).toBeUndefined();
  });

  it("[H16] refers only to what is there, and names every operation once", () => {
    const components: Record<string, Record<string, object>> = { ...api.components };
    const lost = [...referencesIn(api)].filter((target) => {
      const [, , group = "", name = ""] = target.split("/");
      return components[group]?.[name] === undefined;
    });
    expect(lost).toEqual([]);
    const ids = Object.values(api.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.entries(api.paths).filter(([path]) => path.includes("{")))(
    "[H16] names what stands in the path %s",
    (path, operations) => {
      const [, name] = /\{(\w+)\}/.exec(path) ?? [];
      for (const { parameters } of Object.values(operations))
        expect(parameters).toContainEqual(expect.objectContaining({ name, in: "path", required: true }));
    },
  );

  it.each(sendable ?? [])("[H16] has the command %s with its roles and its payload", (type) => {
    const post = api.paths[`/api/v1/commands/${type}`]?.post;
    expect(post?.summary).toBe(
      `Sent by: ${roles
        .get(type)
        ?.filter((role) => role !== "system")
        .join(", ")}`,
    );
    const object = { type: "object" };
    const schema = objectsOf(post?.requestBody);
    expect(schema).toEqual(schema.map(() => expect.objectContaining(object)));
    expect(schema).not.toEqual([]);
  });

  it.each(own ?? [])("[H16] does not show the hub's own command %s", (type) => {
    expect(api.paths).not.toHaveProperty([`/api/v1/commands/${type}`]);
  });

  it.each(topics.flatMap((topic) => topic.streams.map((family) => [family.name, family] as const)))(
    "[H16] has the stream %s with the rows of its audience",
    (name, family) => {
      const get = api.paths[`/api/v1/streams/${name}/{scope}`]?.get;
      expect(Boolean(get?.security)).toBe(!family.roles.includes("visitor"));
      const described = get?.responses[200] as {
        content: {
          "application/json": { schema: { properties: { rows: { patternProperties: Record<string, object> } } } };
        };
      };
      const rows = described.content["application/json"].schema.properties.rows.patternProperties;
      for (const kind of Object.keys(family.rows)) expect(isObject(rows[`^${kind}(/|$)`])).toBe(true);
    },
  );

  it("[H16] may leave out what has a default", () => {
    const body = api.paths["/api/v1/commands/queue.take-ticket"]?.post?.requestBody;
    expect(body).toMatchObject({ content: { "application/json": { schema: { required: ["serviceId"] } } } });
  });

  it.each([
    ["/api/v1/session/password", "put"],
    ["/api/v1/accounts", "get"],
    ["/api/v1/accounts/{user}/password", "put"],
    ["/api/v1/venue", "get"],
    ["/api/v1/appointments/{hall}", "post"],
    ["/api/v1/figures/{hall}", "get"],
  ] as const)("[H16] has the door %s for those who are signed in", (path, method) => {
    expect(api.paths[path]?.[method]).toMatchObject({ security: [{ bearer: [] }, { cookie: [] }] });
  });

  it("[H16] describes the set-up's file as the import takes it", () => {
    const file = api.paths["/api/v1/venue"]?.get?.responses[200];
    const body = api.paths["/api/v1/commands/venue.import"]?.post?.requestBody;
    expect(file).toMatchObject({ content: body && "content" in body ? body.content : {} });
  });
});
