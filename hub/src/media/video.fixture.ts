// Videos made by ffmpeg for a test.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { createVideoTools } from "./video-tools.ts";

export const findTools = createVideoTools();

/** The file that ffmpeg makes of a picture in motion (`lavfi`), with further arguments for what comes out. */
export async function makeVideo(picture: string, args: readonly string[] = [], name = "a.mp4"): Promise<Buffer> {
  const tools = await findTools();
  if (!tools) throw new Error("These tests need ffmpeg.");
  const path = join(await temporaryFolder(), name);
  const codec = name.endsWith(".webm")
    ? ["-c:v", "libvpx", "-deadline", "realtime"]
    : ["-c:v", "libx264", "-preset", "ultrafast"];
  execFileSync(tools.ffmpeg, [
    "-v",
    "error",
    "-f",
    "lavfi",
    "-i",
    picture,
    ...codec,
    "-pix_fmt",
    "yuv420p",
    ...args,
    path,
  ]);
  return readFileSync(path);
}

/** ffprobe's word on a file: its streams and tags. */
export async function probed(path: string) {
  const tools = await findTools();
  const told = execFileSync(tools?.ffprobe ?? "", [
    "-v",
    "error",
    "-of",
    "json",
    "-show_format",
    "-show_streams",
    path,
  ]);
  return JSON.parse(told.toString()) as {
    streams: Record<string, unknown>[];
    format: { tags?: Record<string, string> };
  };
}
