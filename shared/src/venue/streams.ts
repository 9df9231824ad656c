import { lookup, staffRoles, type StreamFamily } from "../core/index.ts";
import {
  classRowSchema,
  type ClassRow,
  type DepartmentRow,
  departmentRowSchema,
  type DeskRow,
  type DeviceRow,
  deskRowSchema,
  deviceRowSchema,
  type HallRow,
  hallRowSchema,
  type PlaceRow,
  placeRowSchema,
  type ProfileRow,
  profileRowSchema,
  type ServiceRow,
  serviceRowSchema,
  type StaffRow,
  staffRowSchema,
} from "./rows.ts";
import { setUp } from "./setup-stream.ts";
import {
  type Department,
  type Desk,
  type Device,
  type Hall,
  type OpeningHours,
  type Place,
  type Profile,
  type Service,
  type StaffMember,
  type TicketClass,
  type VenueState,
  type Way,
} from "./state.ts";
import { findInUse, inUse } from "./tables.ts";

const hoursRow = (hours: readonly OpeningHours[]) => hours.map(({ days, from, to }) => ({ days: [...days], from, to }));

const hallRow = ({ name, timeZone, guardMinutes, hours }: Hall): HallRow => ({
  name,
  timeZone,
  guardMinutes,
  hours: hoursRow(hours),
});

const serviceRow = ({ name, department, queue, targetMinutes, frequent, ...service }: Service): ServiceRow => ({
  name,
  department,
  queue,
  targetMinutes,
  frequent,
  keywords: { zh: [...service.keywords.zh], en: [...service.keywords.en] },
  hours: hoursRow(service.hours),
  subjects: service.subjects.map(({ id, name: words }) => ({ id, name: words })),
});

const deskRow = ({ number, name, queues, priorityWindow }: Desk): DeskRow => ({
  number,
  name,
  queues: [...queues],
  priorityWindow,
});

const profileRow = ({ name, serviceIds, ranked }: Profile): ProfileRow => ({
  name,
  serviceIds: [...serviceIds],
  ranked,
});

const classRow = ({ name, creditMinutes }: TicketClass, hall: Hall): ClassRow => ({
  name,
  creditMinutes: creditMinutes ?? hall.creditMinutes,
});

function deviceRow(device: Device): DeviceRow {
  const { id: _id, hallId: _hall, retired: _retired, ...row } = device;
  if (row.kind === "display") return row;
  const { printer, ...kiosk } = row;
  return { ...kiosk, prints: printer !== undefined };
}

const waysRow = (ways: readonly Way[]) => ways.map((way) => ({ ...way }));

const placeRow = ({ name, address, rooms, ways }: Place): PlaceRow => ({
  name,
  ...(address ? { address } : {}),
  rooms: rooms.map((room) => ({ id: room.id, name: room.name, ways: waysRow(room.ways) })),
  ways: waysRow(ways),
});

const departmentRow = ({ name }: Department): DepartmentRow => ({ name });

const staffRow = ({ name, role }: StaffMember): StaffRow => ({ name, role });

/**
 * `venue.hall/<hall>`: what every screen of the hall needs to put names to ids; of services, desks and the rest those in use.
 * Places and departments are the same in every hall.
 */
const hall: StreamFamily<VenueState> = {
  name: "venue.hall",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (state, scope) => lookup(state.halls, scope)?.id,
  rows: {
    hall: hallRowSchema,
    service: serviceRowSchema,
    desk: deskRowSchema,
    class: classRowSchema,
    profile: profileRowSchema,
    device: deviceRowSchema,
    venue: placeRowSchema,
    department: departmentRowSchema,
  },
  scopes: (state) => Object.keys(state.halls),
  keys: ({ services, desks, profiles, classes, devices, venues, departments }, scope) => [
    "hall",
    ...standingIn(services, scope).map((id) => `service/${id}`),
    ...standingIn(desks, scope).map((id) => `desk/${id}`),
    ...inUse(classes).map(({ id }) => `class/${id}`),
    ...standingIn(profiles, scope).map((id) => `profile/${id}`),
    ...standingIn(devices, scope).map((id) => `device/${id}`),
    ...inUse(venues).map(({ id }) => `venue/${id}`),
    ...inUse(departments).map(({ id }) => `department/${id}`),
  ],
  row(state, scope, key) {
    const [kind, id] = split(key);
    const place = lookup(state.halls, scope);
    switch (kind) {
      case "hall":
        return rowOf(place, hallRow);
      case "service":
        return rowOf(ofHall(state.services, id, scope), serviceRow);
      case "desk":
        return rowOf(ofHall(state.desks, id, scope), deskRow);
      case "profile":
        return rowOf(ofHall(state.profiles, id, scope), profileRow);
      case "device":
        return rowOf(ofHall(state.devices, id, scope), deviceRow);
      case "venue":
        return rowOf(findInUse(state.venues, id), placeRow);
      case "department":
        return rowOf(findInUse(state.departments, id), departmentRow);
      case "class":
        return place && rowOf(findInUse(state.classes, id), (ticketClass) => classRow(ticketClass, place));
    }
  },
};

/** `venue.halls/all` (staff): the halls in use, key `hall/<id>`. */
const halls: StreamFamily<VenueState> = {
  name: "venue.halls",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { hall: hallRowSchema },
  scopes: () => ["all"],
  keys: (state) => inUse(state.halls).map(({ id }) => `hall/${id}`),
  row: (state, _, key) => rowOf(findInUse(state.halls, split(key)[1]), hallRow),
};

/** `venue.staff/all` (staff): names to senders such as `user:clerk1`, key `staff/<user>`; also of those who have left. */
const staff: StreamFamily<VenueState> = {
  name: "venue.staff",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { staff: staffRowSchema },
  scopes: () => ["all"],
  keys: (state) => Object.keys(state.staff).map((id) => `staff/${id}`),
  row: (state, _, key) => rowOf(lookup(state.staff, split(key)[1]), staffRow),
};

interface InHall {
  readonly id: string;
  readonly hallId: string;
  readonly retired?: true;
}

const standingIn = (rows: Readonly<Record<string, InHall>>, hallId: string): string[] =>
  inUse(rows).flatMap((row) => (row.hallId === hallId ? [row.id] : []));

function ofHall<Row extends InHall>(rows: Readonly<Record<string, Row>>, id: string, hallId: string): Row | undefined {
  const row = findInUse(rows, id);
  return row?.hallId === hallId ? row : undefined;
}

/** The parts of `service/S1`. */
const split = (key: string): [kind: string, id: string] => {
  const slash = key.indexOf("/");
  return slash < 0 ? [key, ""] : [key.slice(0, slash), key.slice(slash + 1)];
};

function rowOf<Thing, Row>(thing: Thing | undefined, make: (thing: Thing) => Row): Row | undefined {
  return thing === undefined ? undefined : make(thing);
}

export const venueStreams = [hall, halls, staff, setUp];
