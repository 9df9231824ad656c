import { type Access } from "./access/access.ts";
import { createFailureLimit } from "./access/failure-limit.ts";
import { hashToken } from "./access/tokens.ts";
import { type Door } from "./http/door.ts";
import { type Gate } from "./realtime/gate.ts";

/** The same rules for a socket's handshake as for a request: host, origin, sign-in or device token, limits. */
export function createSocketGate(door: Door, access: Pick<Access, "onEnded">): Gate {
  const misses = createFailureLimit(20, 60);
  return {
    allows: ({ host, origin }) =>
      door.isAllowedHost(host) && (origin === undefined || door.isAllowedOrigin(origin, host)),
    admit(headers, token) {
      const isPage = door.isAllowedOrigin(headers.origin, headers.host);
      const caller =
        token === undefined ? door.authenticate(headers) : door.authenticate({ authorization: `Bearer ${token}` });
      if (!caller || (caller.by === "cookie" && !isPage)) return undefined;
      return { sender: caller.sender, credential: hashToken(caller.token) };
    },
    async mayMiss(address) {
      const seconds = await misses.pause(address);
      await misses.failed(address);
      return seconds === undefined;
    },
    mayCommand: async (sender) => (await door.take(sender)) === undefined,
    onEnded(listener) {
      access.onEnded(({ tokenHash, code }) => listener(tokenHash, code));
    },
  };
}
