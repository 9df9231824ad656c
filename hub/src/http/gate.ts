// What a request must be before a route looks at it.
import { type Request, type RequestHandler, type Response } from "express";
import { staffRoles } from "@openhall/shared/core";
import { type Caller, type Door } from "./door.ts";
import { sendRefusal } from "./refusals.ts";

/** Turns away requests for another host, and changes that a page of another origin asks for. */
export function createGate(door: Door): RequestHandler {
  return (request, response, next) => {
    const { host, origin } = request.headers;
    if (!door.isAllowedHost(host)) {
      const message = "This hub is not known by that name. Its operator can add it to OPENHALL_HOSTS.";
      return sendRefusal(response, { code: "host-not-allowed", message });
    }
    if (mayChange(request) && origin !== undefined && !door.isAllowedOrigin(origin, host))
      return sendRefusal(response, { code: "origin-not-allowed" });
    next();
  };
}

const mayChange = (request: Request): boolean => request.method !== "GET" && request.method !== "HEAD";

type Handler<Parameters> = (request: Request<Parameters>, response: Response, caller: Caller) => void | Promise<void>;

/** Lets in who is signed in, within its limit; a cookie changes something only from a page of ours. */
export const signedIn =
  <Parameters>(door: Door, handler: Handler<Parameters>): RequestHandler<Parameters> =>
  async (request, response) => {
    const { headers, method } = request;
    const caller = door.authenticate(headers);
    if (!caller) return sendRefusal(response, { code: "not-signed-in" });
    const isOwnPage = door.isAllowedOrigin(headers.origin, headers.host);
    if (caller.by === "cookie" && method !== "GET" && method !== "HEAD" && !isOwnPage)
      return sendRefusal(response, { code: "origin-not-allowed" });
    const seconds = await door.take(caller.sender);
    if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
    await handler(request, response, caller);
  };

export const isStaff = ({ sender }: Caller): boolean => staffRoles.some((role) => role === sender.role);
