// What each screen has on its glass, as far as the hub has heard: one line of the play log for each change.
import { type Instant } from "@openhall/shared/core";
import { type Showing } from "@openhall/shared/wire";
import { type PlayLine, type PlaySlot, slotsOf } from "./play-lines.ts";

export interface Glass {
  /** A connection has come; nothing is known of the time before it. */
  came(device: string, at: Instant): void;
  /** Any word of the screen. */
  heard(device: string, at: Instant): void;
  showing(device: string, showing: Showing, heardAt: Instant): void;
  /** `left` by itself, or `lost`: then its last word is the last that is known. */
  gone(device: string, at: Instant, how: "left" | "lost"): void;
  /** What stands where now, as lines: a day's file begins with them. */
  standing(): PlayLine[];
  /** The latest word of each, as a line; undefined where no glass is known. */
  words(): PlayLine | undefined;
}

export interface GlassParts {
  readonly run: string;
  append(line: PlayLine): void;
  itemOfTakeover(takeoverId: string): string | undefined;
}

interface Seen {
  wordAt: Instant;
  /** Since when it stands; before anything does, since when it is connected. */
  from: Instant;
  slots: readonly PlaySlot[] | undefined;
}

export function createGlass({ run, append, itemOfTakeover }: GlassParts): Glass {
  const seen = new Map<string, Seen>();

  const lineOf = (device: string, { wordAt, from, slots = [] }: Seen): PlayLine => ({
    kind: "showing",
    run,
    device,
    heardAt: wordAt,
    from,
    slots: [...slots],
  });

  const known = (): [string, Seen][] => [...seen].filter(([, { slots }]) => slots !== undefined);

  return {
    came(device, at) {
      if (!seen.has(device)) seen.set(device, { wordAt: at, from: at, slots: undefined });
    },
    heard(device, at) {
      const screen = seen.get(device);
      if (screen && at > screen.wordAt) screen.wordAt = at;
    },
    showing(device, showing, heardAt) {
      const screen = seen.get(device);
      if (!screen) return;
      screen.wordAt = heardAt;
      const slots = slotsOf(showing, itemOfTakeover);
      if (JSON.stringify(slots) === JSON.stringify(screen.slots)) return;
      screen.slots = slots;
      screen.from = between(showing.at, screen.from, heardAt);
      append(lineOf(device, screen));
    },
    gone(device, at, how) {
      const screen = seen.get(device);
      seen.delete(device);
      if (screen?.slots === undefined) return;
      append({ kind: "gone", run, device, until: how === "left" ? at : screen.wordAt });
    },
    standing: () => known().map(([device, screen]) => lineOf(device, screen)),
    words() {
      const devices = Object.fromEntries(known().map(([device, { wordAt }]) => [device, wordAt]));
      return Object.keys(devices).length === 0 ? undefined : { kind: "heard", run, devices };
    },
  };
}

/** The screen's own reading of the hub's clock, within what the hub knows itself. */
function between(at: Instant, earliest: Instant, latest: Instant): Instant {
  if (at < earliest) return earliest;
  return at > latest ? latest : at;
}
