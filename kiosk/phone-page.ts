import { build, mergeConfig, type Plugin, type UserConfig } from "vite";

/**
 * Builds the phone's page after the kiosk's, into the same folder and by itself: in files shared with the kiosk it would carry
 * 3 kB that only the kiosk needs, and a phone has to load it in one round trip.
 */
export function phonePage(phone: UserConfig): Plugin {
  let root = "";
  return {
    name: "phone-page",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    async writeBundle() {
      await build(mergeConfig(phone, { root, configFile: false, logLevel: "silent", build: { emptyOutDir: false } }));
    },
  };
}
