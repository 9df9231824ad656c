import { lookup, staffRoles, type StreamFamily } from "../core/index.ts";
import { deskRowSchema, type DeskRow, type HallRow, hallRowSchema, type ServiceRow, serviceRowSchema } from "./rows.ts";
import { type Desk, type Hall, type Service, type VenueState } from "./state.ts";

const hallRow = ({ name, timeZone }: Hall): HallRow => ({ name, timeZone });

const serviceRow = ({ name, department, queue, targetMinutes, frequent }: Service): ServiceRow => ({
  name,
  department,
  queue,
  targetMinutes,
  frequent,
});

const deskRow = ({ number, name, queues, priorityWindow }: Desk): DeskRow => ({
  number,
  name,
  queues: [...queues],
  priorityWindow,
});

/** `venue.hall/<hall>`: what every screen of the hall needs to put names to ids. */
const hall: StreamFamily<VenueState> = {
  name: "venue.hall",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (state, scope) => lookup(state.halls, scope)?.id,
  rows: { hall: hallRowSchema, service: serviceRowSchema, desk: deskRowSchema },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope) => [
    "hall",
    ...Object.values(state.services).flatMap((service) => (service.hallId === scope ? [`service/${service.id}`] : [])),
    ...Object.values(state.desks).flatMap((desk) => (desk.hallId === scope ? [`desk/${desk.id}`] : [])),
  ],
  row(state, scope, key) {
    const id = key.slice(key.indexOf("/") + 1);
    if (key.startsWith("service/")) return rowOf(lookup(state.services, id), serviceRow);
    if (key.startsWith("desk/")) return rowOf(lookup(state.desks, id), deskRow);
    return rowOf(lookup(state.halls, scope), hallRow);
  },
};

/** `venue.halls/all` (staff): the halls there are, key `hall/<id>`. */
const halls: StreamFamily<VenueState> = {
  name: "venue.halls",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { hall: hallRowSchema },
  scopes: () => ["all"],
  keys: (state) => Object.keys(state.halls).map((id) => `hall/${id}`),
  row: (state, _, key) => rowOf(lookup(state.halls, key.slice("hall/".length)), hallRow),
};

function rowOf<Thing, Row>(thing: Thing | undefined, make: (thing: Thing) => Row): Row | undefined {
  return thing === undefined ? undefined : make(thing);
}

export const venueStreams = [hall, halls];
