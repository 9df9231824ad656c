import { lookup, type Refusal } from "@openhall/shared/core";
import { type Response } from "express";

/** The status of each of the hub's own codes. Every other code is a rule of the business that said no: 409. */
const statusByCode: Readonly<Record<string, number>> = {
  malformed: 400,
  "not-signed-in": 401,
  "wrong-credentials": 401,
  "wrong-code": 403,
  "wrong-password": 403,
  forbidden: 403,
  "origin-not-allowed": 403,
  "unknown-command": 404,
  "unknown-stream": 404,
  "unknown-route": 404,
  "unknown-staff": 404,
  "unknown-claim": 404,
  "no-figures": 404,
  "no-programme": 404,
  "no-projects": 404,
  "no-departments": 404,
  "unknown-sound": 404,
  "unknown-medium": 404,
  "unknown-display": 404,
  "unknown-sensor": 404,
  "no-printer": 404,
  "method-not-allowed": 405,
  "too-slow": 408,
  "too-large": 413,
  "medium-too-large": 413,
  "unsupported-type": 415,
  "medium-type-unknown": 415,
  "host-not-allowed": 421,
  "id-reused": 422,
  "locked-file": 422,
  "not-a-calendar": 422,
  "not-a-table": 422,
  "not-text": 422,
  "programme-file-wrong": 422,
  "figures-file-wrong": 422,
  "too-complex": 422,
  "too-many-requests": 429,
  "disk-full": 503,
  "medium-busy": 503,
  "no-voice": 503,
  "not-ready": 503,
  "read-only": 503,
  "try-again": 503,
  "video-tools-missing": 503,
};

export const statusOf = (code: string): number => lookup(statusByCode, code) ?? 409;

/** What is wrong with a request, by the place of it: a header's name or a path in the body. */
export const malformed = (path: string, problem: string): Refusal => ({
  code: "malformed",
  paths: [{ path, problem }],
});

/** As an answer from the wire carries it, or one of our own. */
type AnyRefusal = { readonly code: string } & Readonly<Record<string, unknown>>;

/** Answers `{ ok: false, refusal }`, the one form of every error; `beside` stands next to it. */
export function sendRefusal(
  response: Response,
  refusal: AnyRefusal,
  beside: Readonly<Record<string, unknown>> = {},
): void {
  // Cut off for being slow, with an answer, and only then read to the end.
  if (response.headersSent) return;
  const status = statusOf(refusal.code);
  if (typeof refusal.seconds === "number") response.set("Retry-After", String(refusal.seconds));
  else if (refusal.code === "try-again") response.set("Retry-After", "1");
  if (status === 401) response.set("WWW-Authenticate", "Bearer");
  response.status(status).json({ ok: false, refusal, ...beside });
}
