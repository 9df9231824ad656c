// What is wrong with the hall's screens, kiosks and printers. Pure: what they have said and the time in, troubles out.
import { millisecondsOf } from "@openhall/shared/core";
import { type DeviceRow } from "@openhall/shared/venue";
import { type PrinterState, type PrinterStatus, type ScreenStatus } from "../../screens/screen-status.ts";
import { behindSince, type Versions } from "./behind.ts";
import { isGrowing, type MemoryMarks } from "./memory-marks.ts";
import { type Silences } from "./voice-zones.ts";

export type DeviceTroubleKind =
  /** No connection left. */
  | "silent-screen"
  /** Connected, and shows what is no longer true. */
  | "stale-screen"
  | "muted-screen"
  | "blocked-screen"
  /** Its memory grows. */
  | "growing-screen"
  | "printer-offline"
  | "printer-fault"
  | "paper-out"
  | "cover-open"
  | "paper-low";

interface Lasting {
  /** Milliseconds since 1970; undefined where nobody knows. */
  readonly since?: number | undefined;
}

export interface DeviceTrouble extends Lasting {
  readonly kind: DeviceTroubleKind;
  /** Its id. */
  readonly device: string;
}

/** Nobody speaks where somebody is to. */
interface ZoneTrouble extends Lasting {
  readonly kind: "silent-zone";
  readonly zone: string;
}

export type ScreenTrouble = DeviceTrouble | ZoneTrouble;

/** All that is known about the screens of one hall. */
export interface HallScreens {
  /** In use, by id. */
  readonly devices: ReadonlyMap<string, DeviceRow>;
  readonly statuses: ReadonlyMap<string, ScreenStatus>;
  readonly printers: ReadonlyMap<string, PrinterStatus>;
  readonly versions: Versions;
  readonly memory: MemoryMarks;
  readonly silences: Silences;
}

/** A screen that has been gone for a day was taken away, not broken. */
const forgottenAfterMs = 24 * 3_600_000;
/** One screen may take over the voice from another. */
const silentAfterMs = 30_000;

export function screenTroubles(hall: HallScreens, now: number): ScreenTrouble[] {
  const zones = [...hall.silences].flatMap(([zone, since]): ScreenTrouble[] =>
    now - since >= silentAfterMs ? [{ kind: "silent-zone", zone, since }] : [],
  );
  return [...zones, ...[...hall.devices.keys()].flatMap((id) => deviceTroubles(id, hall, now))];
}

/** A device is in trouble for several reasons only while it is connected. */
export function deviceTroubles(id: string, hall: HallScreens, now: number): DeviceTrouble[] {
  const status = hall.statuses.get(id);
  const printer = hall.printers.get(id);
  const device = hall.devices.get(id);
  if (!status?.paired || !device) return [];
  return [
    ...(status.connected ? shownTroubles(id, device, status, hall, now) : goneTrouble(id, status, now)),
    ...(device.kind === "kiosk" && device.prints && printer ? printerTrouble(id, printer) : []),
  ];
}

function goneTrouble(device: string, { lastContactAt }: ScreenStatus, now: number): DeviceTrouble[] {
  const since = lastContactAt === undefined ? undefined : millisecondsOf(lastContactAt);
  return since !== undefined && now - since < forgottenAfterMs ? [{ device, kind: "silent-screen", since }] : [];
}

function shownTroubles(
  id: string,
  device: DeviceRow,
  { rendered, report }: ScreenStatus,
  { versions, memory }: HallScreens,
  now: number,
): DeviceTrouble[] {
  const since = behindSince(rendered, versions, now);
  const isToSound = device.kind === "display" && device.sound !== "none";
  return [
    ...(since === undefined ? [] : [{ device: id, kind: "stale-screen" as const, since }]),
    ...(isToSound && report?.sound === "muted" ? [{ device: id, kind: "muted-screen" as const }] : []),
    ...(isToSound && report?.sound === "blocked" ? [{ device: id, kind: "blocked-screen" as const }] : []),
    ...(isGrowing(memory, id) ? [{ device: id, kind: "growing-screen" as const }] : []),
  ];
}

const printerTroubles: Partial<Record<PrinterState, DeviceTroubleKind>> = {
  offline: "printer-offline",
  fault: "printer-fault",
  "paper-out": "paper-out",
  "cover-open": "cover-open",
  "paper-low": "paper-low",
};

function printerTrouble(device: string, { state, since }: PrinterStatus): DeviceTrouble[] {
  const kind = printerTroubles[state];
  return kind ? [{ device, kind, since: since === undefined ? undefined : millisecondsOf(since) }] : [];
}
