// @ts-check
// `pnpm dev`: the hub from its sources, started again at every change, and the three apps with hot reload. The apps ask
// the hub on OPENHALL_PORT (default 8080).
import { ensureInstalled } from "./prepare/prepare.mjs";
import { runMain } from "./prepare/trouble.mjs";
import { runTool } from "./test/tool.mjs";

await runMain(async () => {
  await ensureInstalled();
  const codes = await Promise.all([
    runTool("tsx", ["watch", "hub/src/main.ts", ...process.argv.slice(2)]),
    ...["kiosk", "display", "hub/console"].map((app) => runTool("vite", [app])),
  ]);
  return Math.max(...codes);
});
