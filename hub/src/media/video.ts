// A video becomes H.264 without sound, at most 1920 × 1080 (or upright), 30 frames a second, which every screen plays.
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Findings } from "./findings.ts";
import { createFlashMeter } from "./flashes.ts";
import { newHash } from "./forms.ts";
import { limits, posterFile, videoFile } from "./limits.ts";
import { type Made, type MediaJob, refused, type Refused, type VideoTools } from "./media-job.ts";
import { problemOfBoxes } from "./video-boxes.ts";
import { type Probed, probe } from "./video-probe.ts";
import { onlyFile, runTool } from "./video-run.ts";

const framesPerSecond = 30;
/** A file that is cut off plays shorter than it says; a film's last frame is no matter. */
const wholeShare = 0.95;

export async function prepareVideo(
  { source, folder, tools }: MediaJob,
  demuxer: string,
  findings: Findings,
): Promise<Made | Refused> {
  if (!tools) return refused("video-tools-missing");
  const problem = demuxer === "mov" ? await problemOfBoxes(source) : undefined;
  if (problem) return refused(problem === "elsewhere" ? "medium-hostile" : "medium-broken");
  const film = await probe(tools.ffprobe, demuxer, source);
  const wrong = film ? problemOf(film) : refused("medium-broken");
  if (!film || wrong) return wrong ?? refused("medium-broken");
  scanTags(film, findings);
  const found = findings.refusal();
  if (found) return found;
  const target = join(folder, videoFile);
  if (!(await runTool(tools.ffmpeg, transcoding(demuxer, source, target)))) return refused("medium-broken");
  const made = await probe(tools.ffprobe, "mov", target);
  if (!made?.durationMs || made.durationMs < wholeShare * (film.durationMs ?? 0) - 1_000 / framesPerSecond)
    return refused("medium-broken");
  if (made.durationMs > limits.videoMs) return refused("medium-too-long", { limit: limits.videoMs });
  const flashes = await hasFlashes(tools, target);
  if (!(await makePoster(tools, target, made.durationMs, folder))) return refused("medium-broken");
  return {
    ok: true,
    mediumId: await hashOf(target),
    type: "video",
    width: made.width,
    height: made.height,
    pages: 1,
    durationMs: made.durationMs,
    ...(flashes ? { flashes } : {}),
    findings: findings.warnings(),
  };
}

function problemOf({ width, height, durationMs = 0 }: Probed): Refused | undefined {
  if (width * height > limits.framePixels) return refused("medium-too-many-pixels", { limit: limits.framePixels });
  if (durationMs > limits.videoMs) return refused("medium-too-long", { limit: limits.videoMs });
  return undefined;
}

function scanTags({ tags }: Probed, findings: Findings): void {
  for (const [name, text] of tags) {
    if (/location/i.test(name)) findings.addPlace();
    else if (!/time|date|duration/i.test(name)) findings.scan(text, "metadata");
  }
}

/** Within 1920 × 1080 or, where it stands upright, 1080 × 1920; never larger than it is. */
const fitted =
  "scale=w='if(gte(iw*sar,ih),min(1920,iw*sar),min(1080,iw*sar))':h='if(gte(iw*sar,ih),min(1080,ih),min(1920,ih))'" +
  ":force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1";

const quiet = ["-nostdin", "-v", "error", "-y"];

/** The same file gives the same bytes: no date, no version, as many threads on every machine. */
const transcoding = (demuxer: string, source: string, target: string): string[] =>
  [
    quiet,
    ["-threads", "2", ...onlyFile(demuxer, source), "-t", String(limits.videoMs / 1_000 + 1)],
    ["-map", "0:V:0", "-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"],
    ["-vf", `${fitted},fps=${framesPerSecond},format=yuv420p`],
    ["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "21"],
    ["-maxrate", "8M", "-bufsize", "16M", "-g", "60", "-threads", "2"],
    ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", "-f", "mp4", `file:${target}`],
  ].flat();

const small = { width: 64, height: 36 };

async function hasFlashes({ ffmpeg }: VideoTools, video: string): Promise<boolean> {
  const pixels = small.width * small.height;
  const meter = createFlashMeter(pixels, framesPerSecond);
  let rest = Buffer.alloc(0);
  const filter = `scale=${small.width}:${small.height}:flags=area,format=gray`;
  const args = [...quiet, ...onlyFile("mov", video), "-vf", filter, "-f", "rawvideo", "pipe:1"];
  await runTool(ffmpeg, args, (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    let at = 0;
    for (; rest.length - at >= pixels; at += pixels) meter.add(rest.subarray(at, at + pixels));
    rest = rest.subarray(at);
  });
  return meter.flashes;
}

async function makePoster({ ffmpeg }: VideoTools, video: string, durationMs: number, folder: string): Promise<boolean> {
  const frame = join(folder, "frame.png");
  const at = String(Math.min(1, durationMs / 2_000));
  const args = [
    ...quiet,
    "-ss",
    at,
    ...onlyFile("mov", video),
    "-frames:v",
    "1",
    "-f",
    "image2",
    "-update",
    "1",
    frame,
  ];
  if (!(await runTool(ffmpeg, args))) return false;
  await writeFile(join(folder, posterFile), await sharp(frame).webp({ quality: 90 }).toBuffer());
  await rm(frame);
  return true;
}

async function hashOf(path: string): Promise<string> {
  const hash = newHash();
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest("hex");
}
