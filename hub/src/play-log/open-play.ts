// The play log at work: what screens say goes in, a moment of every half minute with it; what was shown comes out.
import { randomUUID } from "node:crypto";
import { type Instant, lookup } from "@openhall/shared/core";
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { type Streams } from "../streams/create-streams.ts";
import { createPlayLog, type FilePlayLog } from "./file-play-log.ts";
import { createGlass, type Glass } from "./glass.ts";

/** How much a hub that is killed can leave unknown of what it has heard. */
const wordsMs = 30_000;

export interface Play {
  readonly log: FilePlayLog;
  readonly glass: Glass;
  close(): Promise<void>;
}

interface Parts {
  readonly folder: string;
  readonly streams: Pick<Streams, "shown">;
  readonly clock: Clock;
  now(): Instant;
  warn(error: unknown): void;
}

export function openPlay({ folder, streams, clock, now, warn }: Parts): Play {
  const log: FilePlayLog = createPlayLog({ folder, warn, now, standing: () => glass.standing() });
  const glass: Glass = createGlass({
    run: randomUUID(),
    append: log.note,
    itemOfTakeover(takeoverId) {
      const row = lookup(streams.shown("screens.takeovers/all")?.rows ?? {}, `takeover/${takeoverId}`);
      return typeof row?.itemId === "string" ? row.itemId : undefined;
    },
  });
  const stop = every(wordsMs, clock, () => {
    const words = glass.words();
    if (words) log.note(words);
  });
  return {
    log,
    glass,
    async close() {
      stop();
      await log.close();
    },
  };
}
