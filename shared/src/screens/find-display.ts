import { lookup } from "../core/index.ts";
import { type DisplayDevice, type VenueState } from "../venue/index.ts";

/** The display of that name, in use; of that hall where one is named. */
export function findDisplay({ devices }: VenueState, deviceId: string, hallId?: string): DisplayDevice | undefined {
  const device = lookup(devices, deviceId);
  if (device?.kind !== "display" || device.retired) return undefined;
  return hallId === undefined || device.hallId === hallId ? device : undefined;
}

export const isHallInUse = ({ halls }: VenueState, hallId: string): boolean =>
  lookup(halls, hallId)?.retired === undefined && Object.hasOwn(halls, hallId);
