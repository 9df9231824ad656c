import { type RequestHandler } from "express";
import helmet from "helmet";

/** The wall's own policy, which lets through one address: its service worker's. See decision 3. */
const shellPolicy = "openhall-shell";

/**
 * The policy of every page: files of the hub only, no inline code, and of Trusted Types only Vue's own policy (and on the
 * wall the one by which its page comes up without the hub). Sockets are
 * named by host, because older engines do not count `ws:` as 'self'; the host has been checked before. On plain HTTP in a
 * hall neither HSTS nor upgrade-insecure-requests may stand here: both would make the pages unreachable. An opener policy
 * counts on https only; on a phone that comes by the hub's address it is nothing but an error in the console.
 */
export function createSecurityHeaders(): RequestHandler {
  return helmet({
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        connectSrc: ["'self'", ({ headers }) => `ws://${headers.host}`, ({ headers }) => `wss://${headers.host}`],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: [({ url }) => (url?.startsWith("/display/") ? `vue ${shellPolicy}` : "vue")],
      },
    },
  });
}
