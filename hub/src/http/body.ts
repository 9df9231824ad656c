import { type Refusal } from "@openhall/shared/core";
import { wrongPathsOf } from "@openhall/shared/wire";
import express, { type Request, type Response } from "express";
import * as z from "zod/mini";
import { malformed } from "./refusals.ts";

/** Bytes; the socket's cap too. */
export const bodyLimit = 64 * 1024;

export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Keys that could reach an object's prototype. No schema of ours has them. */
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

class DangerousKey extends Error {}

const parseJson = express.json({
  limit: bodyLimit,
  inflate: false,
  reviver: (key: string, value: unknown) => {
    if (dangerousKeys.has(key)) throw new DangerousKey(key);
    return value;
  },
});

/**
 * Reads a JSON object or array; no body at all is `{}`. Refused: `malformed`, `too-large`, `unsupported-type`; rejects only
 * for a fault of our own.
 */
export async function readBody(request: Request, response: Response): Promise<Body<unknown>> {
  if (!hasBody(request)) return { ok: true, value: {} };
  if (request.is("application/json") === false) return { ok: false, refusal: { code: "unsupported-type" } };
  const error = await new Promise<unknown>((resolve) => parseJson(request, response, resolve));
  return error === undefined ? { ok: true, value: request.body } : { ok: false, refusal: refusalOf(error) };
}

/** The same, with the shape that a route wants. */
export async function readBodyAs<Schema extends z.core.$ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
): Promise<Body<z.output<Schema>>> {
  const body = await readBody(request, response);
  if (!body.ok) return body;
  const parsed = z.safeParse(schema, body.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, refusal: { code: "malformed", paths: wrongPathsOf(parsed.error.issues) } };
}

const hasBody = ({ headers }: Request): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function refusalOf(error: unknown): Refusal {
  if (error instanceof DangerousKey) return malformed(error.message, "key not allowed");
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  switch (type) {
    case "entity.parse.failed":
      return malformed("", "not a JSON object");
    case "entity.too.large":
      return { code: "too-large", limit: bodyLimit };
    case "charset.unsupported":
    case "encoding.unsupported":
      return { code: "unsupported-type" };
    case "request.aborted":
    case "request.size.invalid":
      return malformed("", "body incomplete");
    default:
      throw error;
  }
}
