import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { type VenueRows } from "../access/venue-rows.ts";
import { type DevicePrinters } from "./printer-rack.ts";
import { type Printer } from "./printers.ts";

/** As the disk has the venue's set-up at the moment of asking; what is retired does not print. */
export function createDevicePrinters({ rows }: Pick<VenueRows<SetUpDeviceRow>, "rows">): DevicePrinters {
  function printerOf(id: string): Printer | undefined {
    const device = rows.get(id);
    return device?.kind === "kiosk" && !device.retired ? device.printer : undefined;
  }
  return { printerOf, devices: () => [...rows.keys()].filter((id) => printerOf(id) !== undefined) };
}
