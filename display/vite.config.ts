import { mergeConfig } from "vite";
import { viteApp } from "../scripts/vite-app.ts";
import { offlineShell } from "./offline-shell.ts";

export default mergeConfig(viteApp({ base: "/display/", port: 5172 }), { plugins: [offlineShell()] });
