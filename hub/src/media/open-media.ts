import { join } from "node:path";
import { scanText } from "@openhall/shared/publishing";
import { type Engine } from "../engine/engine.ts";
import { nodeFiles } from "../journal/index.ts";
import { type Log } from "../log.ts";
import { type Streams } from "../streams/create-streams.ts";
import { createMedia } from "./create-media.ts";
import { openMediaFolder } from "./media-folder.ts";
import { type Media } from "./media.ts";
import { followShownMedia } from "./shown-media.ts";
import { createVideoTools } from "./video-tools.ts";

interface Parts {
  readonly dataFolder: string;
  readonly engine: Pick<Engine, "submit">;
  readonly streams: Pick<Streams, "shown">;
  readonly log: Log;
  readonly now: () => string;
}

/** The media of a venue, in `media` of its data folder, and the scan that its texts go through as well. */
export async function openMedia({ dataFolder, engine, streams, log, now }: Parts) {
  const { contacts, isKnown, mayShow } = followShownMedia(streams, now);
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
    mayShow,
    freeBytes: () => nodeFiles.freeBytes(dataFolder),
    findVideoTools: createVideoTools(),
  });
  return { media, scan };
}
