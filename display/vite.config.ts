import { mergeConfig } from "vite";
import { viteApp } from "../scripts/vite-app.ts";
import { offlineShell } from "./offline-shell.ts";

/** What the first load shares with scenes that come later and with the preview: in one file it packs 3 kB smaller than in a dozen. */
const first = [
  /\/node_modules\/(vue|@vue|zod)\/|plugin-vue/,
  /\/display\/src\/(sizing\/(glass|wrap-text)|hall\/(paging|PageMark|board-words)|media\/media-files|show\/(zone-places|after-paint))\./,
  /\/display\/src\/scenes\/(foot-form|frames|moment-words|notice-body|notice-plan|page-turn|scene-unit|scene-words|stage|text-pages|ticker-height)\.ts$/,
  /\/display\/src\/scenes\/(Notice\w+\.vue|programme\/told\.ts)/,
  /\/shared\/src\/(core\/(time|json)|link\/use-rows|ui\/(civil-moment|time-words|define-words))\.ts$/,
  /\/shared\/src\/(venue\/(id|type-size|rows|directions)|programme\/(entry|rows)|screens\/(scenes|rows|show\/[a-z-]+))\.ts$/,
  /\/shared\/src\/publishing\/(public-rows|medium-id|reading-time|dossier\/dossier-ids)\.ts$/,
];
/** What several of the later scenes share: fewer names of files in the first load. */
const scenes = [/\/display\/src\/scenes\/programme\/(cards|frame)\//, /\/shared\/src\/ui\/dossier-words\//];

const anyOf = (patterns: readonly RegExp[]) => (id: string) => patterns.some((one) => one.test(id));

// All components are written with setup(): the part of Vue for the other style stays out.
export default mergeConfig(viteApp({ base: "/display/", port: 5172, pages: ["index.html", "preview.html"] }), {
  plugins: [offlineShell()],
  define: { __VUE_OPTIONS_API__: "false" },
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "first", test: anyOf(first) },
            { name: "scenes", test: anyOf(scenes) },
          ],
        },
      },
    },
  },
});
