// @ts-check
// The gallery built and served as the hub would serve it, for whoever looks at it with a program.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { galleryConfig } from "./vite-gallery.mjs";

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serveGallery() {
  const folder = await mkdtemp(join(tmpdir(), "openhall-gallery-"));
  const config = galleryConfig(folder);
  await build(config);
  const server = await preview(config);
  const url = server.resolvedUrls?.local[0] ?? "";
  return {
    url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
