// Screens, kiosks and printers of a hall, well and in trouble, for the gallery.
import { type Row } from "@openhall/shared/core";
import { minutesAgo, venueRows } from "./hall-rows.ts";

const display = (name: string, changes: Record<string, Row | string> = {}): Row => ({
  kind: "display",
  name,
  diagonalInches: 55,
  volume: 70,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "voice",
  zone: "hall",
  ...changes,
});

const kiosk = (name: string, prints: boolean): Row => ({
  kind: "kiosk",
  name,
  diagonalInches: 32,
  volume: 70,
  bottomMillimetres: 700,
  prints,
});

/** `venue.hall/H1` with its machines. */
export const hallWithDevices: Record<string, Row> = {
  ...venueRows,
  "device/B1": display("大厅主屏"),
  "device/B2": display("东侧等候区", { zone: "east" }),
  "device/P2": display("二号窗上方", { page: "desk-panel", deskId: "W2", sound: "none" }),
  "device/O1": display("入口等候一览", { page: "waiting-overview", sound: "none" }),
  "device/K1": kiosk("入口左侧", true),
  "device/K2": kiosk("入口右侧", true),
  "device/K3": kiosk("二楼", false),
};

const report = (changes: object = {}) => ({
  page: "hall-board",
  sound: "ready",
  memoryMb: 48,
  startedAt: minutesAgo(140),
  faults: 0,
  width: 1920,
  height: 1080,
  storage: true,
  shell: true,
  ...changes,
});

const machine = (device: string, changes: object = {}) => ({
  device,
  paired: true,
  connected: true,
  speaks: false,
  lastContactAt: minutesAgo(0),
  report: report(),
  rendered: [{ stream: "queue.board/H1", epoch: 1, version: 1, renderedAt: minutesAgo(3) }],
  ...changes,
});

const gone = (minutes: number) => ({ connected: false, lastContactAt: minutesAgo(minutes) });
const never = { connected: false, lastContactAt: undefined, report: undefined, rendered: [] };

export const wellScreens = {
  "GET screens": {
    screens: [
      machine("B1", { speaks: true }),
      machine("B2", { speaks: true }),
      machine("P2", { report: report({ sound: "none" }) }),
      machine("O1", { report: report({ sound: "none" }) }),
      machine("K1"),
      machine("K2"),
      machine("K3"),
    ],
  },
  "GET printers": {
    printers: [
      { device: "K1", state: "ready", waiting: 0, since: minutesAgo(60) },
      { device: "K2", state: "ready", waiting: 0, since: minutesAgo(60) },
    ],
  },
};

export const troubledScreens = {
  "GET screens": {
    screens: [
      machine("B1", { report: report({ sound: "muted" }) }),
      machine("B2", gone(12)),
      machine("P2", { report: report({ sound: "none", faults: 3, shell: false }) }),
      machine("O1", never),
      machine("K1"),
      machine("K2", gone(70)),
      machine("K3", { ...never, paired: false }),
    ],
  },
  "GET printers": {
    printers: [
      { device: "K1", state: "paper-out", waiting: 2, since: minutesAgo(6) },
      { device: "K2", state: "paper-low", waiting: 0, since: minutesAgo(30) },
    ],
  },
};
