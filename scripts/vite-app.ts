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
    plugins: [vue(), leaveOutUnused()],
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

/**
 * What the link never runs stays out of the pages, 2.5 kB each: the transports of engine.io beside WebSocket, and binary
 * packets as text.
 */
function leaveOutUnused(): Plugin {
  const engine = "/engine.io-client/build/esm/transports/";
  return {
    name: "leave-out-unused",
    enforce: "pre",
    apply: "build",
    load(id) {
      if (id.endsWith(`${engine}index.js`))
        return 'import { WS } from "./websocket.js"; export const transports = { websocket: WS };';
      if (id.endsWith(`${engine}polling-xhr.js`)) return "export const XHR = undefined;";
      if (id.endsWith("/engine.io-parser/build/esm/contrib/base64-arraybuffer.js"))
        return "export const decode = () => new ArrayBuffer(0);";
      return undefined;
    },
  };
}
