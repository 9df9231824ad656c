import { type Refusal } from "@openhall/shared/core";
import { wrongPathsOf } from "@openhall/shared/wire";
import express, { type Request, type RequestHandler, type Response } from "express";
import * as z from "zod/mini";
import { malformed } from "./refusals.ts";

/** Bytes; on a socket, too. */
export const bodyLimit = 64 * 1024;

/** Of what writers save at the gate, and of readings: the words of a whole project in both languages, or a thousand readings, are a third of it. */
export const writingLimit = 256 * 1024;

/** Of a venue's set-up as one file: 500 services with all their words are half of it. */
export const venueFileLimit = 2 * 1024 * 1024;

export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Keys that could reach an object's prototype. No schema of ours has them. */
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

class DangerousKey extends Error {}

const jsonParser = (limit: number): RequestHandler =>
  express.json({
    limit,
    inflate: false,
    reviver: (key: string, value: unknown) => {
      if (dangerousKeys.has(key)) throw new DangerousKey(key);
      return value;
    },
  });

const parsers = new Map([bodyLimit, writingLimit, venueFileLimit].map((limit) => [limit, jsonParser(limit)]));

/**
 * Reads a JSON object or array of at most `limit` bytes; no body at all is `{}`. Refused: `malformed`, `too-large`,
 * `unsupported-type`; rejects only for a fault of our own.
 */
export async function readBody(request: Request, response: Response, limit = bodyLimit): Promise<Body<unknown>> {
  if (!hasBody(request)) return { ok: true, value: {} };
  if (request.is("application/json") === false) return { ok: false, refusal: { code: "unsupported-type" } };
  return parsedBy(parsers.get(limit) ?? jsonParser(limit), limit, request, response);
}

/** Reads at most `limit` bytes of one type as they are. Refused: `too-large`, `unsupported-type`, `malformed`. */
export async function readBytes(
  type: string,
  limit: number,
  request: Request,
  response: Response,
): Promise<Body<Uint8Array>> {
  if (!hasBody(request)) return { ok: true, value: new Uint8Array() };
  if (!request.is(type)) return { ok: false, refusal: { code: "unsupported-type" } };
  const body = await parsedBy(express.raw({ type, limit, inflate: false }), limit, request, response);
  if (!body.ok) return body;
  return { ok: true, value: Buffer.isBuffer(body.value) ? body.value : new Uint8Array() };
}

async function parsedBy(
  parser: RequestHandler,
  limit: number,
  request: Request,
  response: Response,
): Promise<Body<unknown>> {
  const error = await new Promise<unknown>((resolve) => void parser(request, response, resolve));
  return error === undefined ? { ok: true, value: request.body } : { ok: false, refusal: refusalOf(error, limit) };
}

/** The same, with the shape that a route wants. */
export async function readBodyAs<Schema extends z.core.$ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
  limit = bodyLimit,
): Promise<Body<z.output<Schema>>> {
  const body = await readBody(request, response, limit);
  if (!body.ok) return body;
  const parsed = z.safeParse(schema, body.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, refusal: { code: "malformed", paths: wrongPathsOf(parsed.error.issues) } };
}

const hasBody = ({ headers }: Request): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function refusalOf(error: unknown, limit: number): Refusal {
  if (error instanceof DangerousKey) return malformed(error.message, "key not allowed");
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  switch (type) {
    case "entity.parse.failed":
      return malformed("", "not a JSON object");
    case "entity.too.large":
      return { code: "too-large", limit };
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
