// What a change of the set-up takes with it, so that nothing in use ever names what is not.
import { type VenueRowName } from "./events.ts";
import { type Desk, type Device, type Place, type Profile, type VenueState, type Way } from "./state.ts";
import { findInUse, inUse } from "./tables.ts";

export interface Consequences {
  readonly profiles: readonly Profile[];
  readonly desks: readonly Desk[];
  readonly devices: readonly Device[];
  readonly venues: readonly Place[];
  readonly retired: readonly VenueRowName[];
}

/**
 * [V7] `state` is the set-up as it would be. What stands in a hall that is out of use goes with it; a profile goes on without
 * services that are out of use, and without any goes too; a desk goes back to its queues when its profile is out of use, the
 * panel of a desk to the hall's board when the desk is; a venue and its rooms lose the ways from devices that are.
 */
export function consequencesOf(state: VenueState): Consequences {
  const homeless = (row: { readonly hallId: string }): boolean => !findInUse(state.halls, row.hallId);
  const gone = (["services", "profiles", "desks", "devices", "sensors"] as const).flatMap((table) =>
    inUse<{ readonly id: string; readonly hallId: string; readonly retired?: true }>(state[table])
      .filter(homeless)
      .map(({ id }) => ({ table, id })),
  );
  const isLost = (serviceId: string): boolean => !findInUse(state.services, serviceId);
  const changed = inUse(state.profiles)
    .filter((profile) => !homeless(profile) && profile.serviceIds.some(isLost))
    .map((profile) => ({ ...profile, serviceIds: profile.serviceIds.filter((id) => !isLost(id)) }));
  const emptied = changed.filter((profile) => profile.serviceIds.length === 0).map(({ id }) => id);
  const isStanding = ({ deviceId }: Way): boolean => {
    const device = findInUse(state.devices, deviceId);
    return device !== undefined && !homeless(device);
  };
  const isOut = (id: string): boolean => emptied.includes(id) || !findInUse(state.profiles, id);
  return {
    profiles: changed.filter((profile) => profile.serviceIds.length > 0),
    desks: inUse(state.desks)
      .filter((desk) => !homeless(desk) && desk.profileId !== undefined && isOut(desk.profileId))
      .map(({ profileId: _gone, ...desk }) => desk),
    devices: inUse(state.devices).flatMap((device) => (homeless(device) ? [] : withoutLostDesk(device, state))),
    venues: inUse(state.venues).flatMap((place) => withoutLostWays(place, isStanding)),
    retired: [...gone, ...emptied.map((id) => ({ table: "profiles" as const, id }))],
  };
}

function withoutLostDesk(device: Device, { desks }: VenueState): Device[] {
  if (device.kind === "kiosk" || device.deskId === undefined || findInUse(desks, device.deskId)) return [];
  const { deskId: _lost, ...display } = device;
  return [{ ...display, page: "hall-board" }];
}

function withoutLostWays(place: Place, isStanding: (way: Way) => boolean): Place[] {
  const all = [...place.ways, ...place.rooms.flatMap(({ ways }) => ways)];
  if (all.every(isStanding)) return [];
  const rooms = place.rooms.map((room) => ({ ...room, ways: room.ways.filter(isStanding) }));
  return [{ ...place, rooms, ways: place.ways.filter(isStanding) }];
}
