// Builds the service worker: src/offline/worker.ts with the list of the built files in front of it, as sw.js.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Plugin, transformWithOxc } from "vite";

const source = new URL("./src/offline/worker.ts", import.meta.url);

export function offlineShell(): Plugin {
  let base = "/";
  return {
    name: "openhall:offline-shell",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      base = config.base;
    },
    async generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The app has no index.html to keep.");
      const files = Object.keys(bundle).filter((name) => name !== page.fileName);
      const version = createHash("sha256").update(page.source).update(files.join()).digest("hex").slice(0, 16);
      const shell = { page: base, files: files.map((name) => base + name), version };
      const { code } = await transformWithOxc(await readFile(source, "utf8"), source.pathname, { sourcemap: false });
      this.emitFile({ type: "asset", fileName: "sw.js", source: `const shell = ${JSON.stringify(shell)};\n${code}` });
    },
  };
}
