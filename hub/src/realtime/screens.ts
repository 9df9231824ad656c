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
  connected(device: string, change: 1 | -1): void;
  list(): ScreenState[];
}

/** [R7] The latest acknowledgement of each screen and stream; older ones never overwrite newer ones. */
export function createScreens(playLog: PlayLog): Screens {
  const latest = new Map<string, Omit<ScreenState, "connected">>();
  const connections = new Map<string, number>();
  return {
    rendered(device, { stream, epoch, version, at }, heardAt) {
      const key = `${device} ${stream}`;
      const before = latest.get(key);
      if (before && before.epoch === epoch && before.version > version) return;
      const state = { device, stream, epoch, version, renderedAt: at, heardAt };
      latest.set(key, state);
      playLog.append(state);
    },
    connected(device, change) {
      connections.set(device, Math.max(0, (connections.get(device) ?? 0) + change));
    },
    list: () => [...latest.values()].map((state) => ({ ...state, connected: (connections.get(state.device) ?? 0) > 0 })),
  };
}
