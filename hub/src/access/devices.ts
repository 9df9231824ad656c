import { instantOf, lookup, type Sender } from "@openhall/shared/core";
import { type AccessData, type Device } from "./access-data.ts";
import { type Place, type Places } from "./places.ts";
import { type Register } from "./register.ts";
import { hashToken, makeToken } from "./tokens.ts";

/** A kiosk or a display, standing in one hall; its name is its id in the venue. */
export interface DeviceEntry extends Omit<Place, "retired"> {
  readonly name: string;
}

/** Why an open connection of a device must go: its secret is no longer good, or it stands elsewhere now and is greeted anew. */
export type DeviceEnding = "revoked" | "moved";

export interface Devices {
  /** Makes a secret for the device and answers it, once; that of the machine before is no longer good. */
  pair(device: DeviceEntry): Promise<string>;
  revoke(name: string): Promise<void>;
  senderOf(tokenHash: string): Sender | undefined;
  /** Those with a secret, and since when. */
  list(): readonly (DeviceEntry & { readonly pairedAt?: string })[];
  /** Sets up in the venue what only this register knows; what the hub does not take now it takes at its next start. */
  moveToVenue(): Promise<void>;
}

/** `ended` hears the token hash of every device that lost its place, though the disk cannot be told of it, or has another one now. */
export function createDevices(
  register: Register,
  places: Places,
  now: () => number,
  ended: (tokenHash: string, code: DeviceEnding) => void,
): Devices {
  let nameByHash = indexOf(register.data);

  const deviceOf = (name: string): Device | undefined => lookup(register.data.devices, name);

  /** The venue says where a device stands; one of an older release that it does not know yet stands where it was paired. */
  function placeOf(name: string): Place | undefined {
    const place = places.find(name) ?? deviceOf(name);
    return place?.kind === undefined || place.hallId === undefined || isRetired(place)
      ? undefined
      : { kind: place.kind, hallId: place.hallId };
  }

  function standingOf(): ReadonlyMap<string, string> {
    const names = Object.keys(register.data.devices);
    return new Map(names.map((name) => [name, JSON.stringify(placeOf(name))]));
  }

  let standing = standingOf();

  /** Sets or removes one device; tells of the token that is no longer good. */
  async function replace(name: string, device: Device | undefined): Promise<void> {
    let old: Device | undefined;
    await register.change((data) => {
      const { [name]: replaced, ...others } = data.devices;
      old = replaced;
      if (!old && !device) return undefined;
      return { ...data, devices: device ? { ...others, [name]: device } : others };
    });
    nameByHash = indexOf(register.data);
    standing = standingOf();
    if (old) ended(old.tokenHash, "revoked");
  }

  async function forget(name: string, { tokenHash }: Device): Promise<void> {
    try {
      await replace(name, undefined);
    } catch {
      // It is out of use whatever the disk says; the next change of a place tries again to forget its secret.
      ended(tokenHash, "revoked");
    }
  }

  /** [A61] What is out of use has no secret any more; what stands in another hall is greeted anew. */
  async function follow(): Promise<void> {
    const before = standing;
    standing = standingOf();
    for (const [name, place] of standing) {
      const device = deviceOf(name);
      if (!device) continue;
      if (placeOf(name) === undefined) await forget(name, device);
      else if (place !== before.get(name)) ended(device.tokenHash, "moved");
    }
  }
  places.onChanged(() => void follow());

  return {
    async pair({ name, kind, hallId }) {
      const token = makeToken();
      await replace(name, { kind, hallId, tokenHash: hashToken(token), pairedAt: instantOf(now()) });
      return token;
    },
    revoke: (name) => replace(name, undefined),
    senderOf(tokenHash) {
      const name = nameByHash.get(tokenHash);
      const place = name === undefined ? undefined : placeOf(name);
      return place && { id: `device:${name}`, role: place.kind, hallId: place.hallId };
    },
    list: () =>
      Object.entries(register.data.devices).flatMap(([name, { pairedAt }]) => {
        const place = placeOf(name);
        return place ? [{ name, ...place, ...(pairedAt === undefined ? {} : { pairedAt }) }] : [];
      }),
    async moveToVenue() {
      for (const [name, { kind, hallId }] of Object.entries(register.data.devices))
        if (!places.find(name) && kind !== undefined && hallId !== undefined) await places.put(name, { kind, hallId });
    },
  };
}

const isRetired = (place: object): boolean => "retired" in place && place.retired === true;

const indexOf = (data: AccessData): Map<string, string> =>
  new Map(Object.entries(data.devices).map(([name, device]) => [device.tokenHash, name]));
