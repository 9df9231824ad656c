import { type Sender } from "@openhall/shared/core";
import { type Rendered } from "@openhall/shared/wire";

/** What one screen has said about one stream: that its page has drawn it, not that the panel is lit. */
export interface ScreenState {
  readonly device: string;
  readonly stream: string;
  readonly epoch: number;
  readonly version: number;
  /** The screen's hub clock when it had drawn. */
  readonly renderedAt: string;
  /** The hub's time when it heard so. */
  readonly heardAt: string;
  readonly connected: boolean;
}

/** Where rendered acknowledgements are kept for later: not the journal, nothing depends on it. */
export interface PlayLog {
  append(entry: Omit<ScreenState, "connected">): void;
}

export interface Screens {
  rendered(device: string, acknowledgement: Rendered, heardAt: string): void;
  /** Called for every connection of a device; it is connected while one is left. */
  connected(device: string): void;
  disconnected(device: string): void;
  list(): ScreenState[];
}

/** Only devices of the hall are screens: what a visitor's phone shows is nobody's business. */
export const isScreen = ({ role }: Sender): boolean => role === "kiosk" || role === "display";

/** [R7] The latest acknowledgement of each screen and stream; older ones never overwrite newer ones. */
export function createScreens(playLog: PlayLog): Screens {
  const latest = new Map<string, Omit<ScreenState, "connected">>();
  const connections = new Map<string, number>();
  const connectionsOf = (device: string): number => connections.get(device) ?? 0;

  return {
    rendered(device, { stream, epoch, version, at }, heardAt) {
      const key = `${device} ${stream}`;
      const state = { device, stream, epoch, version, renderedAt: at, heardAt };
      const before = latest.get(key);
      if (before && isOlder(state, before)) return;
      latest.set(key, state);
      // Said again after a reconnect, it is no news.
      if (!before || isOlder(before, state)) playLog.append(state);
    },
    connected: (device) => void connections.set(device, connectionsOf(device) + 1),
    disconnected(device) {
      const left = connectionsOf(device) - 1;
      if (left > 0) connections.set(device, left);
      else connections.delete(device);
    },
    list: () => [...latest.values()].map((state) => ({ ...state, connected: connections.has(state.device) })),
  };
}

interface Shown {
  readonly epoch: number;
  readonly version: number;
}

const isOlder = (one: Shown, other: Shown): boolean =>
  one.epoch < other.epoch || (one.epoch === other.epoch && one.version < other.version);
