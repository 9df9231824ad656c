// @ts-check
// The gallery's pages: one for each app, in the app's own folder, and the index of them all.
import { join } from "node:path";
import vue from "@vitejs/plugin-vue";
import { root } from "../prepare/places.mjs";

/** Folders and addresses of what each app shows. */
export const galleryApps = /** @type {const} */ ({
  kiosk: "kiosk/gallery.html",
  phone: "kiosk/gallery-phone.html",
  display: "display/gallery.html",
  console: "hub/console/gallery.html",
});

export const indexPage = "scripts/gallery/page/index.html";

/** The policy that the hub sends, so that a page that breaks it is seen here too; only the index may frame the pages. */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "require-trusted-types-for 'script'",
  "trusted-types vue openhall-shell",
].join("; ");

/** @param {string} outDir @returns {import("vite").InlineConfig} */
export const galleryConfig = (outDir) => ({
  root,
  configFile: false,
  logLevel: "warn",
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false" },
  build: {
    outDir,
    emptyOutDir: true,
    target: "chrome110",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: [indexPage, ...Object.values(galleryApps)].map((page) => join(root, page)) },
  },
  preview: { host: "127.0.0.1", port: 0, strictPort: false, headers: { "Content-Security-Policy": policy } },
  server: { host: "127.0.0.1", port: 5180, strictPort: false },
});
