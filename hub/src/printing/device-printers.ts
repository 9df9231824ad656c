import { lookup } from "@openhall/shared/core";
import { type VenueState } from "@openhall/shared/venue";
import { type Model } from "../engine/model.ts";
import { type DevicePrinters } from "./printer-rack.ts";
import { type Printer } from "./printers.ts";

/** As the venue is set up at the moment of asking; what is retired does not print. */
export function createDevicePrinters(model: Pick<Model, "stateOf">): DevicePrinters {
  function devices(): VenueState["devices"] {
    const venue = model.stateOf("venue");
    return isVenue(venue) ? venue.devices : {};
  }
  function printerOf(id: string): Printer | undefined {
    const device = lookup(devices(), id);
    return device?.kind === "kiosk" && !device.retired ? device.printer : undefined;
  }
  return { printerOf, devices: () => Object.keys(devices()).filter((id) => printerOf(id) !== undefined) };
}

/** A hub without the topic has no devices. */
const isVenue = (state: unknown): state is Pick<VenueState, "devices"> =>
  typeof state === "object" && state !== null && "devices" in state;
