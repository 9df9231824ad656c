// The machines of the venue as staff see them: set up, paired, connected, and what they say of themselves.
import { type Access } from "./access/access.ts";
import { type Places } from "./access/places.ts";
import { type ScreenStatus, type VenueScreens } from "./http/screen-routes.ts";
import { type ConnectedScreens } from "./realtime/screens.ts";

/** `speaks` says whether a device is the voice of its zone now. */
export function createVenueScreens(
  places: Places,
  access: Pick<Access, "listDevices">,
  screens: Pick<ConnectedScreens, "list">,
  speaks: (device: string) => boolean,
): VenueScreens {
  return {
    list() {
      const paired = new Set(access.listDevices().map(({ name }) => name));
      const heard = new Map(screens.list().map((screen) => [screen.device, screen]));
      const ids = new Set([...places.ids().filter((id) => !places.find(id)?.retired), ...paired]);
      return [...ids].toSorted().map((device): ScreenStatus => {
        const screen = heard.get(device) ?? { connected: false, rendered: [] };
        return {
          device,
          paired: paired.has(device),
          speaks: speaks(device),
          ...screen,
          rendered: [...screen.rendered],
        };
      });
    },
  };
}
