import { viteApp } from "../../scripts/vite-app.ts";

export default viteApp({ base: "/console/", port: 5173 });
