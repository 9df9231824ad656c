import { type Schema } from "@openhall/shared/core";
import * as z from "zod/mini";

type JsonSchema = Readonly<Record<string, unknown>>;

/** What a sender may send (defaults may be left out). OpenAPI 3.1 takes JSON Schema as it is, without its `$schema`. */
export const inputSchema = (schema: Schema | z.core.$ZodType): JsonSchema => describe(schema, "input");

/** What the hub sends. */
export const outputSchema = (schema: Schema | z.core.$ZodType): JsonSchema => describe(schema, "output");

function describe(schema: Schema | z.core.$ZodType, io: "input" | "output"): JsonSchema {
  // A topic may bring any parser; one that is not zod's cannot be described.
  if (!(schema instanceof z.core.$ZodType)) return {};
  const { $schema: _dialect, ...description } = z.toJSONSchema(schema, { io });
  return description;
}
