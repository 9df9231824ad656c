// What the three browser apps share in their build. They run under `default-src 'self'` without unsafe-inline or
// unsafe-eval, so everything is a file with its content's hash in the name: no inline script, style, font or image.
import { basename, extname } from "node:path";
import vue from "@vitejs/plugin-vue";
import { type UserConfig } from "vite";

interface App {
  /** Where the hub serves the app, with slashes at both ends: `/kiosk/`. */
  base: string;
  /** Port of the development server. */
  port: number;
  /** HTML entries beside the app's vite.config.ts. */
  pages?: string[];
}

/** Vite settings of one app. In development the hub is looked for on OPENHALL_PORT (default 8080). */
export function viteApp({ base, port, pages = ["index.html"] }: App): UserConfig {
  const hub = `http://127.0.0.1:${process.env.OPENHALL_PORT ?? 8080}`;
  return {
    base,
    plugins: [vue()],
    define: { __VUE_PROD_DEVTOOLS__: "false" },
    build: {
      // The oldest Chromium with all of ES2023, so that the types (lib) promise nothing that a screen lacks.
      target: "chrome110",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: Object.fromEntries(pages.map((page) => [basename(page, extname(page)), page])),
      },
    },
    server: { port, strictPort: true, proxy: { "/api": hub, "/socket.io": { target: hub, ws: true } } },
  };
}
