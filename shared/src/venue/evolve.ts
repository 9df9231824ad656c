import { type VenueEvent, type VenueImported, type VenueRowName, type VenueRowPut } from "./events.ts";
import { type VenueState } from "./state.ts";
import { byId, upgradeHall, upgradeService } from "./upgrade.ts";

/** Answers a new state for every change: what is computed from a set-up is kept by its identity. */
export function evolveVenue(state: VenueState, event: VenueEvent): VenueState {
  switch (event.type) {
    case "VenueImported":
      return imported(state, event);
    case "VenueRowPut":
      return withRow(state, event);
    case "VenueRowRetired":
      return withoutRows(state, [event]);
    default:
      return event satisfies never;
  }
}

function imported(state: VenueState, event: VenueImported): VenueState {
  const { halls, services, desks, profiles = [], classes = [], staff = [], devices = [] } = event;
  const { venues = [], departments = [], sensors = [], retired = [] } = event;
  const after = {
    halls: { ...state.halls, ...byId(halls.map(upgradeHall)) },
    services: { ...state.services, ...byId(services.map(upgradeService)) },
    desks: { ...state.desks, ...byId(desks) },
    profiles: { ...state.profiles, ...byId(profiles) },
    classes: { ...state.classes, ...byId(classes) },
    staff: { ...state.staff, ...byId(staff) },
    devices: { ...state.devices, ...byId(devices) },
    venues: { ...state.venues, ...byId(venues) },
    departments: { ...state.departments, ...byId(departments) },
    sensors: { ...state.sensors, ...byId(sensors) },
  };
  return withoutRows(after, retired);
}

const withRow = (state: VenueState, { table, row }: VenueRowPut): VenueState => ({
  ...state,
  [table]: { ...state[table], [row.id]: row },
});

/** What is out of use stays known: tickets and figures still name it. */
function withoutRows(state: VenueState, names: readonly VenueRowName[]): VenueState {
  const after = { ...state };
  for (const table of new Set(names.map((name) => name.table))) {
    const ids = names.flatMap((name) => (name.table === table ? [name.id] : []));
    Object.assign(after, { [table]: withRetired<{ readonly id: string }>(state[table], ids) });
  }
  return after;
}

function withRetired<Row>(rows: Readonly<Record<string, Row>>, ids: readonly string[]): Record<string, Row> {
  const marked = ids.flatMap((id) => (Object.hasOwn(rows, id) ? [[id, { ...rows[id], retired: true }]] : []));
  return { ...rows, ...Object.fromEntries(marked) };
}
