// @ts-check
// `pnpm gallery`: every page of every app in every sample state, without a hub; `pnpm gallery shots [filter]` as pictures.
import { enter } from "./prepare/node-version.mjs";

enter(() => import("./gallery/gallery.mjs"));
