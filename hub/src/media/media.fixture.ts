// Media on a folder of their own behind a real door, with books that keep what they are told.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { scanText, type UploadedMedium } from "@openhall/shared/publishing";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { type IncomingCommand } from "../engine/engine.ts";
import { bearer, openHttp } from "../http/http.fixture.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { createLog } from "../log.ts";
import { createMedia, type MediaParts } from "./create-media.ts";
import { openMediaFolder } from "./media-folder.ts";
import { startPreparing, usualLimits } from "./media-process.ts";
import { createVideoTools } from "./video-tools.ts";

/** Of nobody; its checksum fits. */
export const id18 = "11010519491231002X";

export interface Answered {
  readonly status: number;
  readonly body: UploadedMedium & { readonly refusal: { readonly code: string; readonly findings?: object[] } };
}

/** The process of the media as the hub has it built: from its sources it would take seconds to start. */
let built: Promise<string> | undefined;
const builtWorker = (): Promise<string> => (built ??= buildWorker());

async function buildWorker(): Promise<string> {
  // Beside the hub's packages, which it imports; gone with the tests.
  const outfile = join(import.meta.dirname, `../../.cache/media-worker-${process.pid}-${Date.now()}.js`);
  process.once("exit", () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [join(import.meta.dirname, "media-worker.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "@openhall/shared/publishing": join(import.meta.dirname, "../../../shared/src/publishing/index.ts") },
    logLevel: "silent",
  });
  return outfile;
}

export async function openMediaDoor(change: Partial<MediaParts> = {}) {
  const path = join(await temporaryFolder(), "media");
  const submitted: IncomingCommand[] = [];
  const books = new Set<string>();
  const logged: string[] = [];
  const worker = await builtWorker();
  const media = createMedia({
    folder: openMediaFolder(path),
    engine: {
      submit: async (command) => {
        submitted.push(command);
        books.add((command.payload as { mediumId: string }).mediumId);
        return { ok: true, version: submitted.length, result: null };
      },
    },
    log: createLog("warn", { write: (line) => void logged.push(line) }),
    scan: (text) => scanText(text, { contacts: [] }),
    contacts: () => [],
    isKnown: (mediumId) => books.has(mediumId),
    hasOldMedia: () => false,
    mayShow: (_mediumId, { role }) => role !== "kiosk",
    freeBytes: async () => 2 ** 40,
    findVideoTools: createVideoTools(),
    start: (job) => startPreparing(job, usualLimits, worker),
    ...change,
  });
  onTestFinished(() => media.close());
  const http = await openHttp({ media });

  async function upload(name: string, bytes: Uint8Array | string, type = "", token = http.tokens.editor) {
    const body = Buffer.from(bytes as Uint8Array);
    const headers = { ...bearer(token), "x-file-name": encodeURIComponent(name), "content-type": type || typeOf(name) };
    return (await http.ask("/api/v1/media", { method: "POST", headers, body })) as unknown as Answered;
  }

  /** Everything that lies in the folder, by its path in it. */
  const files = (): string[] =>
    existsSync(path)
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
          .toSorted()
      : [];

  return { ...http, path, media, submitted, books, logged, upload, files };
}

const typeOf = (name: string): string =>
  ({ ".mp4": "video/mp4", ".pdf": "application/pdf" })[/\.\w+$/.exec(name)?.[0] ?? ""] ?? "image/png";
