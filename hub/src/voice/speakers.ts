// Appoints the voice of each zone and tells the displays: at every change, with every beat, and when a lease has run out.
import { instantOf } from "@openhall/shared/core";
import { type Duty } from "@openhall/shared/wire";
import { type Clock } from "../engine/ports.ts";
import { leaseMs, type Leases, nextEnd, nextLeases } from "./lease.ts";

/** A display that is connected. */
export interface ConnectedDisplay {
  readonly device: string;
  /** Where it is heard, `<hall>/<zone>`; undefined where it is not set up to speak. */
  readonly zone: string | undefined;
  /** As it says itself on this connection; undefined until it has. */
  readonly canSpeak: boolean | undefined;
}

/** Port: realtime knows who is there. */
export interface SpeakerParts {
  readonly displays: () => readonly ConnectedDisplay[];
  readonly tell: (device: string, duty: Duty) => void;
  /** The hub's clock, milliseconds; displays read the same. */
  readonly now: () => number;
  readonly clock: Clock;
}

export interface Speakers {
  /** A display has come, gone, said something new of its sound, or been set up otherwise. */
  changed(): void;
  /** It has gone by itself and is silent, as a lost connection is not. */
  left(device: string): void;
  beat(): void;
  speaks(device: string): boolean;
  close(): void;
}

/** [Z22] */
export function createSpeakers({ displays, tell, now, clock }: SpeakerParts): Speakers {
  let leases: Leases = new Map();
  let cancel = (): void => {};

  function appoint(left: readonly string[] = []): void {
    const all = displays();
    const silent = all.filter(({ canSpeak }) => canSpeak === false).map(({ device }) => device);
    const candidates = all.flatMap(({ device, zone, canSpeak }) => (zone && canSpeak ? [{ device, zone }] : []));
    leases = nextLeases(leases, candidates, new Set([...silent, ...left]), now());
    for (const { device, zone } of all) tell(device, dutyOf(device, zone));
    cancel();
    const end = nextEnd(leases);
    if (end !== undefined) cancel = clock.after(Math.max(1, end - now()), appoint);
  }

  /** One that is set up otherwise meanwhile falls silent at once; its lease keeps the zone for a while. */
  function dutyOf(device: string, zone: string | undefined): Duty {
    const lease = zone === undefined ? undefined : leases.get(zone);
    const speaks = lease?.device === device;
    return { speaks, until: instantOf(speaks ? lease.until : now() + leaseMs) };
  }

  return {
    changed: () => appoint(),
    left: (device) => appoint([device]),
    beat: () => appoint(),
    speaks: (device) => [...leases.values()].some((lease) => lease.device === device && lease.until > now()),
    close: () => cancel(),
  };
}
