import { type Sender } from "@openhall/shared/core";
import { type Duty, type Rendered, type Report, type Showing } from "@openhall/shared/wire";
import { type Glass } from "../play-log/glass.ts";

/** What one screen has said about one stream: that its page has drawn it, not that the panel is lit. */
export interface Drawn {
  readonly stream: string;
  readonly epoch: number;
  readonly version: number;
  /** The screen's hub clock when it had drawn. */
  readonly renderedAt: string;
  /** The hub's time when it heard so. */
  readonly heardAt: string;
}

/** What is known of one machine of the hall since the hub's start. */
export interface ScreenState {
  /** Its id in the venue. */
  readonly device: string;
  readonly connected: boolean;
  /** Hub time of its last word, or of the end of its last connection. */
  readonly lastContactAt: string;
  readonly report?: Report;
  readonly reportedAt?: string;
  readonly rendered: readonly Drawn[];
  /** What it has said last of its glass. */
  readonly showing?: Showing;
}

/** Where rendered acknowledgements are kept for later: not the journal, nothing depends on it. */
export interface PlayLog {
  append(entry: Drawn & { readonly device: string }): void;
}

/** A way to tell one connection something. */
type Tell = (duty: Duty) => void;

/** How a machine has gone: by itself, as when its page is closed, or out of reach. */
export type Leaving = "left" | "lost";

/** What the rest of the hub may know of the machines that are connected: who they are changes by connections and reports. */
export interface ConnectedScreens {
  list(): readonly ScreenState[];
  /** Called after a machine has come, reported, or gone (`left`: it knows that it has). */
  onChanged(listener: (device: string, change: "came" | "reported" | Leaving) => void): () => void;
  /** Says who speaks, to every connection of the device. */
  tell(device: string, duty: Duty): void;
}

export interface Screens extends ConnectedScreens {
  rendered(device: string, acknowledgement: Rendered, heardAt: string): void;
  reported(device: string, report: Report, heardAt: string): void;
  showing(device: string, showing: Showing, heardAt: string): void;
  /** Called for every connection of a device; it is connected while one is left. Answers what to call when it ends. */
  connected(device: string, at: string, tell: Tell): (at: string, how: Leaving) => void;
}

/** Only devices of the hall are screens: what a visitor's phone shows is nobody's business. */
export const isScreen = ({ role }: Sender): boolean => role === "kiosk" || role === "display";

/** Id in the venue, of a sender `device:<id>`. */
export const deviceOf = ({ id }: Sender): string => id.replace(/^device:/, "");

interface Known {
  readonly drawn: Map<string, Drawn>;
  readonly connections: Set<Tell>;
  lastContactAt: string;
  report?: Report;
  reportedAt?: string;
  showing?: Showing;
}

/** [R7] The latest acknowledgement of each screen and stream; older ones never overwrite newer ones. */
export function createScreens(playLog: PlayLog, glass?: Glass): Screens {
  const known = new Map<string, Known>();
  const listeners = new Set<Parameters<ConnectedScreens["onChanged"]>[0]>();
  const changed: Parameters<ConnectedScreens["onChanged"]>[0] = (device, change) => {
    for (const listener of listeners) listener(device, change);
  };

  function heard(device: string, at: string): Known {
    const screen = known.get(device) ?? { drawn: new Map(), connections: new Set(), lastContactAt: at };
    screen.lastContactAt = at;
    glass?.heard(device, at);
    known.set(device, screen);
    return screen;
  }

  return {
    rendered(device, { stream, epoch, version, at }, heardAt) {
      const { drawn } = heard(device, heardAt);
      const latest = { stream, epoch, version, renderedAt: at, heardAt };
      const before = drawn.get(stream);
      if (before && isOlder(latest, before)) return;
      drawn.set(stream, latest);
      // Said again after a reconnect, it is no news.
      if (!before || isOlder(before, latest)) playLog.append({ device, ...latest });
    },
    reported(device, report, heardAt) {
      Object.assign(heard(device, heardAt), { report, reportedAt: heardAt });
      changed(device, "reported");
    },
    showing(device, showing, heardAt) {
      heard(device, heardAt).showing = showing;
      glass?.showing(device, showing, heardAt);
    },
    connected(device, at, tell) {
      const screen = heard(device, at);
      glass?.came(device, at);
      screen.connections.add(tell);
      changed(device, "came");
      return (goneAt, how) => {
        screen.lastContactAt = goneAt;
        screen.connections.delete(tell);
        if (screen.connections.size > 0) return;
        glass?.gone(device, goneAt, how);
        changed(device, how);
      };
    },
    list: () =>
      [...known].map(([device, { drawn, connections, lastContactAt, report, reportedAt, showing }]) => ({
        device,
        connected: connections.size > 0,
        lastContactAt,
        ...(report && reportedAt !== undefined ? { report, reportedAt } : {}),
        rendered: [...drawn.values()],
        ...(showing ? { showing } : {}),
      })),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(device, duty) {
      for (const tell of known.get(device)?.connections ?? []) tell(duty);
    },
  };
}

interface Shown {
  readonly epoch: number;
  readonly version: number;
}

const isOlder = (one: Shown, other: Shown): boolean =>
  one.epoch < other.epoch || (one.epoch === other.epoch && one.version < other.version);
