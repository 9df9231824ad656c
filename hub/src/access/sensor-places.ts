import { type SetUpSensorRow } from "@openhall/shared/venue";
import { type VenueRows } from "./venue-rows.ts";

/** Port: which sensors the venue has, and whose hall each is for. The venue's set-up knows; access only holds their tokens. */
export interface SensorPlaces {
  find(sensor: string): { readonly hallId: string; readonly retired?: true } | undefined;
  /** Called after a change of any is on the disk. */
  onChanged(listener: () => void): void;
}

export const createSensorPlaces = ({ rows, onChanged }: VenueRows<SetUpSensorRow>): SensorPlaces => ({
  find: (sensor) => rows.get(sensor),
  onChanged,
});
