import { type ServerResponse } from "node:http";
import { type RequestHandler, Router } from "express";
import sirv from "sirv";
import { type Config } from "../config.ts";
import { sendRefusal } from "./refusals.ts";

/**
 * `/kiosk/`, `/display/` and `/console/`; `/t/<token>` is the phone's page behind a ticket's QR code, `/p/<hall>` the programme
 * for phones, with a page for each entry and one to print, `/j/<hall>` its projects and `/d/<hall>` its departments and policies.
 */
export function createPages(apps: Config["apps"]): Router {
  const router = Router({ strict: true });
  router.get("/", (_request, response) => response.redirect("/console/"));
  router.get("/favicon.ico", (_request, response) => {
    response.set("Cache-Control", "max-age=86400").status(204).end();
  });
  router.get("/t/{:token}", asked("/phone.html"), serveFolder(apps.kiosk), notBuilt("kiosk"));
  router.get("/p/:hall{/:entry}", asked("/programme.html"), serveFolder(apps.kiosk), notBuilt("kiosk"));
  for (const path of ["/j/:hall{/:project}", "/d/:hall{/:department}", "/d/:hall/policy/:policy"])
    router.get(path, asked("/openness.html"), serveFolder(apps.kiosk), notBuilt("kiosk"));
  for (const [name, folder] of Object.entries(apps)) {
    router.get(`/${name}`, (request, response) => response.redirect(request.originalUrl.replace(name, `${name}/`)));
    router.use(`/${name}/`, onlyReading, serveFolder(folder), unknownFile, notBuilt(name));
  }
  return router;
}

/**
 * A built app with its precompressed copies. `dev` makes sirv look at the folder at each request: an app that is built
 * again under a running hub is served as it is now, where a file remembered from the start and gone would end the process.
 */
const serveFolder = (folder: string): RequestHandler =>
  sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, single: true, setHeaders: setCaching });

/** Files under `assets/` have their content's hash in their name; sirv says `no-cache` of everything else. */
function setCaching(response: ServerResponse, path: string): void {
  if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

const asked =
  (file: string): RequestHandler =>
  (request, _response, next) => {
    request.url = file;
    next();
  };

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  sendRefusal(response.set("Allow", "GET, HEAD"), { code: "method-not-allowed" });
};

const unknownFile: RequestHandler = (request, response, next) => {
  if (/\.\w+$/.test(request.path)) sendRefusal(response, { code: "unknown-route" });
  else next();
};

const notBuilt =
  (name: string): RequestHandler =>
  (_request, response) => {
    response.status(503).type("text").send(`The ${name} app has not been built yet. \`npm start\` builds it.\n`);
  };
