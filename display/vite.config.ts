import { viteApp } from "../scripts/vite-app.ts";

export default viteApp({ base: "/display/", port: 5172 });
