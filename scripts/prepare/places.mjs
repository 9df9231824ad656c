// @ts-check
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The repository, absolute. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders with a package.json, the root first. */
export const packages = [".", "shared", "hub", "hub/console", "kiosk", "display", "e2e", "bench"];

/** What a build leaves behind and a start needs. */
export const built = [
  "hub/dist/main.js",
  "hub/dist/media-worker.js",
  "hub/console/dist/index.html",
  "kiosk/dist/index.html",
  "kiosk/dist/phone.html",
  "kiosk/dist/programme.html",
  "display/dist/index.html",
];

/** The built hub. */
export const hubFile = join(root, "hub/dist/main.js");
