import { join } from "node:path";
import { scanText } from "@openhall/shared/publishing";
import { type Engine } from "../engine/engine.ts";
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { nodeFiles } from "../journal/index.ts";
import { type Log } from "../log.ts";
import { type Streams } from "../streams/create-streams.ts";
import { createMedia } from "./create-media.ts";
import { openMediaFolder } from "./media-folder.ts";
import { type Media } from "./media.ts";
import { followShownMedia } from "./shown-media.ts";
import { createVideoTools } from "./video-tools.ts";

const dayMs = 24 * 3_600_000;

interface Parts {
  readonly dataFolder: string;
  readonly engine: Pick<Engine, "submit">;
  readonly streams: Pick<Streams, "shown">;
  readonly log: Log;
  readonly now: () => string;
  readonly clock: Clock;
}

/** The media of a venue, in `media` of its data folder, and the scan that its texts go through as well. */
export async function openMedia({ dataFolder, engine, streams, log, now, clock }: Parts) {
  const { contacts, isKnown, hasOldMedia, mayShow } = followShownMedia(streams, now);
  const folder = openMediaFolder(join(dataFolder, "media"));
  await folder.clearIncoming();
  const scan = (text: string) => scanText(text, { contacts: contacts() });
  const media: Media = createMedia({
    folder,
    engine,
    log,
    scan,
    contacts,
    isKnown,
    hasOldMedia,
    mayShow,
    freeBytes: () => nodeFiles.freeBytes(dataFolder),
    findVideoTools: createVideoTools(),
  });
  const tidy = (): Promise<void> =>
    media.tidy().catch((error: unknown) => log.warn({ error }, "Media were not tidied"));
  await tidy();
  return { media, scan, stopTidying: every(dayMs, clock, () => void tidy()) };
}
