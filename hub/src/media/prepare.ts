// A file, from what it is to its forms. Runs in the process of its own only.
import "./sharp-loaders.ts";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { kindOf } from "./file-kind.ts";
import { createFindings, type Scan } from "./findings.ts";
import { prepareImage } from "./image.ts";
import { type Made, type MediaJob, type Outcome, refused, type Refused } from "./media-job.ts";
import { limits } from "./limits.ts";
import { prepareVideo } from "./video.ts";

export async function prepare(job: MediaJob, scan: Scan): Promise<Outcome> {
  const outcome = await prepareAs(job, scan);
  return outcome.ok ? { ...outcome, bytes: await bytesIn(job.folder) } : outcome;
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function prepareAs(job: MediaJob, scan: Scan): Promise<Made | Refused> {
  const findings = createFindings(scan);
  findings.scan(job.name, "name");
  const kind = await kindOf(job.source, job.name);
  if (!kind.ok) return kind;
  const limit = limits.bytes[kind.is.kind];
  if ((await stat(job.source)).size > limit) return refused("medium-too-large", { limit });
  switch (kind.is.kind) {
    case "image":
      return prepareImage(job, findings);
    case "pdf":
      // Only where it is needed: it is large.
      return (await import("./pdf.ts")).preparePdf(job, findings);
    case "video":
      return prepareVideo(job, kind.is.demuxer, findings);
  }
}
