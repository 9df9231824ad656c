import { type Refusal } from "@openhall/shared/core";
import { type Place, type Places } from "./places.ts";

export interface MemoryPlaces extends Places {
  /** As a command of the venue would: a machine comes, is carried elsewhere, is out of use. */
  set(device: string, place: Place): void;
  /** What the hub answers from now on to who sets one up. */
  refuse(refusal: Refusal | undefined): void;
}

/** Machines of a venue that is not there: for tests. */
export function createMemoryPlaces(): MemoryPlaces {
  const known = new Map<string, Place>();
  const listeners: (() => void)[] = [];
  let refusal: Refusal | undefined;
  function set(device: string, place: Place): void {
    known.set(device, place);
    for (const listener of listeners) listener();
  }
  return {
    set,
    refuse: (with_) => void (refusal = with_),
    find: (device) => known.get(device),
    ids: () => [...known.keys()],
    async put(device, place) {
      if (!refusal) set(device, place);
      return refusal;
    },
    onChanged: (listener) => void listeners.push(listener),
  };
}
