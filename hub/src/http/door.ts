// Who is asking, and whether the request may come from where it does: the same for a request and for a socket's handshake.
import { type IncomingHttpHeaders } from "node:http";
import { type Sender } from "@openhall/shared/core";
import { type Access } from "../access/access.ts";
import { createSenderLimit } from "../access/sender-limit.ts";
import { createHostRules, type HostRules, type HostSettings } from "./hosts.ts";

/** Somebody who holds a token that is good now. */
export interface Caller {
  readonly token: string;
  readonly sender: Sender;
  /** A browser sends its cookie wherever a page makes it: what changes something must then come from a page of ours. */
  readonly by: "bearer" | "cookie";
}

export interface Door extends HostRules {
  /** An Authorization header counts alone: a bad one is not mended by a cookie. */
  authenticate(headers: IncomingHttpHeaders): Caller | undefined;
  /** Takes one request of an authenticated sender; seconds to wait when there were too many. Shared by all doors. */
  take(sender: Sender): Promise<number | undefined>;
}

export const cookieName = "openhall";

export function createDoor(access: Pick<Access, "senderOf">, settings: HostSettings): Door {
  const limit = createSenderLimit();
  return {
    ...createHostRules(settings),
    authenticate({ authorization, cookie }) {
      const by = authorization === undefined ? "cookie" : "bearer";
      const token = authorization === undefined ? cookieOf(cookie) : bearerOf(authorization);
      const sender = token === undefined ? undefined : access.senderOf(token);
      return token !== undefined && sender ? { token, sender, by } : undefined;
    },
    take: (sender) => limit.take(sender.id),
  };
}

const bearerOf = (authorization: string): string | undefined => /^Bearer ([\w-]+)$/i.exec(authorization)?.[1];

const cookieOf = (cookies: string | undefined): string | undefined =>
  cookies
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
