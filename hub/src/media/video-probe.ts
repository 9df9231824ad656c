import * as z from "zod/mini";
import { onlyFile, runTool } from "./video-run.ts";

const tags = z.optional(z.record(z.string(), z.string()));
const seconds = z.optional(z.string());
const probeSchema = z.object({
  format: z.object({ duration: seconds, tags }),
  streams: z.array(
    z.object({
      codec_type: z.optional(z.string()),
      width: z.optional(z.int()),
      height: z.optional(z.int()),
      tags,
      disposition: z.optional(z.object({ attached_pic: z.optional(z.int()) })),
    }),
  ),
});

export interface Probed {
  readonly width: number;
  readonly height: number;
  /** Undefined where the file does not say. */
  readonly durationMs: number | undefined;
  /** What is written beside the picture, by name. */
  readonly tags: readonly (readonly [name: string, text: string])[];
}

/** Undefined where there is no film in it. */
export async function probe(ffprobe: string, demuxer: string, path: string): Promise<Probed | undefined> {
  const chunks: Buffer[] = [];
  const args = ["-v", "error", ...onlyFile(demuxer, path), "-of", "json", "-show_format", "-show_streams"];
  if (!(await runTool(ffprobe, args, (bytes) => chunks.push(bytes)))) return undefined;
  const read = probeSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  if (!read.success) return undefined;
  const { format, streams } = read.data;
  const film = streams.find(({ codec_type, disposition }) => codec_type === "video" && !disposition?.attached_pic);
  if (!film?.width || !film.height) return undefined;
  const durationMs = Math.round(Number(format.duration) * 1_000);
  return {
    width: film.width,
    height: film.height,
    durationMs: Number.isFinite(durationMs) ? durationMs : undefined,
    tags: [format.tags, ...streams.map((stream) => stream.tags)].flatMap((some) => Object.entries(some ?? {})),
  };
}
