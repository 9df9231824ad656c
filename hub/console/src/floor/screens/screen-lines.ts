// One line for each screen and kiosk of the hall: those in trouble first, those that no machine is connected to last. Pure.
import { millisecondsOf } from "@openhall/shared/core";
import { type DeviceRow } from "@openhall/shared/venue";
import { type PrinterStatus, type ScreenStatus } from "../../screens/screen-status.ts";
import { behindSince } from "./behind.ts";
import { type DeviceTrouble, deviceTroubles, type HallScreens } from "./screen-trouble.ts";

export interface ScreenLine {
  readonly id: string;
  readonly device: DeviceRow;
  /** `unpaired`: no machine has been connected to it; `away`: not there, for so long that it is no trouble. */
  readonly state: "trouble" | "away" | "well" | "unpaired";
  readonly troubles: readonly DeviceTrouble[];
  readonly status: ScreenStatus | undefined;
  readonly printer: PrinterStatus | undefined;
  /** Milliseconds since 1970: when it drew last; undefined where it has not said so. */
  readonly drawnAt: number | undefined;
  /** Since when it has not drawn what is true. */
  readonly behindSince: number | undefined;
}

const order: readonly ScreenLine["state"][] = ["trouble", "away", "well", "unpaired"];

export const screenLinesOf = (hall: HallScreens, now: number): ScreenLine[] =>
  [...hall.devices]
    .map(([id, device]) => lineOf(id, device, hall, now))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || (one.id < other.id ? -1 : 1));

function lineOf(id: string, device: DeviceRow, hall: HallScreens, now: number): ScreenLine {
  const status = hall.statuses.get(id);
  const troubles = deviceTroubles(id, hall, now);
  const drawn = status?.rendered.map(({ renderedAt }) => millisecondsOf(renderedAt)) ?? [];
  return {
    id,
    device,
    state: stateOf(status, troubles),
    troubles,
    status,
    printer: device.kind === "kiosk" && device.prints ? hall.printers.get(id) : undefined,
    drawnAt: drawn.length > 0 ? Math.max(...drawn) : undefined,
    behindSince: status?.connected ? behindSince(status.rendered, hall.versions, now) : undefined,
  };
}

function stateOf(status: ScreenStatus | undefined, troubles: readonly DeviceTrouble[]): ScreenLine["state"] {
  if (!status?.paired) return "unpaired";
  if (troubles.length > 0) return "trouble";
  return status.connected ? "well" : "away";
}
