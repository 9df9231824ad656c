import { type EntryChange } from "./events.ts";
import { type KnownEntry, mostPledges, type PledgeStanding } from "./state.ts";

export function evolveEntry(entry: KnownEntry, event: EntryChange): KnownEntry {
  const { by, at } = event;
  switch (event.type) {
    case "EffectsSet":
      return { ...entry, effects: event.effects, by };
    case "EntryBegan":
      return { ...standing(entry, "live", event), ...stepOf(event) };
    case "EntryRestored":
      return { ...standing(entry, event.status, event), ...stepOf(event) };
    case "EntryEnded":
      return { ...standing(entry, "ended", event), ...hadBegun(entry), ...stepOf(entry) };
    case "EntryCancelled":
      return { ...standing(entry, "cancelled", event), ...hadBegun(entry), ...stepOf(entry) };
    case "StepReached":
      return { ...entry, stepId: event.stepId, by };
    case "UnveilingSet": {
      const { unveiledAt: _, ...covered } = entry;
      return { ...covered, ...(event.unveiled ? { unveiledAt: at } : {}), by };
    }
    case "PledgeSet": {
      const { pledgeId, state } = event;
      return { ...entry, pledges: bounded({ ...entry.pledges, [pledgeId]: { state, since: at, by } }), by };
    }
    default:
      return event satisfies never;
  }
}

function standing(entry: KnownEntry, status: KnownEntry["status"], { by, at }: EntryChange): KnownEntry {
  const { wasLive: _wasLive, stepId: _stepId, ...rest } = entry;
  return { ...rest, status, since: at, by };
}

const hadBegun = ({ status }: KnownEntry): Pick<KnownEntry, "wasLive"> => (status === "live" ? { wasLive: true } : {});

const stepOf = ({ stepId }: { readonly stepId?: string }): Pick<KnownEntry, "stepId"> =>
  stepId === undefined ? {} : { stepId };

/** The oldest go first; the words name fewer. */
function bounded(pledges: Readonly<Record<string, PledgeStanding>>): Readonly<Record<string, PledgeStanding>> {
  const all = Object.entries(pledges);
  if (all.length <= mostPledges) return pledges;
  const newest = all.toSorted(([, one], [, other]) => (one.since < other.since ? 1 : -1));
  return Object.fromEntries(newest.slice(0, mostPledges));
}
