// @ts-check
import { ffmpegAdvice } from "../prepare/ffmpeg.mjs";
import { hubFile } from "../prepare/places.mjs";
import { ensureBuilt, ensureInstalled } from "../prepare/prepare.mjs";
import { runMain } from "../prepare/trouble.mjs";
import { superviseHub } from "./supervise-hub.mjs";

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const advice = ffmpegAdvice();
  if (advice !== "") console.error(advice);
  return superviseHub(hubFile, process.argv.slice(2));
});
