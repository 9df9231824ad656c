/** The parts of OpenAPI 3.1 that the description is made of. */
export interface ApiDescription {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Paths;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

export type Paths = Readonly<Record<string, Readonly<Partial<Record<"get" | "post" | "put" | "delete", Operation>>>>>;

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** Left out: anybody. */
  readonly security?: readonly object[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

export const reference = (name: string) => ({ $ref: `#/components/${name}` });
export const json = (schema: object) => ({ "application/json": { schema } });
export const ok = (description: string, schema: object) => ({ description, content: json(schema) });
export const refusedWith = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [status, reference("responses/Refused")]));
export const signedIn = [{ bearer: [] }, { cookie: [] }];

export const inHeader = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: "header",
  required,
  description,
  schema,
});

export const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });

export const inQuery = (name: string, description: string, schema: object) => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

export const commandHeaders = [
  inHeader("Idempotency-Key", true, "Made by the sender; a repeat gets the first answer", {
    type: "string",
    pattern: "^[\\x20-\\x7e]{8,128}$",
  }),
  inHeader("Valid-Until", false, "Hub time after which it must not be done any more", {
    type: "string",
    format: "date-time",
  }),
];
