// @ts-check
import { createServer } from "vite";
import { ensureInstalled } from "../prepare/prepare.mjs";
import { runMain, Trouble } from "../prepare/trouble.mjs";
import { takeShots } from "./shots.mjs";
import { galleryConfig, indexPage } from "./vite-gallery.mjs";

await runMain(async () => {
  const [command, filter = "", ...more] = process.argv.slice(2);
  await ensureInstalled();
  if (command === "shots" && more.length === 0) return takeShots(filter);
  if (command !== undefined) throw new Trouble("Usage: pnpm gallery | pnpm gallery shots [part of a picture's name]");
  const server = await createServer(galleryConfig(""));
  await server.listen();
  console.log(`Every page in every state: ${server.resolvedUrls?.local[0] ?? ""}${indexPage}`);
  return new Promise(() => undefined);
});
