// @ts-check
// Builds what `npm start` runs: the hub as one file, the three browser apps as hashed files with .gz and .br beside them.
// `node scripts/build.mjs [hub|kiosk|display|console …]` builds some of them only. Needs the packages installed.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { build as buildApp } from "vite";
import { compressFolder } from "./build/compress.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

// Whoever asks for the build, a test too, gets what is run: Vite takes another NODE_ENV for a wish to develop.
process.env["NODE_ENV"] = "production";

/** A CommonJS library inside an ES module bundle still asks for `require`. */
const banner = `import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);`;

async function buildHub() {
  await bundle({
    // What speaks and what opens files from outside are processes of their own, so scripts of their own.
    entryPoints: {
      main: join(root, "hub/src/main.ts"),
      "espeak-worker": join(root, "hub/src/voice/espeak-worker.ts"),
      "media-worker": join(root, "hub/src/media/media-worker.ts"),
      "calendar-worker": join(root, "hub/src/calendar/reading/calendar-worker.ts"),
      "board-worker": join(root, "hub/src/exhibition/board-worker.ts"),
      "figures-worker": join(root, "hub/src/project-files/reading/figures-worker.ts"),
    },
    outdir: join(root, "hub/dist"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Half the text to read at a start; names stay for the log, lines come from the map.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    banner: { js: banner },
    // Native code, and files that lie beside a package.
    external: [
      "@node-rs/argon2",
      "@echogarden/espeak-ng-emscripten",
      "sharp",
      "pdfjs-dist",
      "@napi-rs/canvas",
      "pdfkit",
      "subset-font",
    ],
    logLevel: "silent",
  });
}

/** @param {string} folder an app's folder, relative to the repository */
async function buildPages(folder) {
  const app = join(root, folder);
  await buildApp({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "silent" });
  await compressFolder(join(app, "dist"));
}

/** @type {Record<string, () => Promise<void>>} */
const targets = {
  hub: buildHub,
  kiosk: () => buildPages("kiosk"),
  display: () => buildPages("display"),
  console: () => buildPages("hub/console"),
};

// Whoever started this build is gone: a half-made build is made again by the next one.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in targets));
if (unknown !== undefined) {
  console.error(`Nothing called ${unknown} can be built; there are ${Object.keys(targets).join(", ")}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : Object.keys(targets)) {
  const started = performance.now();
  try {
    await targets[name]?.();
  } catch (error) {
    console.error(`${name} could not be built: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  console.error(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
