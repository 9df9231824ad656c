// Decisions of the venue, for its tests: a command by somebody on a set-up.
import { type Decision, type Json, type Role, type Row } from "../core/index.ts";
import { venueTopic } from "./index.ts";
import { type VenueEvent } from "./events.ts";
import { type VenueState } from "./state.ts";

const name = { zh: "大厅", en: "Hall" };
/** A second hall beside the sample hall: no fields that have a usual value. */
export const hallH2 = { id: "H2", name, timeZone: "Asia/Shanghai" };
export const serviceS9 = { id: "S9", hallId: "H2", name, department: name, queue: "C", targetMinutes: 10 };
export const deskW9 = { id: "W9", hallId: "H2", number: 9, name, queues: ["C"] };
export const file = { halls: [hallH2], services: [serviceS9], desks: [deskW9] };

export function decide(
  type: string,
  payload: unknown,
  state: VenueState = venueTopic.initial(),
  role: Role = "administrator",
): Decision<VenueEvent> {
  const parsed = venueTopic.commands[type]?.payload.safeParse(payload);
  if (!parsed?.success) throw new Error(`${type} is malformed: ${JSON.stringify(parsed?.error.issues)}`);
  const command = { type, payload: parsed.data } as Parameters<typeof venueTopic.decide>[0];
  const sender = { id: `user:${role}`, role };
  return venueTopic.decide(command, state, { now: "", id: "", secret: "", sender, reads: {} });
}

export const after = (decision: Decision<VenueEvent>, state: VenueState): VenueState =>
  eventsOf(decision).reduce(venueTopic.evolve, state);

/** The set-up after one accepted command. */
export const done = (type: string, payload: unknown, state?: VenueState, role?: Role): VenueState =>
  after(decide(type, payload, state, role), state ?? venueTopic.initial());

export function eventsOf(decision: Decision<VenueEvent>): readonly VenueEvent[] {
  if ("refusal" in decision) throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`);
  return decision.events;
}

export const refusalOf = (decision: Decision<VenueEvent>): Json | undefined =>
  "refusal" in decision ? decision.refusal : undefined;

/** The wrong rows of a refusal, as `table/id problem other`. */
export const wrongRowsOf = (decision: Decision<VenueEvent>): string[] => {
  if (!("refusal" in decision) || decision.refusal.code !== "venue-file-wrong") return [];
  const rows = decision.refusal.rows as { table: string; id: string; problem: string; other?: string }[];
  return rows.map(({ table, id, problem, other }) => [`${table}/${id}`, problem, other].filter(Boolean).join(" "));
};

export const familyOf = (stream: string) => {
  const family = venueTopic.streams.find((one) => one.name === stream.split("/")[0]);
  if (!family) throw new Error(`No stream ${stream}`);
  return { family, scope: stream.slice(stream.indexOf("/") + 1) };
};

/** A stream whole. */
export function rowsOf(stream: string, state: VenueState): Record<string, Row> {
  const { family, scope } = familyOf(stream);
  const rows = family.keys(state, scope, {}).map((key) => [key, family.row(state, scope, key, {})] as const);
  return Object.fromEntries(rows.filter((row): row is [string, Row] => row[1] !== undefined));
}
