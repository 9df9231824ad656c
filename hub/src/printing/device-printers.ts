import { lookup } from "@openhall/shared/core";
import * as z from "zod/mini";
import { type Model } from "../engine/model.ts";
import { type DevicePrinters } from "./printer-rack.ts";

const printerSchema = z.object({ host: z.string(), port: z.int(), dotsPerLine: z.int() });
const devicesSchema = z.object({
  devices: z.record(z.string(), z.object({ printer: z.optional(printerSchema), retired: z.optional(z.literal(true)) })),
});

/** As the venue is set up at the moment of asking; a venue without devices has no printers. */
export function createDevicePrinters(model: Pick<Model, "stateOf">): DevicePrinters {
  const devices = () => devicesSchema.safeParse(model.stateOf("venue")).data?.devices ?? {};
  const printerOf = (device: string) => {
    const row = lookup(devices(), device);
    return row?.retired ? undefined : row?.printer;
  };
  return { printerOf, devices: () => Object.keys(devices()).filter((device) => printerOf(device)) };
}
