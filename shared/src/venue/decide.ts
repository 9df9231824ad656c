import { accept, type Context, type Decision, type Json, refuse, type Sender } from "../core/index.ts";
import { type ImportVenue, type VenueCommand } from "./commands.ts";
import { type VenueEvent, type VenueRowName, type VenueRowPut } from "./events.ts";
import { evolveVenue } from "./evolve.ts";
import { consequencesOf } from "./settle.ts";
import { type VenueState, type VenueTable } from "./state.ts";
import { countsOf, findInUse, inUse, newsOf, notNamed, type Row, type VenueRows, venueTables } from "./tables.ts";
import { wrongRows } from "./wrong-rows.ts";

export function decideVenue(
  command: VenueCommand,
  state: VenueState,
  { sender }: Pick<Context, "sender">,
): Decision<VenueEvent> {
  switch (command.type) {
    case "import":
      return decideImport(command.payload, state);
    case "put-hall":
      return decidePut({ type: "VenueRowPut", table: "halls", row: command.payload }, state);
    case "put-service":
      return decidePut({ type: "VenueRowPut", table: "services", row: command.payload }, state);
    case "put-desk":
      return decidePut({ type: "VenueRowPut", table: "desks", row: command.payload }, state);
    case "put-profile":
      return decidePut({ type: "VenueRowPut", table: "profiles", row: command.payload }, state);
    case "put-class":
      return decidePut({ type: "VenueRowPut", table: "classes", row: command.payload }, state);
    case "put-staff":
      return decidePut({ type: "VenueRowPut", table: "staff", row: command.payload }, state);
    case "put-device":
      return decidePut({ type: "VenueRowPut", table: "devices", row: command.payload }, state);
    case "put-venue":
      return decidePut({ type: "VenueRowPut", table: "venues", row: command.payload }, state);
    case "put-department":
      return decidePut({ type: "VenueRowPut", table: "departments", row: command.payload }, state);
    case "put-sensor":
      return decidePut({ type: "VenueRowPut", table: "sensors", row: command.payload }, state);
    case "retire":
      return mayRetire(sender, command.payload.table)
        ? decideRetire(command.payload, state)
        : refuse("administrator-only", { table: command.payload.table });
    default:
      return command satisfies never;
  }
}

/** [V6] Halls and people are an administrator's to take out of use. */
const mayRetire = ({ role }: Sender, table: VenueTable): boolean =>
  role === "administrator" || (table !== "halls" && table !== "staff");

/** [V1] All or nothing: a wrong file changes nothing and every wrong row is named. */
function decideImport({ replace, ...rows }: ImportVenue, state: VenueState): Decision<VenueEvent> {
  const event = importOf(rows, replace ? notNamed(rows, state) : [], state);
  const after = evolveVenue(state, event);
  const wrong = wrongRows(rows, state, after);
  if (wrong.length > 0) return refuse("venue-file-wrong", { rows: wrong });
  const changesNothing = event.retired.length === 0 && venueTables.every((table) => event[table].length === 0);
  return settled(changesNothing ? [] : [event], state, after, countsOf(event, rows, state));
}

/** What a file would do, with its consequences, whether it may or not. */
function importOf(rows: VenueRows, retired: readonly VenueRowName[], state: VenueState) {
  const put = { type: "VenueImported" as const, ...newsOf(rows, state), retired };
  const consequences = consequencesOf(evolveVenue(state, put));
  return {
    ...put,
    profiles: [...put.profiles, ...consequences.profiles],
    desks: [...put.desks, ...consequences.desks],
    devices: [...put.devices, ...consequences.devices],
    venues: [...put.venues, ...consequences.venues],
    retired: [...put.retired, ...consequences.retired],
  };
}

/** [V4] One row is held to the rules of a file. */
function decidePut(put: VenueRowPut, state: VenueState): Decision<VenueEvent> {
  const rows: VenueRows = { [put.table]: [put.row] };
  const after = evolveVenue(state, put);
  const wrong = wrongRows(rows, state, after);
  if (wrong.length > 0) return refuse("venue-file-wrong", { rows: wrong });
  const isNews = newsOf(rows, state)[put.table].length > 0;
  return settled(isNews ? [put] : [], state, after, { changed: isNews });
}

/** [V6] Out of use, with what stood in it; what is out of use already stays so. */
function decideRetire({ table, id }: VenueRowName, state: VenueState): Decision<VenueEvent> {
  if (!Object.hasOwn(state[table], id)) return refuse("not-in-venue", { table, id });
  if (!findInUse<Row>(state[table], id)) return accept([], { changed: false });
  const retired: VenueEvent = { type: "VenueRowRetired", table, id };
  const { profiles, desks, devices, venues, retired: others } = consequencesOf(evolveVenue(state, retired));
  const events: VenueEvent[] = [
    retired,
    ...profiles.map((row) => ({ type: "VenueRowPut" as const, table: "profiles" as const, row })),
    ...desks.map((row) => ({ type: "VenueRowPut" as const, table: "desks" as const, row })),
    ...devices.map((row) => ({ type: "VenueRowPut" as const, table: "devices" as const, row })),
    ...venues.map((row) => ({ type: "VenueRowPut" as const, table: "venues" as const, row })),
    ...others.map((name) => ({ type: "VenueRowRetired" as const, ...name })),
  ];
  return settled(events, state, events.reduce(evolveVenue, state), { changed: true });
}

/** [V8] A venue that has an administrator keeps one. */
function settled(
  events: readonly VenueEvent[],
  before: VenueState,
  after: VenueState,
  result: Json,
): Decision<VenueEvent> {
  return hasAdministrator(before) && !hasAdministrator(after) ? refuse("last-administrator") : accept(events, result);
}

const hasAdministrator = ({ staff }: VenueState): boolean => inUse(staff).some(({ role }) => role === "administrator");
