// Which screens have said that they show a takeover. Pure.
import { type DeviceRow } from "@openhall/shared/venue";
import { type ScreenStatus } from "../../screens/screen-status.ts";

interface Progress {
  /** Ids of devices. */
  readonly shown: readonly string[];
  readonly missing: readonly string[];
}

/** Of the displays that it is for: all of the hall, or those named; a display that no machine is connected to shows nothing. */
export function progressOf(
  takeoverId: string,
  deviceIds: readonly string[] | undefined,
  devices: ReadonlyMap<string, DeviceRow>,
  statuses: ReadonlyMap<string, ScreenStatus>,
): Progress {
  const meant = [...devices]
    .filter(([id, { kind }]) => kind === "display" && (deviceIds?.includes(id) ?? true))
    .map(([id]) => id)
    .filter((id) => statuses.get(id)?.paired);
  const isShown = (id: string): boolean => {
    const status = statuses.get(id);
    return status?.connected === true && status.showing?.takeoverId === takeoverId;
  };
  return { shown: meant.filter(isShown), missing: meant.filter((id) => !isShown(id)) };
}
