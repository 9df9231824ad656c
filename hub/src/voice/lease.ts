// Who speaks in each zone: one display at most, for a while at a time. Pure; times are milliseconds of the hub's clock.

/** A display that may speak now: it is connected, set up with a voice, and says that it can. */
export interface Candidate {
  readonly device: string;
  /** Where it is heard, `<hall>/<zone>`. */
  readonly zone: string;
}

export interface Lease {
  readonly device: string;
  /** Until then nobody else may speak in the zone: the display may be out of reach and speak all the same. */
  readonly until: number;
}

/** By zone. */
export type Leases = ReadonlyMap<string, Lease>;

export const leaseMs = 20_000;

/**
 * [Z20] The leases of now. Who holds one and still may speak has it renewed; who may not any more keeps it to its end, unless
 * the device is in `silenced`: known to be silent, because it went cleanly or says that it cannot. A zone that is free goes to
 * the first of its candidates by id.
 */
export function nextLeases(
  leases: Leases,
  candidates: readonly Candidate[],
  silenced: ReadonlySet<string>,
  now: number,
): Leases {
  const next = new Map([...leases].filter(([, { device, until }]) => until > now && !silenced.has(device)));
  const ordered = candidates.toSorted((one, other) => (one.device < other.device ? -1 : 1));
  for (const { device, zone } of ordered) {
    const holder = next.get(zone)?.device;
    const isElsewhere = [...next].some(([other, lease]) => other !== zone && lease.device === device);
    if ((holder === undefined && !isElsewhere) || holder === device) next.set(zone, { device, until: now + leaseMs });
  }
  return next;
}

/** When the next lease ends that may free a zone; undefined where there is none. */
export const nextEnd = (leases: Leases): number | undefined =>
  leases.size === 0 ? undefined : Math.min(...[...leases.values()].map(({ until }) => until));
