// The tokens of sensors. Which sensors there are and for which project stands in the venue's set-up.
import { instantOf, lookup, type Refusal, type Sender } from "@openhall/shared/core";
import { type AccessData } from "./access-data.ts";
import { type Register } from "./register.ts";
import { type SensorPlaces } from "./sensor-places.ts";
import { hashToken, makeToken } from "./tokens.ts";

export type SensorToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Sensors {
  /** Told here and never again; the one before is no longer good. Refused: `unknown-sensor`. */
  makeToken(sensor: string): Promise<SensorToken>;
  revoke(sensor: string): Promise<void>;
  senderOf(tokenHash: string): Sender | undefined;
  /** Those with a token that is good, and since when. */
  list(): readonly { readonly id: string; readonly since: string }[];
}

export function createSensors(register: Register, places: SensorPlaces, now: () => number): Sensors {
  let idByHash = indexOf(register.data);

  const hallOf = (id: string): string | undefined => {
    const place = places.find(id);
    return place?.retired ? undefined : place?.hallId;
  };

  async function change(update: (sensors: AccessData["sensors"]) => AccessData["sensors"] | undefined): Promise<void> {
    await register.change((data) => {
      const sensors = update(data.sensors);
      return sensors && { ...data, sensors };
    });
    idByHash = indexOf(register.data);
  }

  const forget = (gone: (id: string) => boolean): Promise<void> =>
    change((sensors) => {
      const kept = Object.entries(sensors).filter(([id]) => !gone(id));
      return kept.length === Object.keys(sensors).length ? undefined : Object.fromEntries(kept);
    });

  // [A71] Out of use it comes in no more, whatever the disk says; the next change of a sensor tries again to forget its token.
  places.onChanged(() => void forget((id) => places.find(id)?.retired === true).catch(() => undefined));

  return {
    async makeToken(id) {
      if (hallOf(id) === undefined) return { ok: false, refusal: { code: "unknown-sensor", sensorId: id } };
      const token = makeToken();
      await change((sensors) => ({ ...sensors, [id]: { tokenHash: hashToken(token), since: instantOf(now()) } }));
      return { ok: true, token };
    },
    revoke: (id) => forget((one) => one === id),
    senderOf(tokenHash) {
      const id = idByHash.get(tokenHash);
      const hallId = id === undefined ? undefined : hallOf(id);
      return hallId === undefined ? undefined : { id: `sensor:${id}`, role: "sensor", hallId };
    },
    list: () =>
      Object.keys(register.data.sensors).flatMap((id) => {
        const known = hallOf(id) === undefined ? undefined : lookup(register.data.sensors, id);
        return known ? [{ id, since: known.since }] : [];
      }),
  };
}

const indexOf = ({ sensors }: AccessData): Map<string, string> =>
  new Map(Object.entries(sensors).map(([id, { tokenHash }]) => [tokenHash, id]));
