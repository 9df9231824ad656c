// Which displays have not said that they have drawn a change: of a text that was taken down, who may still show it.
import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { type Access } from "./access/access.ts";
import { type VenueRows } from "./access/venue-rows.ts";
import { type UnconfirmedScreens } from "./http/unconfirmed-routes.ts";
import { type ConnectedScreens } from "./realtime/screens.ts";
import { type Streams } from "./streams/create-streams.ts";

/** Streams of a hall that every display of it follows. */
const followed = /^(?:publishing\.public|screens\.hall)\/(.+)$/;

interface Parts {
  readonly streams: Pick<Streams, "shown">;
  readonly devices: Pick<VenueRows<SetUpDeviceRow>, "rows">;
  readonly access: Pick<Access, "listDevices">;
  readonly screens: Pick<ConnectedScreens, "list">;
}

export function createUnconfirmedScreens({ streams, devices, access, screens }: Parts): UnconfirmedScreens {
  return {
    of(stream, version) {
      const hallId = followed.exec(stream)?.[1];
      const shown = streams.shown(stream);
      if (hallId === undefined || !shown) return undefined;
      // The stream's own version: a change that others have made does not stand in it.
      const wanted = Math.min(version, shown.version);
      const heard = new Map(screens.list().map((screen) => [screen.device, screen]));
      const paired = access.listDevices().filter(({ name }) => isDisplayOf(devices.rows.get(name), hallId));
      return paired.flatMap(({ name: device }) => {
        const { connected = false, lastContactAt, rendered = [] } = heard.get(device) ?? {};
        const drawn = rendered.find((one) => one.stream === stream);
        if (drawn && drawn.epoch === shown.epoch && drawn.version >= wanted) return [];
        return [
          {
            device,
            connected,
            ...(lastContactAt === undefined ? {} : { lastContactAt }),
            ...(drawn ? { drawnVersion: drawn.version } : {}),
          },
        ];
      });
    },
  };
}

const isDisplayOf = (device: SetUpDeviceRow | undefined, hallId: string): boolean =>
  device?.kind === "display" && !device.retired && device.hallId === hallId;
