// Screens and kiosks of a hall as plain data, for the tests of what is said about them.
import { type DeviceRow } from "@openhall/shared/venue";
import { type PrinterState, type ScreenStatus } from "../../screens/screen-status.ts";
import { ago } from "../test-hall.ts";
import { type HallScreens } from "./screen-trouble.ts";

export const wall = (changes: Partial<Extract<DeviceRow, { kind: "display" }>> = {}): DeviceRow => ({
  kind: "display",
  name: "大厅主屏",
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

export const kiosk = (prints = true): DeviceRow => ({
  kind: "kiosk",
  name: "入口",
  diagonalInches: 32,
  volume: 70,
  bottomMillimetres: 700,
  prints,
});

export const report = (changes: Partial<NonNullable<ScreenStatus["report"]>> = {}) => ({
  page: "hall-board",
  sound: "ready" as const,
  memoryMb: 48,
  startedAt: ago(140),
  faults: 0,
  width: 1920,
  height: 1080,
  storage: true,
  shell: true,
  ...changes,
});

/** Connected, paired, well. */
export const status = (device: string, changes: Partial<ScreenStatus> = {}): ScreenStatus => ({
  device,
  paired: true,
  connected: true,
  lastContactAt: ago(0),
  report: report(),
  speaks: false,
  rendered: [],
  ...changes,
});

export const printer = (state: PrinterState, changes: { waiting?: number; since?: string } = {}) => ({
  device: "K1",
  state,
  waiting: 0,
  ...changes,
});

/** The hall with these devices and what they have said. */
export const hallScreens = (
  devices: Readonly<Record<string, DeviceRow>>,
  statuses: readonly ScreenStatus[],
  changes: Partial<HallScreens> = {},
): HallScreens => ({
  devices: new Map(Object.entries(devices)),
  statuses: new Map(statuses.map((one) => [one.device, one])),
  printers: new Map(),
  versions: {},
  memory: new Map(),
  silences: new Map(),
  ...changes,
});
