// Who speaks where. In each zone one screen speaks for all; a zone that is set up to speak and is silent is trouble.
import { type DeviceRow } from "@openhall/shared/venue";
import { type ScreenStatus } from "../../screens/screen-status.ts";

export interface VoiceZone {
  readonly zone: string;
  /** Id of the device. */
  readonly speaker: string | undefined;
}

/** The zones of a hall in which a screen that is to speak has been there since the hub's start, by name. */
export function voiceZones(
  devices: ReadonlyMap<string, DeviceRow>,
  statuses: ReadonlyMap<string, ScreenStatus>,
): VoiceZone[] {
  const zones = new Map<string, string | undefined>();
  for (const [id, device] of devices) {
    const status = statuses.get(id);
    if (device.kind !== "display" || device.sound !== "voice") continue;
    if (!status?.paired || status.lastContactAt === undefined) continue;
    const speaks = status.connected && status.speaks;
    zones.set(device.zone, zones.get(device.zone) ?? (speaks ? id : undefined));
  }
  return [...zones]
    .map(([zone, speaker]) => ({ zone, speaker }))
    .toSorted((one, other) => (one.zone < other.zone ? -1 : 1));
}

/** By zone, milliseconds since 1970: since when nobody has spoken there. */
export type Silences = ReadonlyMap<string, number>;

export const withSilences = (before: Silences, zones: readonly VoiceZone[], now: number): Silences =>
  new Map(zones.flatMap(({ zone, speaker }) => (speaker === undefined ? [[zone, before.get(zone) ?? now]] : [])));
