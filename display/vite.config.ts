import { mergeConfig } from "vite";
import { viteApp } from "../scripts/vite-app.ts";
import { offlineShell } from "./offline-shell.ts";

// All components are written with setup(): the part of Vue for the other style stays out.
export default mergeConfig(viteApp({ base: "/display/", port: 5172, pages: ["index.html", "preview.html"] }), {
  plugins: [offlineShell()],
  define: { __VUE_OPTIONS_API__: "false" },
});
