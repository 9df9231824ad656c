// What was shown from when to when, out of the lines of the play log, one after the other: memory for what is open only.
import { type Instant } from "@openhall/shared/core";
import { type PlayLine, type PlaySlot } from "./play-lines.ts";

export interface PlayInterval extends Partial<PlaySlot> {
  readonly device: string;
  readonly from: Instant;
  readonly until: Instant;
  /** The screen was not heard: nobody knows what it showed. */
  readonly unknown?: true;
}

export interface PlayWindow {
  readonly from: Instant;
  readonly until: Instant;
  /** Of these alone, and of each of them the whole time. */
  readonly devices: readonly string[];
}

interface Open {
  readonly slot: PlaySlot;
  readonly from: Instant;
}

interface Screen {
  run: string;
  wordAt: Instant;
  open: readonly Open[];
  /** Up to here all has been told. */
  toldUntil: Instant;
}

export interface PlayFold {
  /** What is over by this line. */
  take(line: PlayLine): PlayInterval[];
  /** The rest; `standing` are the screens that are connected now and whose glass is known. */
  end(standing: ReadonlySet<string>): PlayInterval[];
}

export function foldPlay({ from, until, devices }: PlayWindow): PlayFold {
  const screens = new Map<string, Screen>(
    devices.map((device) => [device, { run: "", wordAt: from, open: [], toldUntil: from }]),
  );

  const clipped = (
    device: string,
    start: Instant,
    end: Instant,
    what: Partial<PlaySlot> | { unknown: true },
  ): PlayInterval[] => {
    const interval = { device, from: start < from ? from : start, until: end > until ? until : end, ...what };
    return interval.from < interval.until ? [interval] : [];
  };

  function close(
    device: string,
    screen: Screen,
    at: Instant,
    stays: (slot: PlaySlot) => boolean = () => false,
  ): PlayInterval[] {
    const over = screen.open.filter(({ slot }) => !stays(slot));
    screen.open = screen.open.filter(({ slot }) => stays(slot));
    if (over.length > 0 && at > screen.toldUntil) screen.toldUntil = at;
    return over.flatMap((one) => clipped(device, one.from, at, one.slot));
  }

  const gapBefore = (device: string, { toldUntil }: Screen, at: Instant): PlayInterval[] =>
    clipped(device, toldUntil, at, { unknown: true });

  function show(device: string, screen: Screen, slots: readonly PlaySlot[], at: Instant): PlayInterval[] {
    const wanted = new Set(slots.map((slot) => JSON.stringify(slot)));
    const before = screen.open.length === 0 ? gapBefore(device, screen, at) : [];
    const over = close(device, screen, at, (slot) => wanted.has(JSON.stringify(slot)));
    const standing = new Set(screen.open.map(({ slot }) => JSON.stringify(slot)));
    const fresh = slots.filter((slot) => !standing.has(JSON.stringify(slot)));
    screen.open = [...screen.open, ...fresh.map((slot) => ({ slot, from: at }))];
    if (at > screen.toldUntil) screen.toldUntil = at;
    return [...before, ...over];
  }

  /** The hub was started anew: what it had open was shown until the last word that it has heard. */
  function inRun(device: string, screen: Screen, run: string): PlayInterval[] {
    if (screen.run === run) return [];
    screen.run = run;
    return close(device, screen, screen.wordAt);
  }

  return {
    take(line) {
      if (line.kind === "heard") {
        for (const [device, at] of Object.entries(line.devices)) {
          const screen = screens.get(device);
          if (screen?.run === line.run && at > screen.wordAt) screen.wordAt = at;
        }
        return [];
      }
      const screen = screens.get(line.device);
      if (!screen) return [];
      const before = inRun(line.device, screen, line.run);
      if (line.kind === "gone") return [...before, ...close(line.device, screen, line.until)];
      const shown = show(line.device, screen, line.slots, line.from);
      if (line.heardAt > screen.wordAt) screen.wordAt = line.heardAt;
      return [...before, ...shown];
    },
    end: (standing) =>
      [...screens].flatMap(([device, screen]) => {
        const open = screen.open.length > 0;
        const last = close(device, screen, standing.has(device) ? until : screen.wordAt);
        return [...last, ...(open && standing.has(device) ? [] : gapBefore(device, screen, until))];
      }),
  };
}
