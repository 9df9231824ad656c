// @ts-check
import { hubFile } from "../prepare/places.mjs";
import { ensureBuilt, ensureInstalled } from "../prepare/prepare.mjs";
import { runMain } from "../prepare/trouble.mjs";
import { superviseHub } from "./supervise-hub.mjs";

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return superviseHub(hubFile, process.argv.slice(2));
});
