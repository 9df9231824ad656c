import { type RequestHandler } from "express";
import helmet from "helmet";

/** The wall's own policy, which lets through one address: its service worker's. See decision 3. */
const shellPolicy = "openhall-shell";
/** The scenes of the wall in a frame of the console; no other page may stand in a frame, and no other site may frame it. */
const framedPage = "/display/preview.html";

const isWall = (url = ""): boolean => url.startsWith("/display/");
const isFramed = (url = ""): boolean => url.split("?")[0] === framedPage;
/** A wall fetches pictures and videos with its token, which an address in the page could not carry. */
const ownAndFetched = ({ url }: { readonly url?: string | undefined }): string =>
  isWall(url) ? "'self' blob:" : "'self'";

/**
 * The policy of every page: files of the hub only, no inline code, and of Trusted Types only Vue's own policy (and on the
 * wall the one by which its page comes up without the hub). Sockets are
 * named by host, because older engines do not count `ws:` as 'self'; the host has been checked before. On plain HTTP in a
 * hall neither HSTS nor upgrade-insecure-requests may stand here: both would make the pages unreachable. An opener policy
 * counts on https only; on a phone that comes by the hub's address it is nothing but an error in the console.
 */
export function createSecurityHeaders(): RequestHandler {
  const usual = helmet({
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
        frameAncestors: [({ url }) => (isFramed(url) ? "'self'" : "'none'")],
        formAction: ["'self'"],
        imgSrc: [ownAndFetched],
        mediaSrc: [ownAndFetched],
        connectSrc: ["'self'", ({ headers }) => `ws://${headers.host}`, ({ headers }) => `wss://${headers.host}`],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: [({ url }) => (isWall(url) ? `vue ${shellPolicy}` : "vue")],
      },
    },
  });
  return (request, response, next) => {
    usual(request, response, (fault?: unknown) => {
      if (isFramed(request.url)) response.set("X-Frame-Options", "SAMEORIGIN");
      next(fault);
    });
  };
}
