// What the three browser apps share in their build. They run under `default-src 'self'` without unsafe-inline or
// unsafe-eval, so everything is a file with its content's hash in the name: no inline script, style, font or image.
import { basename, extname } from "node:path";
import vue from "@vitejs/plugin-vue";
import { type Plugin, type UserConfig } from "vite";

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
    plugins: [vue(), webSocketOnly()],
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

/** The link speaks WebSocket and nothing else: without the other transports of engine.io each page fetches 2.5 kB less. */
function webSocketOnly(): Plugin {
  const folder = "/engine.io-client/build/esm/transports/";
  return {
    name: "web-socket-only",
    enforce: "pre",
    load(id) {
      if (id.endsWith(`${folder}index.js`))
        return 'import { WS } from "./websocket.js"; export const transports = { websocket: WS };';
      return id.endsWith(`${folder}polling-xhr.js`) ? "export const XHR = undefined;" : undefined;
    },
  };
}
