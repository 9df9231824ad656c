import { lookup, type Sender } from "@openhall/shared/core";
import { type AccessData, type Device } from "./access-data.ts";
import { type Register } from "./register.ts";
import { hashToken, makeToken } from "./tokens.ts";

/** A kiosk or a display, standing in one hall. */
export interface DeviceEntry {
  readonly name: string;
  readonly kind: Device["kind"];
  readonly hallId: string;
}

export interface Devices {
  /** Pairs a device and answers its token, once. Pairing the same name again replaces the token and revokes the old one. */
  pair(device: DeviceEntry): Promise<string>;
  revoke(name: string): Promise<void>;
  senderOf(tokenHash: string): Sender | undefined;
  list(): readonly DeviceEntry[];
}

/** `revoked` hears the token hash of every device that lost its place, after the disk has it. */
export function createDevices(register: Register, revoked: (tokenHash: string) => void): Devices {
  let nameByHash = indexOf(register.data);

  /** Sets or removes one device; tells of the token that is no longer good. */
  async function replace(name: string, device: Device | undefined): Promise<void> {
    let old: Device | undefined;
    await register.change((data) => {
      const { [name]: replaced, ...others } = data.devices;
      old = replaced;
      return { ...data, devices: device ? { ...others, [name]: device } : others };
    });
    nameByHash = indexOf(register.data);
    if (old) revoked(old.tokenHash);
  }

  return {
    async pair({ name, kind, hallId }) {
      const token = makeToken();
      await replace(name, { kind, hallId, tokenHash: hashToken(token) });
      return token;
    },
    revoke: (name) => replace(name, undefined),
    senderOf(tokenHash) {
      const name = nameByHash.get(tokenHash);
      const device = name === undefined ? undefined : lookup(register.data.devices, name);
      return device && { id: `device:${name}`, role: device.kind, hallId: device.hallId };
    },
    list: () => Object.entries(register.data.devices).map(([name, { kind, hallId }]) => ({ name, kind, hallId })),
  };
}

const indexOf = (data: AccessData): Map<string, string> =>
  new Map(Object.entries(data.devices).map(([name, device]) => [device.tokenHash, name]));
