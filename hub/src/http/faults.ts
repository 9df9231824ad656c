import { type ErrorRequestHandler, type RequestHandler } from "express";
import { type Log } from "../log.ts";
import { malformed, sendRefusal } from "./refusals.ts";

/** The last route: nothing else has answered. */
export const unknownRoute: RequestHandler = (_request, response) => sendRefusal(response, { code: "unknown-route" });

/**
 * The one place where a fault is caught: logged with the command's id for the operator, `try-again` for the sender. The
 * address is not logged, because it may hold a ticket's token.
 */
export function createFaultHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (error instanceof URIError) return sendRefusal(response, malformed("path", "not percent-encoded UTF-8"));
    log.error({ error, method: request.method, commandId: request.get("Idempotency-Key") }, "a request failed");
    if (response.headersSent) response.destroy();
    else sendRefusal(response, { code: "try-again" });
  };
}
