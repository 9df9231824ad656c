// ffmpeg and ffprobe of this machine. They are asked for at each video until they are there, so that a machine that gets
// them needs no new start.
import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { type VideoTools } from "./media-job.ts";

const usualPlaces = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** `FFMPEG_PATH` names ffmpeg where it stands elsewhere; ffprobe stands beside it. */
export function createVideoTools(env: NodeJS.ProcessEnv = process.env, places: readonly string[] = usualPlaces) {
  let found: VideoTools | undefined;
  return async (): Promise<VideoTools | undefined> => (found ??= await findVideoTools(env, places));
}

async function findVideoTools(env: NodeJS.ProcessEnv, places: readonly string[]): Promise<VideoTools | undefined> {
  const named = env.FFMPEG_PATH;
  const folders = named ? [join(named, "..")] : [...(env.PATH ?? "").split(delimiter), ...places];
  for (const folder of folders.filter((one) => one !== "")) {
    const tools = { ffmpeg: named || join(folder, "ffmpeg"), ffprobe: join(folder, "ffprobe") };
    if ((await runs(tools.ffmpeg)) && (await runs(tools.ffprobe))) return tools;
  }
  return undefined;
}

const runs = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(file, ["-version"], { timeout: 10_000 }, (error) => resolve(error === null));
  });
