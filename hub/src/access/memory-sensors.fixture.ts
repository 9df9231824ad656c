import { type SensorPlaces } from "./sensor-places.ts";

export interface MemorySensors extends SensorPlaces {
  /** As a command of the venue would: one comes, is for another hall, is out of use. */
  set(sensor: string, place: { readonly hallId: string; readonly retired?: true }): void;
}

/** Sensors of a venue that is not there: for tests. */
export function createMemorySensors(ids: readonly string[] = []): MemorySensors {
  const known = new Map<string, { readonly hallId: string; readonly retired?: true }>(
    ids.map((id) => [id, { hallId: "V01" }]),
  );
  const listeners: (() => void)[] = [];
  return {
    set(sensor, place) {
      known.set(sensor, place);
      for (const listener of listeners) listener();
    },
    find: (sensor) => known.get(sensor),
    onChanged: (listener) => void listeners.push(listener),
  };
}
