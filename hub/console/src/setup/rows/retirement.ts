// What goes when one thing goes: the venue's own rules, asked before the hub is.
import { type Bilingual } from "@openhall/shared/core";
import { type VenueState, type VenueTable, venueTopic } from "@openhall/shared/venue";

interface Thing {
  readonly table: VenueTable;
  readonly name: Bilingual;
}

export interface Retirement {
  /** Out of use together with it. */
  readonly gone: readonly Thing[];
  /** Profiles that go on without a service, desks that go back to their queues, panels without a desk, venues without a way. */
  readonly changed: readonly Thing[];
  /** Why it may not go, as the hub would say it. */
  readonly refusal: string | undefined;
}

/** Rules of set-up know no time and make nothing, so none of it matters here. */
const nobody = { now: "1970-01-01T00:00:00.000Z", id: "", secret: "", reads: {} };

export function retirementOf(
  state: VenueState,
  table: VenueTable,
  id: string,
  role: "manager" | "administrator",
): Retirement {
  const command = { type: "retire", payload: { table, id } } as const;
  const decision = venueTopic.decide(command, state, { ...nobody, sender: { id: "user:me", role } });
  if ("refusal" in decision) return { gone: [], changed: [], refusal: decision.refusal.code };
  const gone = decision.events.flatMap((event) =>
    event.type === "VenueRowRetired" && !(event.table === table && event.id === id)
      ? [{ table: event.table, name: nameOf(state, event.table, event.id) }]
      : [],
  );
  const changed = decision.events.flatMap((event) =>
    event.type === "VenueRowPut" ? [{ table: event.table, name: nameOf(state, event.table, event.row.id) }] : [],
  );
  return { gone, changed, refusal: undefined };
}

export function nameOf(state: VenueState, table: VenueTable, id: string): Bilingual {
  const row = Object.hasOwn(state[table], id) ? state[table][id] : undefined;
  if (!row || row.name === "") return { zh: id, en: id };
  return typeof row.name === "string" ? { zh: row.name, en: row.name } : row.name;
}
