import { build, mergeConfig, type Plugin, type UserConfig } from "vite";

/**
 * Builds a page for phones after the kiosk's, into the same folder and by itself: in files shared with the kiosk it would carry
 * 3 kB that only the kiosk needs, and a phone has to load it in one round trip.
 */
export function pageOfItsOwn(page: UserConfig): Plugin {
  let root = "";
  return {
    name: "page-of-its-own",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle: {
      // One after the other.
      sequential: true,
      order: "post",
      async handler() {
        await build(mergeConfig(page, { root, configFile: false, logLevel: "silent", build: { emptyOutDir: false } }));
      },
    },
  };
}
